import { expect, test } from 'vitest';

import { createMasker } from '../core/redact/masker.ts';
import type { RawHead } from '../core/raw-exchange.ts';
import { recordHead } from '../core/record-head.ts';
import { traceOf } from '../core/trace.ts';
import { essenceOf, mattersToAuthentication } from './relevance.ts';
import { headers } from './testing/traffic.ts';

function success(
  differences: Partial<RawHead> = {},
  sent: Record<string, string> = {},
  answered: Record<string, string> = {},
): RawHead {
  return {
    id: '9.0',
    chain: '9',
    hop: 0,
    source: 'browser',
    method: 'GET',
    url: 'https://api.example/orders?page=2',
    resourceType: 'fetch',
    startedAt: 1_000,
    endedAt: 1_020,
    initiator: { origin: 'https://app.example', documentId: 'D0C', frameId: 0 },
    request: { headers: headers({ Accept: '*/*', 'User-Agent': 'a browser', ...sent }) },
    response: { status: 200, statusText: 'OK', headers: headers({ 'Content-Type': 'text/plain', ...answered }) },
    ...differences,
  };
}

test.each<[string, RawHead]>([
  ['an Authorization', success({}, { Authorization: 'Bearer a' })],
  ['an API key', success({}, { 'x-api-key': 'a' })],
  ['a cookie', success({}, { Cookie: 'sid=a' })],
  ['a cookie set', success({}, {}, { 'Set-Cookie': 'sid=a' })],
  ['a redirect', success({ redirectUrl: 'https://api.example/' })],
  ['what a redirect led to', success({ hop: 1 })],
  ['a login', success({ method: 'POST', url: 'https://api.example/login' })],
  ['a request that its preflight stopped', success({ blockedByPreflight: '8.0' })],
])('%s matters', (_, exchange) => {
  expect(mattersToAuthentication(exchange)).toBe(true);
});

test.each<[string, RawHead]>([
  ['a fetch without credentials', success()],
  ['an image with cookies', success({ resourceType: 'image' }, { Cookie: 'sid=a' })],
])('%s does not', (_, exchange) => {
  expect(mattersToAuthentication(exchange)).toBe(false);
});

test('the essence leaves the same trace as the whole', () => {
  const masker = createMasker(new Uint8Array(32).fill(7));
  const whole = success(
    { redirectUrl: 'https://other.example/orders' },
    {
      Authorization: 'Bearer a.b.c',
      Cookie: 'sid=1; theme=dark',
      Origin: 'https://app.example',
      'Sec-Fetch-Site': 'same-site',
      'X-Tenant': 'acme',
      'X-Api-Key': 'k',
      'Accept-Language': 'en',
      Referer: 'https://app.example/',
    },
    {
      Date: 'Sat, 21 Nov 2026 01:00:00 GMT',
      Age: '3',
      'Set-Cookie': 'sid=2; Secure',
      'Access-Control-Allow-Origin': '*',
      'WWW-Authenticate': 'Bearer',
      Server: 'nginx',
    },
  );
  expect(traceOf(recordHead(essenceOf(whole), masker))).toEqual(traceOf(recordHead(whole, masker)));
});
