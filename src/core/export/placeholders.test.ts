import { expect, test } from 'vitest';
import type { Masked } from '../masked.ts';
import { toCurl } from './to-curl.ts';
import { findSecrets } from './placeholders.ts';
import { refusal } from './testing/refusal.ts';

const encode = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
const signature = Buffer.alloc(32, 0xa7).toString('base64url');
const jwt = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ iss: 'https://login.example/', sub: 'u-17' })}.${signature}`;

function authorizationIn(value: string): string | undefined {
  return /-H (["']Authorization.*)(?: \\)?\n/.exec(toCurl(refusal({ headers: { Authorization: value } })))?.[1];
}

test.each([
  ['a JWT', `Bearer ${jwt}`, '"Authorization: Bearer $TOKEN"'],
  ['a doubled scheme', `Bearer Bearer ${jwt}`, '"Authorization: Bearer Bearer $TOKEN"'],
  ['no scheme', jwt, '"Authorization: $TOKEN"'],
  ['one space too many', `Bearer  ${jwt}`, '"Authorization: Bearer  $TOKEN"'],
  ['quotes', `Bearer '${jwt}'`, `"Authorization: Bearer '$TOKEN'"`],
  ['a space inside', `Bearer ${jwt.replace('.', '. ')}`, '"Authorization: Bearer $TOKEN"'],
  [
    'an invisible character inside',
    `Bearer ${jwt.slice(0, 12)}\u200b${jwt.slice(12)}`,
    '"Authorization: Bearer $TOKEN"',
  ],
  ['no signature', `Bearer ${jwt.slice(0, jwt.lastIndexOf('.') + 1)}`, '"Authorization: Bearer $TOKEN"'],
  ['Basic', 'Basic YWxpY2U6d29uZGVybGFuZA==', '"Authorization: Basic $TOKEN"'],
  ['Basic without a colon', 'Basic YWxpY2U=', '"Authorization: Basic $TOKEN"'],
  ['a word instead of a token', 'Bearer undefined', "'Authorization: Bearer undefined'"],
  [
    'two credentials',
    `Basic YWxpY2U6d29uZGVybGFuZA==, Bearer ${jwt}`,
    '"Authorization: Basic $TOKEN, Bearer $TOKEN_2"',
  ],
  [
    'parameters',
    'Digest username="FooBar", realm="shop", nonce="Zk9Zk8Zk7Zk6", uri="/", response="0123456789abcdef0123456789abcdef"',
    `'Authorization: Digest username="FooBar", realm="shop", nonce="'"$TOKEN"'", uri="/", response="'"$TOKEN_2"'"'`,
  ],
])('Authorization, %s', (_, value, expected) => {
  expect(authorizationIn(value)).toBe(expected);
});

test('the same secret is the same variable, wherever it stands', () => {
  const snippet = toCurl(
    refusal({
      url: `https://api.shop.example/orders?access_token=${jwt}`,
      headers: { 'X-Copy-Token': jwt, Authorization: `Bearer ${jwt}` },
    }),
  );
  expect(snippet.match(/^\w+=/gm)).toEqual(['TOKEN=']);
  expect(snippet).toContain('access_token=$TOKEN"');
  expect(snippet).toContain('"X-Copy-Token: $TOKEN"');
});

test.each([
  ['X-Api-Key', 'API_KEY'],
  ['apikey', 'API_KEY'],
  ['X-Session', 'SESSION'],
  ['X-Auth', 'SECRET_1'],
  ['X-Vault-Token', 'VAULT_TOKEN'],
  ['X-CSRF-Token', 'CSRF_TOKEN'],
])('%s is called %s', (header, name) => {
  expect(toCurl(refusal({ headers: { [header]: 'Zk9Zk8Zk7Zk6Zk5Zk4' } }))).toMatch(new RegExp(`^${name}='`));
});

test('no field names a variable that a shell acts on', () => {
  const snippet = toCurl(
    refusal({ url: 'https://api.shop.example/?PATH=Zk9Zk8Zk7Zk6Zk5Zk4Zk3Zk2&IFS=Qw1Qw2Qw3Qw4Qw5Qw6Qw7Qw8' }),
  );
  expect(snippet).not.toMatch(/^(?:PATH|IFS)=/m);
});

test('marks that were percent-encoded are secrets too', () => {
  expect(findSecrets('/a%E2%80%B9masked-0a1b%E2%80%BAb' as Masked)).toMatchObject([{ start: 2, end: 31, key: '0a1b' }]);
});
