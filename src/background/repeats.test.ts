import { beforeEach, expect, test } from 'vitest';

import type { RawHead } from '../core/raw-exchange.ts';
import { createRepeats } from './repeats.ts';
import { headers } from './testing/traffic.ts';

let isRepeat: ReturnType<typeof createRepeats>;
beforeEach(() => {
  isRepeat = createRepeats();
  isRepeat(7, success());
});

function success(differences: Partial<RawHead> = {}): RawHead {
  return {
    id: '9.0',
    chain: '9',
    hop: 0,
    source: 'browser',
    method: 'GET',
    url: 'https://api.example/orders?page=2',
    resourceType: 'fetch',
    startedAt: 10_000,
    endedAt: 10_020,
    request: { headers: headers({ Authorization: 'Bearer a' }) },
    response: { status: 200, statusText: '' },
    ...differences,
  };
}

test('the same again within two seconds is a repeat, later it is not', () => {
  expect(isRepeat(7, success({ id: '10.0', startedAt: 11_900 }))).toBe(true);
  expect(isRepeat(7, success({ id: '10.0', startedAt: 12_100 }))).toBe(false);
});

test('another part of a list is the same again', () => {
  expect(isRepeat(7, success({ url: 'https://api.example/orders?page=3' }))).toBe(true);
});

test.each<[string, Partial<RawHead>]>([
  ['another credential', { request: { headers: headers({ Authorization: 'Bearer b' }) } }],
  ['another cookie', { request: { headers: headers({ Authorization: 'Bearer a', Cookie: 'sid=2' }) } }],
  ['another path', { url: 'https://api.example/users' }],
  ['another status', { response: { status: 404, statusText: '' } }],
  ['a change of state', { method: 'POST' }],
  ['what followed a redirect', { hop: 1 }],
  ['a redirect', { redirectUrl: 'https://api.example/' }],
  ['an answered prompt', { prompted: true }],
  ['a cookie set', { response: { status: 200, statusText: '', headers: headers({ 'set-cookie': 'sid=2' }) } }],
])('%s is not', (_, differences) => {
  expect(isRepeat(7, success(differences))).toBe(false);
});

test('another tab is another page', () => {
  expect(isRepeat(8, success())).toBe(false);
});
