import { expect, test } from 'vitest';
import { exchange, START } from '../story/testing/scene.ts';
import { environmentOf, isAnyones } from './environment.ts';
import { readClock } from './clock.ts';
import { readJwt } from './jwt.ts';
import { hostOf, readPage } from './page.ts';
import { isSessionCookie, readSent } from './sent.ts';
import { instantOf, readSignedUrl } from './signed-url.ts';

const seconds = START / 1000;

test.each([
  ['https://api.staging.shop.example', 'test'],
  ['https://login-dev.shop.example', 'test'],
  ['https://api.prod.shop.example', 'live'],
  ['https://api.shop.test', undefined],
  ['https://latest.shop.example', undefined],
  ['https://constructor.example', undefined],
])('%s speaks of the environment %s', (origin, kind) => {
  expect(environmentOf(hostOf(origin))?.kind).toBe(kind);
});

test('a second between the clocks may be the resolution of Date', () => {
  expect(readClock(exchange('GET https://api.example/a', { date: START - 900 })).offsetMs).toBe(0);
  expect(readClock(exchange('GET https://api.example/a', { date: START + 40 })).offsetMs).toBe(0);
});

test('the offset is what travel time cannot explain', () => {
  expect(readClock(exchange('GET https://api.example/a', { date: START + 90_000, took: 500 })).offsetMs).toBe(89_500);
  expect(readClock(exchange('GET https://api.example/a', { date: START - 90_000 })).offsetMs).toBe(-89_000);
});

test('a cached answer tells no time', () => {
  const clock = readClock(exchange('GET https://api.example/a', { date: START - 90_000, servedBy: 'cache' }));
  expect(clock).toMatchObject({ hasServerDate: false, serverAt: START, offsetMs: 0 });
});

test('an answer without Date borrows the clock that other answers of the server showed', () => {
  const known = { low: 89_000, high: 89_400, samples: 3 };
  expect(readClock(exchange('GET https://api.example/a', { date: null }), known)).toMatchObject({
    serverAt: START + 89_000,
    hasServerDate: true,
    offsetMs: 89_000,
  });
});

test('a relative end counts from the date of signing', () => {
  const { url } = exchange(
    'GET https://files.example/a?X-Amz-Date=20260105T085000Z&X-Amz-Expires=300&X-Amz-Signature=00ff',
  );
  expect(readSignedUrl(url)?.expiresAt).toBe(Date.UTC(2026, 0, 5, 8, 55));
});

test('an end beside a signature makes a signed URL, a token alone does not', () => {
  expect(readSignedUrl(exchange(`GET https://cdn.example/a?md5=Ab&expires=${seconds}`).url)?.expiresAt).toBe(START);
  expect(readSignedUrl(exchange('GET https://api.example/a?token=abc').url)).toBeNull();
  expect(readSignedUrl(exchange(`GET https://api.example/a?expires=${seconds}`).url)).toBeNull();
});

test.each([
  ['1767603600', START],
  ['1767603600000', START],
  ['20260105T090000Z', START],
  ['2026-01-05T09:00:00Z', START],
  ['900', null],
  ['soon', null],
])('%s is the instant %s', (text, at) => {
  expect(instantOf(text)).toBe(at);
});

test.each([
  [{ joseHeader: { typ: 'at+jwt' } }, 'access'],
  [{ claims: { token_use: 'id' } }, 'id'],
  [{ claims: { token_use: 'id', scope: 'openid' } }, 'id'],
  [{ claims: { nonce: 'n' } }, 'id'],
  [{ claims: { nonce: 'n', scope: 'openid profile' } }, 'id'],
  [{ claims: { nonce: 'n', scope: 'orders:read', aud: 'web', azp: 'web' } }, 'id'],
  [{ claims: { nonce: 'n', scope: 'openid orders:read' } }, undefined],
  [{ claims: { nonce: 'n', scp: 'User.Read' } }, undefined],
  [{ claims: { nonce: 'n', scope: 'openid', typ: 'Bearer' } }, 'access'],
  [{ claims: { at_hash: 'h', scope: 'openid orders:read' } }, 'id'],
  [{ claims: { scope: 'openid' } }, undefined],
  [{ claims: { typ: 'Refresh' } }, 'refresh'],
  [{ claims: { at_hash: 'x' } }, 'id'],
  [{ claims: { nonce: 'x', scope: 'read' } }, undefined],
  [{ joseHeader: { typ: 'JWT' } }, undefined],
])('%j is for use %s', (token, use) => {
  const jwt = readJwt(exchange('GET https://api.example/a', { bearer: 'x', claims: {}, ...token }));
  expect(jwt?.use?.kind).toBe(use);
});

test('times are milliseconds, also when an issuer writes them as text', () => {
  const jwt = readJwt(
    exchange('GET https://api.example/a', { bearer: 'x', claims: { exp: seconds, iat: `${seconds}`, nbf: 'now' } }),
  );
  expect(jwt).toMatchObject({ expiresAt: START, issuedAt: START, notBefore: null });
});

test('a DPoP proof is not the token, the token of the scheme DPoP is', () => {
  const headers = { DPoP: 'x' };
  expect(readJwt(exchange('GET https://api.example/a', { headers }))).toBeNull();
  const request = exchange('GET https://api.example/a', {
    bearer: 'x',
    scheme: 'DPoP',
    claims: { iss: 'me' },
    headers,
  });
  expect(readJwt(request)?.issuer).toBe('me');
});

test.each([
  'sessionid',
  'JSESSIONID.1a2b',
  'connect.sid',
  '_oauth2_proxy',
  'AuthSession',
  '__Host-next-auth.session-token',
])('%s is a session cookie', (name) => {
  expect(isSessionCookie(name)).toBe(true);
});

test.each(['theme', '_ga', 'csrftoken', 'XSRF-TOKEN', '__cf_bm', 'consent'])('%s is no session cookie', (name) => {
  expect(isSessionCookie(name)).toBe(false);
});

test('nothing was sent only where the headers were captured', () => {
  expect(readSent(exchange('GET https://api.example/a', { cookies: { theme: 'dark' } }), false).isNothing).toBe(true);
  expect(readSent(exchange('GET https://api.example/a', { bearer: 'unknown' }), false).isNothing).toBe(false);
  expect(readSent(exchange('GET https://api.example/a', { cookies: { sid: 'x' } }), false).isNothing).toBe(false);
  expect(readSent(exchange('POST https://api.example/a', { password: 'x' }), false).isNothing).toBe(false);
  expect(readSent(exchange('GET https://api.example/a'), true).isNothing).toBe(false);
});

test('an OPTIONS request by hand is no preflight', () => {
  expect(readPage(exchange('OPTIONS https://api.example/a')).isPreflight).toBe(false);
  const headers = { Origin: 'https://app.example', 'Access-Control-Request-Method': 'PUT' };
  expect(readPage(exchange('OPTIONS https://api.example/a', { headers })).isPreflight).toBe(true);
});

test('an API on this machine may trust a hosted issuer, and not one of production', () => {
  expect(isAnyones('https://shop.eu.auth0.example/', 'localhost')).toBe(true);
  expect(isAnyones('https://id.prod.shop.example/', 'localhost')).toBe(false);
  expect(isAnyones('https://shop.eu.auth0.example/', 'api.staging.shop.example')).toBe(false);
});
