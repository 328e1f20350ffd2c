import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../exchange.ts';
import { toCurl } from './to-curl.ts';
import { hostileRefusal, hostileTexts, refusal } from './testing/refusal.ts';
import { run } from './testing/run.ts';

/** The arguments that curl would get. */
function argumentsOf(...exchanges: Exchange[]): string[][] {
  const stub = `curl() { printf '%s\\0' "$#" "$@"; }\n`;
  const words = run('bash', [], stub + exchanges.map(toCurl).join('\n')).split('\0');
  return exchanges.map(() => words.splice(0, Number(words[0]) + 1).slice(1));
}

const asArgument = (text: string): string => text.replace(/\0|\p{Cs}/gu, '\ufffd');
const asHeader = (text: string): string => text.replace(/[\0\r\n]+/g, ' ').trim();
const textsOf = fc
  .oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts))
  .map((text) => asArgument(text));

test('whatever is in URL, header and body arrives at curl as it is', () => {
  const hostile = fc.record({ url: textsOf, header: textsOf, body: textsOf });
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 20 }), (all) => {
      const clean = all.filter(({ url, header, body }) => !/‹masked-|IHs/.test(url + header + body));
      argumentsOf(...clean.map(hostileRefusal)).forEach((words, index) => {
        const { header, body } = clean[index] ?? { header: '', body: '' };
        const value = asHeader(header);
        expect(words).toContain(value === '' ? 'X-Note;' : `X-Note: ${value}`);
        expect(words.slice(-2)).toEqual(['--data-raw', body]);
        const url = words.find((word) => word.startsWith('https://api.shop.example/'));
        expect(url).toMatch(/^[!-~]+$/);
      });
    }),
    { numRuns: 30 },
  );
});

describe('what is sent', () => {
  test('the token is a variable, the rest as it was', () => {
    const exchange = refusal({
      method: 'PUT',
      url: 'https://api.shop.example/orders/7?api_key=Zk9Zk8Zk7Zk6Zk5#top',
      headers: {
        Host: 'api.shop.example',
        Authorization: 'Bearer Xy7Xy6Xy5Xy4Xy3Xy2Xy1',
        'Sec-Fetch-Mode': 'cors',
        Cookie: 'sid=Qw1Qw2Qw3Qw4; theme=dark',
        'Content-Type': 'application/json',
      },
      body: { mimeType: 'application/json', text: '{"item": 4, "password": "correct horse 9"}' },
    });
    expect(toCurl(exchange)).toMatch(
      new RegExp(
        `^TOKEN='<credentials of Authorization, #[0-9a-f]{4}>'
COOKIE_SID='<cookie sid, #[0-9a-f]{4}>'
PASSWORD='<value in the body password, #[0-9a-f]{4}>'
API_KEY='<parameter api_key, #[0-9a-f]{4}>'
curl "https://api\\.shop\\.example/orders/7\\?api_key=\\$API_KEY" \\\\
  -X 'PUT' \\\\
  -H "Authorization: Bearer \\$TOKEN" \\\\
  -H "Cookie: sid=\\$COOKIE_SID; theme=dark" \\\\
  -H 'Content-Type: application/json' \\\\
  --data-raw '{"item": 4, "password": "'"\\$PASSWORD"'"}'
$`,
      ),
    );
  });

  test('no variable is one that a shell keeps for itself', () => {
    const text = '{"username": "nina.k@shop.example", "pwd": "correct horse 9"}';
    const exchange = refusal({ method: 'POST', body: { mimeType: 'application/json', text } });
    const names = [...toCurl(exchange).matchAll(/^(\w+)='</gm)].map(([, name]) => name);
    expect(names).toEqual(['SENT_USERNAME', 'SENT_PWD']);
  });

  test('curl encodes what is filled into a form', () => {
    const mimeType = 'application/x-www-form-urlencoded';
    const text = 'grant_type=refresh_token&scope=a+b&refresh_token=Xy7Xy6Xy5Xy4Xy3&client_id=app%20one&v=1';
    const copied = toCurl(refusal({ method: 'POST', headers: { 'Content-Type': mimeType }, body: { mimeType, text } }));
    expect(copied).toContain(`--data-raw 'grant_type=refresh_token&scope=a+b' \\
  --data-urlencode "refresh_token=$REFRESH_TOKEN" \\
  --data-raw 'client_id=app%20one&v=1'
`);
  });

  test('brackets are no pattern of URLs, an empty header is sent, a body has no type that it had not', () => {
    const exchange = refusal({
      url: 'https://api.shop.example/a?filter[id]={1}',
      method: 'POST',
      headers: { 'X-Empty': '' },
    });
    const body = { mimeType: '', text: '@/etc/hosts', truncated: false } as unknown as Exchange['request']['body'];
    const [words] = argumentsOf({ ...exchange, request: { ...exchange.request, body } });
    expect(words).toEqual([
      '--globoff',
      '--url',
      'https://api.shop.example/a?filter[id]={1}',
      '-H',
      'X-Empty;',
      '-H',
      'Content-Type:',
      '--data-raw',
      '@/etc/hosts',
    ]);
  });

  test('a handshake of a WebSocket is an HTTP request', () => {
    const exchange = refusal({
      type: 'websocket',
      url: 'wss://live.shop.example/feed',
      headers: {
        Upgrade: 'websocket',
        Connection: 'Upgrade',
        'Sec-WebSocket-Protocol': 'bearer, Xy7Xy6Xy5Xy4Xy3Xy2Xy1',
      },
    });
    const [words] = argumentsOf(exchange);
    expect(words?.[0]).toBe('https://live.shop.example/feed');
    expect(words).toContain('Upgrade: websocket');
    expect(toCurl(exchange)).toMatch(/"Sec-WebSocket-Protocol: bearer, \$SECRET_1"/);
  });

  test('a body that was cut says so where its rest belongs', () => {
    const exchange = refusal({ method: 'POST', body: { mimeType: 'text/plain', text: 'beginning', truncated: true } });
    expect(toCurl(exchange)).toContain(`--data-raw "beginning$REST_OF_BODY"`);
  });

  test('headers that were not captured are not made up', () => {
    const exchange = refusal();
    expect(toCurl({ ...exchange, request: { ...exchange.request, headers: null } })).toBe(
      `curl 'https://api.shop.example/orders'\n`,
    );
  });
});
