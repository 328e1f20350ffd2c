import { expect, test } from 'vitest';

import { findRecord } from './match-devtools.ts';
import { exchange, inDevtools, type Differences } from './testing/exchange.ts';

const all = (): boolean => true;

test.each<[string, Differences]>([
  ['as they usually are', {}],
  ['with the fragment that HAR drops', { url: 'https://api.example/orders?page=2#top' }],
  ['with userinfo, which HAR keeps', { url: 'https://u:p@api.example/orders?page=2' }],
  ['of a request that waited for a connection', { startedAt: 990, endedAt: 991 }],
])('an entry is found %s', (_, differences) => {
  expect(findRecord(inDevtools(), [exchange(differences)], all)).toBe(0);
});

test('an entry without a status is found by the rest: HAR hides what was kept from the page', () => {
  expect(findRecord(inDevtools({ status: 0 }), [exchange()], all)).toBe(0);
});

test('a request that waited for its preflight is found in the time that DevTools gives it', () => {
  const seen = inDevtools({ startedAt: 1_000, endedAt: 9_000 });
  expect(findRecord(seen, [exchange({ startedAt: 8_000, endedAt: 8_900 })], all)).toBe(0);
});

test.each<[string, Differences]>([
  ['method', { method: 'POST' }],
  ['path', { url: 'https://api.example/users?page=2' }],
  ['query', { url: 'https://api.example/orders?page=3' }],
  ['origin', { url: 'https://api.example:8443/orders?page=2' }],
  ['status', { status: 403 }],
  ['time', { startedAt: 5_000, endedAt: 5_010 }],
  ['kind: a preflight', { resourceType: 'preflight' }],
])('another %s is another request', (_, differences) => {
  expect(findRecord(inDevtools(), [exchange(differences)], all)).toBe(-1);
});

test('of parallel ones, the credential tells, then the start, then the order', () => {
  const records = [
    exchange({ id: 'early', startedAt: 400, endedAt: 1_500, sent: { Authorization: 'Bearer b' } }),
    exchange({ id: 'first', sent: { Authorization: 'Bearer a' } }),
    exchange({ id: 'second', sent: { Authorization: 'Bearer b' } }),
    exchange({ id: 'third', sent: { Authorization: 'Bearer b' } }),
  ];
  const found = (token: string, isFree: (index: number) => boolean = all): string | undefined =>
    records[findRecord(inDevtools({ sent: { Authorization: `Bearer ${token}` } }), records, isFree)]?.id;
  expect(found('a')).toBe('first');
  expect(found('b')).toBe('second');
  expect(found('b', (index) => records[index]?.id !== 'second')).toBe('third');
});

test('a record that is taken is not found', () => {
  expect(findRecord(inDevtools(), [exchange()], () => false)).toBe(-1);
});

test('what one of the two knew for a secret and the other did not yet may stand in the URL', () => {
  const known = { url: 'https://api.example/s/Zk9Zk8Zk7Zk6?page=2', sent: { Cookie: 'sid=Zk9Zk8Zk7Zk6' } };
  const unknown = { url: known.url, sent: { Cookie: 'theme=dark' } };
  expect(exchange(known).url.path).not.toBe(exchange(unknown).url.path);
  expect(findRecord(inDevtools(unknown), [exchange(known)], all)).toBe(0);
  expect(findRecord(inDevtools(known), [exchange(unknown)], all)).toBe(0);
  expect(findRecord(inDevtools({ ...unknown, url: 'https://api.example/t/Zk9' }), [exchange(known)], all)).toBe(-1);
});
