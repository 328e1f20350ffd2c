import { expect, test } from 'vitest';
import { exchange, START, trace } from './story/testing/scene.ts';
import { traceOf } from './trace.ts';

test('a trace keeps when, where, with what and how it ended', () => {
  const left = trace('GET https://api.example/v1/orders?page=2', {
    at: 3,
    took: 120,
    bearer: 'one',
    claims: { iss: 'https://id.example/', aud: ['api'], scope: 'read write', iat: 1, exp: 2 },
  });
  expect(left).toMatchObject({
    sentAt: START + 3000,
    endedAt: START + 3120,
    origin: 'https://api.example',
    path: '/v1/orders',
    queryNames: ['page'],
    status: 200,
    authorization: 'present',
    scheme: 'Bearer',
    token: { issuer: 'https://id.example/', audience: ['api'], scope: ['read', 'write'], issuedAt: 1, expiresAt: 2 },
  });
  expect(left.credential).toMatch(/^[0-9a-f]{16}$/);
});

test('what is not there takes no room', () => {
  const names = Object.keys(trace('GET https://api.example/'));
  expect(names).not.toContain('setCookies');
  expect(names).not.toContain('preflight');
  expect(JSON.stringify(trace('GET https://api.example/')).length).toBeLessThan(600);
});

test('the session cookie stands for the user, not the theme or the CSRF token', () => {
  const left = trace('GET https://app.example/', {
    cookies: { theme: 'dark', connect_sid: 'abc' },
    headers: { 'x-csrf-token': 'x' },
  });
  expect(left.scheme).toBe('connect_sid');
  expect(left.authenticationHeaders).toEqual(['x-csrf-token']);
});

test('an API key stands for the user where there is no Authorization', () => {
  expect(trace('GET https://api.example/', { headers: { 'X-Api-Key': 'k1' } })).toMatchObject({
    scheme: 'X-Api-Key',
    credential: expect.stringMatching(/./),
  });
});

test('credentials that differ in every request have no fingerprint to compare', () => {
  expect(trace('GET https://api.example/', { bearer: 'x', scheme: 'Digest' })).toMatchObject({
    authorization: 'present',
    scheme: 'Digest',
    credential: null,
  });
});

test('a token request is known by its refresh token', () => {
  const first = trace('POST https://id.example/token', {
    body: 'grant_type=refresh_token&client_id=spa',
    refreshToken: 'r1',
    issues: { access_token: 'a2', refresh_token: 'r2' },
  });
  expect(first).toMatchObject({
    grant: 'refresh_token',
    scheme: 'refresh_token',
    issuedAs: ['access_token', 'refresh_token'],
  });
  expect(first.issued).toHaveLength(2);
  expect(trace('POST https://id.example/token', { refreshToken: 'r1' }).credential).toBe(first.credential);
});

test.each([
  ['{"client_id":"a","grant_type": "client_credentials"}', 'client_credentials'],
  ['name="grant_type"\r\n\r\npassword\r\n--x', 'password'],
  [
    'grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&x=1',
    'urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer',
  ],
  ['grant_type', null],
])('the grant of %j', (body, grant) => {
  expect(trace('POST https://id.example/token', { body }).grant).toBe(grant);
});

test('a date that a cache kept is no clock', () => {
  expect(trace('GET https://api.example/', { answers: { Age: '40' } }).serverDate).toBeNull();
  expect(trace('GET https://api.example/', { servedBy: 'cache' }).serverDate).toBeNull();
  expect(trace('GET https://api.example/', { answers: { Age: '0' } }).serverDate).toBe(START);
});

test('a preflight tells what it asked for and what it was allowed', () => {
  const asked = { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'Authorization, x-a' };
  expect(
    trace('OPTIONS https://api.example/', { headers: asked, answers: { 'access-control-allow-headers': '*' } })
      .preflight,
  ).toEqual({ asks: ['authorization', 'x-a'], allows: ['*'] });
  expect(trace('OPTIONS https://api.example/').preflight).toBeUndefined();
});

test('a retry hashes like the request it repeats, another resource does not', () => {
  const first = trace('GET https://api.example/o?id=1&access_token=‹masked-a3f9›&_=1767603600123');
  const retry = trace('GET https://api.example/o?id=1&access_token=‹masked-b001›&_=1767603600456');
  const other = trace('GET https://api.example/o?id=2&access_token=‹masked-a3f9›&_=1767603600123');
  expect(retry.urlHash).toBe(first.urlHash);
  expect(other.urlHash).not.toBe(first.urlHash);
});

test('a retry with a new token in its body hashes like the request it repeats', () => {
  const body = (token: string) =>
    trace('POST https://api.example/', { body: `{"q":1,"token":"‹masked-${token}›"}` }).bodyHash;
  expect(body('a3f9')).toBe(body('b001'));
  expect(trace('POST https://api.example/', { body: '{"q":2}' }).bodyHash).not.toBe(body('a3f9'));
});

test('a trace is made of plain values', () => {
  const left = traceOf(exchange('GET https://api.example/', { bearer: 'a', setCookie: ['a=b'] }));
  expect(JSON.parse(JSON.stringify(left))).toEqual(left);
});
