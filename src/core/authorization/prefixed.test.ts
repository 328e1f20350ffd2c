import { expect, test } from 'vitest';
import { examineAuthorization } from '../authorization.ts';
import { diagnose } from '../diagnose.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { recordCase, type WrittenCase } from '../testing/cases.ts';
import { tokenMasking } from '../testing/token-masking.ts';

const testMasking = tokenMasking();

const part = (members: object): string => Buffer.from(JSON.stringify(members)).toString('base64url');
const signature = Buffer.alloc(32, 0xa7).toString('base64url');
const header = part({ alg: 'HS256', typ: 'JWT' });
const claims = part({ iss: 'https://idp.example', exp: 1773144600 });
const jwt = `${header}.${claims}.${signature}`;

test.each(['sk-live_', 'acme.', 'acme_', 'eu-west-1.', 'sk_live_', 'v1.', 'prod/', 'a~', 'x-y_z.'])(
  '%s before a JWT is no fault: the token is decoded, the prefix masked',
  (prefix) => {
    const examined = examineAuthorization(`Bearer ${prefix}${jwt}`, testMasking);
    expect(examined).toMatchObject({
      scheme: 'Bearer',
      problems: [],
      token: { kind: 'jwt', claims: { exp: 1773144600 } },
    });
    expect(examined.text).not.toContain(prefix);
    expect(examined.text).not.toContain(signature);
    expect(examined.fingerprint).toBe(examineAuthorization(`Bearer ${jwt}`, testMasking).fingerprint);
    const again = examineAuthorization(examined.text, testMasking);
    expect({ ...again, fingerprint: null }).toEqual({ ...examined, fingerprint: null });
  },
);

test.each([
  ['a header that was cut', `${header.slice(3)}.${claims}.${signature}`],
  ['a part too few', `acme_${header}.${claims}`],
  ['a part too many', `acme_${jwt}.x`],
  ['a prefix longer than any product has', `${'a'.repeat(50)}_${jwt}`],
])('%s stays a fault', (_name, token) => {
  const examined = examineAuthorization(`Bearer ${token}`, testMasking);
  expect(examined.token?.kind).toBe('malformed');
});

function refuse(
  authorization: string,
  answer: Pick<WrittenCase['exchanges'][number], 'answers' | 'answer'>,
): Diagnosis {
  const { failure } = recordCase({
    title: '',
    cause: 'token-malformed',
    tokens: { access: {} },
    exchanges: [
      { request: 'GET https://api.example/a', headers: { Authorization: authorization }, status: 401, ...answer },
    ],
  });
  return diagnose(failure);
}

const invalidToken = { answers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } };

test.each([
  ['nothing', {}, 'possible'],
  ['invalid_token', invalidToken, 'likely'],
])('refused with %s the prefix is possibly or likely to blame, never certain', (_, answer, certainty) => {
  const { causes, checks } = refuse('Bearer acme_{access}', answer);
  expect(causes.find(({ id }) => id === 'token-malformed')).toMatchObject({
    certainty,
    title: 'The token is a JWT behind a prefix',
  });
  expect(checks.find(({ id }) => id === 'well-formed')?.result).toBe('unknown');
});

test.each([':', '|', '#'])(
  'a prefix that ends in %s, which no token may hold, is never certain to be wrong',
  (mark) => {
    const [first] = refuse(`Bearer acme${mark}{access}`, invalidToken).causes;
    expect(first).toMatchObject({ id: 'token-malformed', certainty: 'likely' });
  },
);

test('the server’s own words still settle it', () => {
  const [first] = refuse('Bearer acme_{access}', { answer: { message: 'jwt malformed' } }).causes;
  expect(first).toMatchObject({ id: 'token-malformed', certainty: 'certain' });
});
