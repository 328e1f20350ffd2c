import { expect, test } from 'vitest';
import type { Masked } from '../masked.ts';
import { endpointKey, pathPattern } from './endpoint.ts';

const pattern = (path: string): string => pathPattern(path as Masked);

test.each([
  ['/users/123', '/users/{id}'],
  ['/users/123/orders/9', '/users/{id}/orders/{id}'],
  ['/o/3fa85f64-5717-4562-b3fc-2c963f66afa6', '/o/{id}'],
  ['/o/01ARZ3NDEKTSV4RRFFQ69G5FAV', '/o/{id}'],
  ['/o/507f1f77bcf86cd799439011', '/o/{id}'],
  ['/commits/9fceb02', '/commits/9fceb02'],
  ['/commits/9fceb02d0ae598e95dc970b74767f19372d61af8', '/commits/{id}'],
  ['/customers/cus_9s6XKzkNRiz8i3', '/customers/{id}'],
  ['/users/user-4711', '/users/{id}'],
  ['/users/auth0%7C5f7c8ec7c33c6c004bbafe82', '/users/{id}'],
  ['/users/ann@example.com', '/users/{id}'],
  ['/days/2026-01-05', '/days/{id}'],
  ['/near/52.52,13.40', '/near/{id}'],
  ['/files/123.json', '/files/{id}.json'],
  ['/share/‹masked-a3f9›/view', '/share/{id}/view'],
  ['/odata/Users(17)/Name', '/odata/Users({id})/Name'],
  ['/odata/Reset()', '/odata/Reset()'],
  ['/v1/orders/', '/v1/orders'],
  ['/', '/'],
  ['', ''],
])('%s is %s', (path, expected) => {
  expect(pattern(path)).toBe(expected);
});

test.each([
  '/v1/orders',
  '/api/v2.1/me',
  '/1.1/account/settings',
  '/oauth2/token',
  '/.well-known/openid-configuration',
  '/users/me',
  '/sign-in-with-google',
  '/getUserByEmailAddress',
  '/internationalization',
  '/EXPORT_ALL_ORDERS',
  '/s3/bucket-list',
  '/web3/accounts',
])('%s names no one of many', (path) => {
  expect(pattern(path)).toBe(path);
});

test('an endpoint is method, origin and pattern', () => {
  const at = { method: 'GET', origin: 'https://a.example', path: '/u/7' } as { [name: string]: Masked } & {
    method: Masked;
    origin: Masked;
    path: Masked;
  };
  expect(endpointKey(at)).toBe('GET https://a.example/u/{id}');
});

test('a path of a megabyte takes one pass', () => {
  expect(pattern(`/${'a1-'.repeat(300_000)}`)).toBe('/{id}');
  expect(pattern('/a'.repeat(300_000))).toBe('/a'.repeat(300_000));
});
