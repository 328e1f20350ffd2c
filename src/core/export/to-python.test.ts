import { describe, expect, test } from 'vitest';
import { hostileRefusal, hostileTexts, refusal } from './testing/refusal.ts';
import { isInstalled, run } from './testing/run.ts';
import { toPython } from './to-python.ts';

/** Takes the place of Requests and prints what it is asked for. */
const stub = `
import json, sys, types
class Answer:
    status_code = 401
    text = 'refused'
def request(method, url, headers={}, data=b''):
    text = lambda value: value.decode() if isinstance(value, bytes) else value
    print(json.dumps([method, url, {name: text(value) for name, value in headers.items()}, data.decode()]))
    return Answer()
sys.modules['requests'] = types.SimpleNamespace(request=request)
`;

function sent(snippets: readonly string[]): unknown[] {
  const script = stub + snippets.join('\n');
  return run('python3', ['-'], script)
    .split('\n')
    .filter((line) => line.startsWith('['))
    .map((line) => JSON.parse(line) as unknown);
}

const asText = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

describe.skipIf(!isInstalled('python3'))('as Python runs it', () => {
  test('whatever is in header and body arrives as it is', () => {
    const found = sent(hostileTexts.map((text) => toPython(hostileRefusal({ url: '', header: text, body: text }))));
    expect(found).toEqual(
      hostileTexts.map((text) => [
        'POST',
        'https://api.shop.example/',
        {
          'X-Note': asText(text)
            .replace(/[\0\r\n]+/g, ' ')
            .trim(),
          'Content-Type': 'text/plain',
        },
        asText(text),
      ]),
    );
  });

  test('secrets are percent-encoded where they stand in a URL', () => {
    const [found] = sent([toPython(refusal({ url: 'https://api.shop.example/?api_key=Zk9Zk8Zk7Zk6Zk5' }))]);
    expect(String(found)).toMatch(/^GET,\S+\?api_key=%3Cparameter%20api_key%2C%20%23[0-9a-f]{4}%3E,/);
  });
});

test('reads like what a person would write', () => {
  const exchange = refusal({ headers: { Authorization: 'Bearer Xy7Xy6Xy5Xy4Xy3Xy2Xy1' } });
  expect(toPython(exchange).replace(/#[0-9a-f]{4}/, '#a3f9')).toBe(`import requests

TOKEN = '<credentials of Authorization, #a3f9>'

response = requests.request(
    'GET',
    'https://api.shop.example/orders',
    headers={
        'Authorization': 'Bearer ' + TOKEN,
    },
)
print(response.status_code, response.text)
`);
});
