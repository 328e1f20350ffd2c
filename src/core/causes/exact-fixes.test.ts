import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { recordCase, type WrittenCase } from '../testing/cases.ts';
import { traceOf } from '../trace.ts';

type Refusal = WrittenCase['exchanges'][number];

/** The first cause of a refusal, and what is to be done about it. */
function explain(refusal: Partial<Refusal>, before: Refusal[] = []) {
  const { exchanges, failure } = recordCase({
    title: '',
    cause: 'unknown',
    tokens: { access: { claims: { scope: 'orders:read' } }, opaque: { opaque: 'tGzv3JOkF0XG5Qx2TlKWIA' } },
    exchanges: [...before, { request: 'GET https://api.example/orders', status: 401, at: 9, ...refusal }],
  });
  const [first] = diagnose(failure, exchanges.map(traceOf)).causes;
  return {
    id: first?.id,
    certainty: first?.certainty,
    title: first?.title,
    words: first?.fix.map(({ text }) => text).join('\n'),
  };
}

test('what is missing is named by the challenge', () => {
  const asked = explain({ answers: { 'WWW-Authenticate': 'Bearer' } });
  expect(asked).toMatchObject({ id: 'credentials-missing' });
  expect(asked.words).toContain('Send Authorization: Bearer');
});

test('what is missing is named by the requests that succeeded', () => {
  const before = [{ request: 'GET https://api.example/items', headers: { 'X-Api-Key': '{opaque}' }, status: 200 }];
  expect(explain({}, before).words).toContain('X-Api-Key');
});

test('a scheme that was sent is replaced by the one that is asked for', () => {
  const basic = explain({
    headers: { Authorization: 'Bearer {opaque}' },
    answers: { 'WWW-Authenticate': 'Basic realm="a"' },
  });
  expect(basic.words).toContain('Send Authorization: Basic instead of Bearer');
  expect(basic.words).toContain('gate in front');
});

test('a key that is asked for in words is no token lost on the way', () => {
  const key = explain({ headers: { Authorization: 'Bearer {access}' }, answer: { message: 'ApiKey is missing.' } });
  expect(key).toMatchObject({ id: 'scheme-mismatch' });
  expect(key.words).toBe('Send an API key under the header or parameter name that this API documents');
});

test.each([
  ['Missing required header x-api-key', 'The key was sent as apikey, and the server asks for x-api-key'],
  ['Header "api-key" is required: no API key found', 'The key was sent as apikey, and the server asks for api-key'],
  ['No API key found in request', 'The server finds no API key in the request'],
  ['No API key found in header apikey', 'The server finds no API key in the request'],
])('a key under another name than the server asks for: %s', (message, title) => {
  const key = explain({ headers: { apikey: '{opaque}' }, answer: { message } });
  expect(key).toMatchObject({ id: 'api-key-missing', title });
  if (title.includes('asks for'))
    expect(key.words).toMatch(/^Send the key as .*api-key.* instead of the header apikey/);
});

test('a token in a header of its own has no password to type', () => {
  const token = explain({ headers: { 'X-Auth-Token': '{opaque}' }, answer: { message: 'Invalid credentials' } });
  expect(token).toMatchObject({ id: 'credentials-invalid' });
  expect(token.words).toContain('Check which token is sent');
});

test('Basic, well formed, and a server that speaks of a bad format', () => {
  const answer = 'Bad Authorization header format. Format is "Authorization: Bearer <token>"';
  const found = explain({ headers: { Authorization: 'Basic dXNlcjpwYXNz' }, answer });
  expect(found).toMatchObject({ id: 'scheme-mismatch', certainty: 'likely' });
});

test('nobody is to type a password when a token was refused', () => {
  const found = explain({ headers: { Authorization: 'Bearer {opaque}' }, answer: { message: 'Bad credentials' } });
  expect(found.id).toBe('credentials-invalid');
  expect(found.words).not.toContain('password');
});

test('the scope that is missing is the one to request', () => {
  const challenge = 'Bearer error="insufficient_scope", scope="orders:read orders:write"';
  const found = explain({
    status: 403,
    headers: { Authorization: 'Bearer {access}' },
    answers: { 'WWW-Authenticate': challenge },
  });
  expect(found.words).toContain('Request the scope orders:write and');
});

test('a second factor without parameters in a challenge names none', () => {
  const found = explain({
    headers: { Authorization: 'Bearer {opaque}' },
    answers: { 'X-GitHub-OTP': 'required; app' },
  });
  expect(found.id).toBe('mfa-or-step-up-required');
  expect(found.words).not.toContain('acr_values');
});

