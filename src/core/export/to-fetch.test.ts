import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Exchange } from '../exchange.ts';
import type { Masked } from '../masked.ts';
import { startListener } from './testing/listener.ts';
import { hostileRefusal, hostileTexts, refusal } from './testing/refusal.ts';
import { toFetch } from './to-fetch.ts';

const listener = await startListener();
afterAll(listener.close);
beforeEach(() => void listener.arrived.splice(0));

/** Runs the snippets in Node.js, each in a scope of its own. */
async function send(...exchanges: Exchange[]): Promise<string> {
  const script = exchanges.map((exchange) => `{\n${toFetch(here(exchange))}\n}`).join('\n');
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  return stdout;
}

/** To the listener instead of where it went. */
function here(exchange: Exchange): Exchange {
  const text = exchange.url.text.replace('https://api.shop.example', listener.origin) as Masked;
  return { ...exchange, url: { ...exchange.url, text } };
}

const sentText = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

test('whatever is in URL and body arrives as it is', async () => {
  await send(...hostileTexts.map((text) => hostileRefusal({ url: text, header: 'x', body: text })));
  expect(listener.arrived.map(({ body }) => body)).toEqual(hostileTexts.map(sentText));
  for (const { url } of listener.arrived) expect(url).toMatch(/^\/[!-~]*$/);
});

describe('hostile headers', () => {
  // What is outside of Latin-1, or a control character, no client can send as it is.
  const sendable = hostileTexts.map((text) => text.replace(/[^\t\n\r -~\xa0-\xff]/g, ''));
  beforeAll(() => expect(sendable.filter((text) => text.length > 3).length).toBeGreaterThan(10));

  test('arrive on one line', async () => {
    await send(...sendable.map((text) => hostileRefusal({ url: '', header: text, body: 'x' })));
    expect(listener.arrived.map(({ headers }) => headers.get('x-note'))).toEqual(
      sendable.map((text) => text.replace(/[\r\n]+/g, ' ').trim()),
    );
  });
});

test('a header beyond Latin-1 arrives as its UTF-8', async () => {
  await send(refusal({ headers: { 'X-Note': 'Größe 5 — 東京' } }));
  const note = listener.arrived[0]?.headers.get('x-note') ?? '';
  expect(Buffer.from(note, 'latin1').toString('utf8')).toBe('Größe 5 — 東京');
});

test('secrets are constants that are percent-encoded where they stand in a URL', async () => {
  const exchange = refusal({
    method: 'POST',
    url: 'https://api.shop.example/orders?api_key=Zk9Zk8Zk7Zk6Zk5',
    headers: {
      Authorization: 'Bearer Xy7Xy6Xy5Xy4Xy3Xy2Xy1',
      Cookie: 'sid=Qw1Qw2Qw3Qw4',
      Origin: 'https://shop.example',
    },
    body: { mimeType: 'application/json', text: '{"item":4}' },
  });
  expect(await send(exchange)).toBe('401 refused\n');
  const [{ method, url, headers, body } = { method: '', url: '', headers: new Map(), body: '' }] = listener.arrived;
  expect([method, body]).toEqual(['POST', '{"item":4}']);
  expect(decodeURIComponent(url)).toMatch(/^\/orders\?api_key=<parameter api_key, #[0-9a-f]{4}>$/);
  expect(headers.get('authorization')).toMatch(/^Bearer <credentials of Authorization, #[0-9a-f]{4}>$/);
  expect(headers.get('content-type')).toBe('application/json');
});

test('what only the browser may set is left to it', () => {
  const exchange = refusal({
    headers: {
      Cookie: 'sid=Qw1Qw2Qw3Qw4',
      Origin: 'https://shop.example',
      Referer: 'https://shop.example/',
      'X-Trace': '1',
    },
  });
  expect(toFetch(exchange)).toBe(`const response = await fetch('https://api.shop.example/orders', {
  headers: {
    'X-Trace': '1',
  },
  credentials: 'include',
});
console.log(response.status, await response.text());
`);
});

test('no header changes what the others are', () => {
  const exchange = refusal();
  const headers = [{ name: '__proto__' as Masked, value: 'x' as Masked }];
  expect(toFetch({ ...exchange, request: { ...exchange.request, headers } })).toContain(`['__proto__']: 'x'`);
});

test('GET carries no body, which fetch would refuse', () => {
  const exchange = refusal({ body: { mimeType: 'text/plain', text: 'x' } });
  expect(toFetch(exchange)).not.toContain('body:');
});
