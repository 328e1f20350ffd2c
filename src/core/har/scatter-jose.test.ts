import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64 } from '../token/base64.ts';
import { whatIsLeft } from '../testing/vectors.ts';
import { scatterJose } from './scatter-jose.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }).map((raw) => raw.replace(/\p{Cs}/gu, '')),
  fc.constantFrom('https://login.shop.example/realms/production', 'openid profile orders:read', '‹masked-a3f9›', '\\"'),
);

test('reads the same', () => {
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.integer())), (members) => {
      expect(JSON.parse(decodeBase64(scatterJose(members))?.text ?? '')).toEqual(members);
    }),
  );
  expect(scatterJose({ iss: 'x' })).toMatch(/^IHsi/);
});

test('shares no long run with the token it came from, wherever masking moved its members', () => {
  const claim = fc.tuple(fc.constantFrom('iss', 'aud', 'scope', 'sub', 'azp', 'client_id'), fc.webUrl());
  const mail = fc.tuple(fc.constant('email'), fc.emailAddress());
  fc.assert(
    fc.property(fc.uniqueArray(fc.oneof(claim, mail), { minLength: 3, selector: ([name]) => name }), (claims) => {
      const token = Buffer.from(JSON.stringify(Object.fromEntries(claims))).toString('base64url');
      const masked = claims.map(([name, value]) => [name, name === 'email' ? '‹masked-a3f9›' : value]);
      expect(whatIsLeft(token, token, scatterJose(Object.fromEntries(masked)))).toBeUndefined();
    }),
  );
});
