import { expect, test } from 'vitest';
import { examineAuthorization } from '../core/authorization.ts';
import { tokenMasking } from '../core/testing/token-masking.ts';
import { sayEncodedAnew } from './encoded-anew.ts';
import { summarizeToken } from './summarize-token.ts';

const masking = tokenMasking();
const part = (members: object): string => Buffer.from(JSON.stringify(members)).toString('base64url');
const textOf = (value: string): string => examineAuthorization(value, masking).text ?? '';

test('a masked JWT says why it does not begin with eyJ', () => {
  const jwt = `${part({ alg: 'RS256' })}.${part({ iss: 'https://idp.example' })}.${'Ab3_'.repeat(11)}`;
  for (const value of [
    `Bearer ${jwt}`,
    jwt,
    `Bearer acme_${jwt}`,
    `Bearer ${part({ alg: 'dir', enc: 'A128GCM' })}..AAAA.BBBB.CCCC`,
  ])
    expect(sayEncodedAnew(textOf(value))).toContain('begins with IHs and not with eyJ');
});

test('what is not encoded anew needs no words', () => {
  for (const value of ['Basic dXNlcjpwYXNz', 'Bearer Zx9Zx9Zx9Zx9Zx9Zx9Zx9', 'Bearer undefined'])
    expect(sayEncodedAnew(textOf(value))).toBeNull();
});

test('a JWT behind a prefix is summed up as such', () => {
  const jwt = `${part({ alg: 'RS256' })}.${part({ iss: 'https://idp.example' })}.${'Ab3_'.repeat(11)}`;
  expect(summarizeToken(examineAuthorization(`Bearer acme_${jwt}`, masking))).toBe(
    'Bearer, RS256 JWT, 3 parts, behind a prefix',
  );
  expect(summarizeToken(examineAuthorization(`Bearer ${jwt}`, masking))).toBe('Bearer, RS256 JWT, 3 parts');
});
