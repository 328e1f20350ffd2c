import { expect, it } from 'vitest';
import { hintForFilter } from './filter-hint.ts';

it.each([
  ['statsu:401', 'status:401'],
  ['host:api -stauts:4xx', 'host:api -status:4xx'],
  ['methd:post free', 'method:post free'],
  ['status-code:401', 'status:401'],
  ['domain:"api.acme.dev"', 'host:"api.acme.dev"'],
  ['-is:recoverd', '-is:recovered'],
])('guesses what %s means', (text, meant) => {
  expect(hintForFilter(text)?.meant?.text).toBe(meant);
});

it.each(['error:invalid_token', 'status:unauthorized', 'is:blue', 'cause:zebra'])(
  'says that %s is not understood',
  (text) => {
    expect(hintForFilter(text)).toEqual({ says: expect.stringMatching(/\w/) as string, meant: null });
  },
);

it.each([
  '',
  'orders',
  'localhost:3000',
  'https://api.acme.dev/orders',
  '"statsu:401"',
  'status:4',
  'status:4x',
  'is:rec',
  'cause:expired',
  'cause:token-expired host:api method:POST -is:recovered scheme:none path:/v1/*',
])('is silent about %j', (text) => {
  expect(hintForFilter(text)).toBeNull();
});