test('a refusal of nobody in particular may be of the address', () => {
  const found = explain({ status: 403, answer: '<html><h1>403 Forbidden</h1></html>' });
  expect(found.words).toContain('Check the address');
});

test('a cookie that SameSite kept back is mended there', () => {
  const before: Refusal[] = [
    {
      request: 'POST https://api.example/login',
      status: 204,
      page: 'https://app.other',
      answers: { 'Set-Cookie': 'sid=abc; Secure; SameSite=Lax' },
    },
  ];
  const found = explain({ page: 'https://app.other', headers: { Accept: '*/*' } }, before);
  expect(found.id).toBe('cookie-missing');
  expect(found.words).toContain('SameSite=None; Secure');
  expect(found.words).not.toContain('Path');
});

test('a cookie of another folder is mended there', () => {
  const before: Refusal[] = [
    {
      request: 'POST https://api.example/login',
      status: 204,
      page: 'https://api.example',
      answers: { 'Set-Cookie': 'sid=abc; Path=/account' },
    },
  ];
  const found = explain({ page: 'https://api.example', headers: { Accept: '*/*' } }, before);
  expect(found.words).toContain('Path=/');
  expect(found.words).not.toContain('fetch');
});

test('nobody waits longer than Retry-After says', () => {
  const found = explain({
    status: 403,
    answers: { 'Retry-After': '30', 'X-RateLimit-Remaining': '0' },
    headers: { Authorization: 'Bearer {opaque}' },
  });
  expect(found.id).toBe('rate-limited');
  expect(found.words).toContain('(30 s)');
  expect(found.words).not.toContain('Authenticate');
});

test('the final URL of a redirect is the one to call', () => {
  const before: Refusal[] = [
    {
      request: 'GET https://api.other/orders',
      headers: { Authorization: 'Bearer {opaque}' },
      status: 308,
      redirectsTo: 'https://api.example/orders',
    },
  ];
  expect(explain({ at: 1 }, before).words).toContain('Call https://api.example/orders directly');
});

test('underscores are spoken of where there are any', () => {
  const stripped = { answer: { message: 'No API key found in request' } };
  expect(explain({ ...stripped, headers: { api_key: '{opaque}' } }).words).toMatch(
    /^Avoid header names with underscores/,
  );
  const bearer = explain({ headers: { Authorization: 'Bearer {access}' }, answer: { message: 'No token provided' } });
  expect(bearer.id).toBe('header-stripped-in-transit');
  expect(bearer.words).not.toContain('underscores');
});

test('a client that was not recognised has no password to type', () => {
  const found = explain({ headers: { Authorization: 'Basic YXBwOnNlY3JldA==' }, answer: { error: 'invalid_client' } });
  expect(found.id).toBe('credentials-invalid');
  expect(found.words).toContain('client id and secret');
});

test('a challenge that tells where tokens come from is passed on', () => {
  const answers = {
    'WWW-Authenticate': 'Bearer resource_metadata="https://api.example/.well-known/oauth-protected-resource"',
  };
  expect(explain({ answers }).words).toContain('https://api.example/.well-known/oauth-protected-resource');
  const registry = { 'WWW-Authenticate': 'Bearer realm="https://auth.example/token",service="registry"' };
  expect(explain({ answers: registry }).words).toContain('Get a token from https://auth.example/token');
});

test('the refused refresh itself is not told to refresh earlier', () => {
  const refresh = explain({
    request: 'POST https://api.example/refresh',
    body: '{"grant_type":"refresh_token","refresh_token":"{opaque}"}',
    answer: { error: 'invalid_grant', error_description: 'Refresh token expired' },
  });
  expect(refresh.id).toBe('token-expired');
  expect(refresh.words).toMatch(/^Sign in again: the refresh token itself was refused/);
  expect(refresh.words).not.toContain('Refresh before exp');
});

test('a server under maintenance gives no rights to ask for', () => {
  const closed = explain({
    status: 403,
    headers: { Authorization: 'Bearer {opaque}' },
    answer: { message: 'Service is under maintenance' },
  });
  expect(closed).toMatchObject({ id: 'server-misconfigured', title: 'The server is under maintenance' });
  expect(closed.words).toContain('Wait until the maintenance is over');
});

test('a bearer token in the URL was sent, whatever was removed beside it', () => {
  const inUrl = explain({ request: 'GET https://api.example/live?access_token={opaque}', credentialsRemoved: true });
  expect(inUrl).toMatchObject({ id: 'token-revoked', certainty: 'possible' });
});
