import { expect, test } from 'vitest';
import { isLogin, isLogout, isProbe, isRenewal } from './errand.ts';
import { trace, type Scene } from './testing/scene.ts';

const errand = (line: string, scene: Scene = {}): string => {
  const left = trace(line, scene);
  return [isRenewal(left) && 'renewal', isLogin(left) && 'login', isLogout(left) && 'logout'].filter(Boolean).join(' ');
};

test.each([
  'POST https://a.example/auth/refresh',
  'POST https://a.example/api/v1/token/refresh/',
  'POST https://a.example/refreshToken',
  'POST https://a.example/api/auth/getRefreshToken',
  'GET https://a.example/session/renew',
  'POST https://a.example/api/v1/refresh',
  'POST https://a.example/oauth/refresh_token.php',
])('%s renews', (line) => {
  expect(errand(line)).toBe('renewal');
});

test.each([
  'POST https://a.example/login',
  'POST https://a.example/users/sign_in',
  'POST https://a.example/sessions',
  'POST https://a.example/v1/accounts:signInWithPassword',
  'POST https://a.example/api/userLogin',
])('%s signs in', (line) => {
  expect(errand(line)).toBe('login');
});

test.each([
  'POST https://a.example/logout',
  'GET https://a.example/connect/endsession',
  'POST https://a.example/oauth2/revoke',
  'POST https://a.example/token/revocation',
  'DELETE https://a.example/sessions/current',
  'DELETE https://a.example/users/sign_out',
])('%s signs out', (line) => {
  expect(errand(line)).toBe('logout');
});

test.each([
  'GET https://a.example/orders',
  'POST https://a.example/dashboards/widgets/7/refresh',
  'POST https://a.example/dashboard/refresh',
  'GET https://a.example/feed/refresh',
  'GET https://a.example/admin/refresh-tokens',
  'GET https://a.example/img/refresh.png',
  'GET https://a.example/auth/refresh.svg',
  'GET https://a.example/login',
  'GET https://a.example/sessions',
  'GET https://a.example/blog/signing-in-style',
  'OPTIONS https://a.example/auth/login',
])('%s is none of these', (line) => {
  expect(errand(line)).toBe('');
});

test('grants tell more than paths', () => {
  const line = 'POST https://id.example/oauth2/token';
  expect(errand(line, { body: 'grant_type=refresh_token', status: 400 })).toBe('renewal');
  expect(errand(line, { body: 'grant_type=password&username=a' })).toBe('login');
  expect(errand(line, { body: 'grant_type=authorization_code', issues: { access_token: 'a' } })).toBe('renewal');
  expect(errand(line)).toBe('renewal');
  expect(errand('POST https://a.example/v1/session/token', { body: '{}', refreshToken: 'r' })).toBe('renewal');
  expect(errand(line, { body: 'grant_type=urn:ietf:params:oauth:grant-type:device_code', status: 400 })).toBe('');
});

test('a CSRF token is no session', () => {
  expect(errand('GET https://a.example/csrf', { issues: { token: 'x' } })).toBe('');
});

test.each(['/me', '/api/session', '/auth/user', '/whoami', '/api/auth/isLoggedIn'])('%s asks who is there', (path) => {
  expect(isProbe(trace(`GET https://a.example${path}`))).toBe(true);
  expect(isProbe(trace(`POST https://a.example${path}`))).toBe(false);
});
