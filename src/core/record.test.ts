import { expect, test } from 'vitest';
import type { Masked } from './masked.ts';
import { createMasker } from './redact/masker.ts';
import type { RawExchange, RawHeader } from './raw-exchange.ts';
import { BODY_CAP, record } from './record.ts';

const masker = createMasker(new Uint8Array(32).fill(3));
const secret = 'Vq4Vq5Vq6Vq7Vq8Vq9Vq0Vq1';

interface Wanted {
  readonly url?: string;
  readonly sent?: RawHeader[];
  readonly body?: RawExchange['request']['body'];
  readonly received?: RawHeader[];
  readonly answer?: RawExchange['response']['body'];
  readonly raw?: Partial<RawExchange>;
}

function raw({
  url = 'https://api.test/v1',
  sent = [],
  body,
  received = [],
  answer,
  raw: more,
}: Wanted = {}): RawExchange {
  return {
    id: '1',
    chain: '1',
    hop: 0,
    source: 'har',
    method: 'GET',
    url,
    resourceType: 'fetch',
    startedAt: Date.UTC(2026, 0, 31),
    endedAt: Date.UTC(2026, 0, 31) + 20,
    request: { headers: sent, ...(body && { body }) },
    response: { status: 401, statusText: 'Unauthorized', headers: received, ...(answer && { body: answer }) },
    ...more,
  };
}

const header = (name: string, value: string): RawHeader => ({ name, value });
const json = (value: unknown): { mimeType: string; text: string } => ({
  mimeType: 'application/json',
  text: JSON.stringify(value),
});
const fingerprint = masker.fingerprint(secret);

test('an Authorization header is shown masked, the same in both places', () => {
  const { request } = record(raw({ sent: [header('Authorization', `Bearer ${secret}`)] }), masker);
  expect(request.authorization).toMatchObject({ header: 'present', scheme: 'Bearer', fingerprint });
  expect(request.headers?.[0]?.value).toBe(request.authorization.text);
  expect(request.authorization.text).not.toContain('Vq');
});

test.each([
  ['present', { headers: [header('authorization', 'Bearer x')] }],
  ['absent', { headers: [] }],
  ['unknown', {}],
  ['unknown', { headers: [], credentialsRemoved: true }],
  ['present', { headers: [header('Authorization', 'Bearer x')], credentialsRemoved: true }],
])('Authorization is %s: %j', (state, request) => {
  expect(record(raw({ raw: { request } }), masker).request.authorization.header).toBe(state);
});

test('cookies are unknown where headers are, or where they were removed', () => {
  expect(record(raw({ raw: { request: {} } }), masker).request.cookies).toBeNull();
  expect(
    record(raw({ raw: { request: { headers: [], credentialsRemoved: true } } }), masker).request.cookies,
  ).toBeNull();
  expect(record(raw(), masker).request.cookies).toEqual([]);
});

test.each<[string, Wanted, { place: string; name: string }]>([
  ['an API key', { sent: [header('X-Api-Key', secret)] }, { place: 'header', name: 'X-Api-Key' }],
  ['a query parameter', { url: `https://api.test/?access_token=${secret}` }, { place: 'query', name: 'access_token' }],
  ['a cookie', { sent: [header('Cookie', `theme=dark; sid=${secret}`)] }, { place: 'cookie', name: 'sid' }],
  ['a quoted cookie', { sent: [header('Cookie', `sid="${secret}"`)] }, { place: 'cookie', name: 'sid' }],
  ['a JSON member', { body: json({ user: 'bob', password: secret }) }, { place: 'body', name: 'password' }],
  [
    'a form field',
    { body: { mimeType: 'application/x-www-form-urlencoded', text: `refresh_token=${secret}` } },
    { place: 'body', name: 'refresh_token' },
  ],
  [
    'a sub-protocol',
    { sent: [header('Sec-WebSocket-Protocol', `v1.chat, bearer, ${secret}`)] },
    { place: 'subprotocol', name: 'Sec-WebSocket-Protocol' },
  ],
  ['a path segment', { url: `https://api.test/invite/${secret}` }, { place: 'path', name: 'invite' }],
])('%s is a credential', (_, wanted, expected) => {
  const { credentials } = record(raw(wanted), masker).request;
  expect(credentials).toEqual([{ ...expected, fingerprint, token: null }]);
});

test.each<[string, Wanted]>([
  ['a preference cookie', { sent: [header('Cookie', 'theme=dark')] }],
  ['a state', { url: `https://api.test/?state=${secret}` }],
  ['an e-mail address', { url: 'https://api.test/?email=jane.roe%40acme.test' }],
  ['an ETag', { sent: [header('If-None-Match', `"${secret}"`)] }],
  [
    'the id of an access key',
    { url: 'https://b.test/?X-Amz-Credential=AKIDEXAMPLE%2F20260131%2Fus-east-1%2Fs3%2Faws4_request' },
  ],
])('%s is no credential', (_, wanted) => {
  expect(record(raw(wanted), masker).request.credentials).toEqual([]);
});

test('an empty or unset key is a credential without a fingerprint', () => {
  const { credentials } = record(raw({ sent: [header('X-Api-Key', 'undefined')] }), masker).request;
  expect(credentials).toEqual([{ place: 'header', name: 'X-Api-Key', fingerprint: null, token: null }]);
});

test('a credential is never named by a secret', () => {
  const sent = [header('Proxy-Authorization', secret), header('Cookie', secret)];
  const found = record(raw({ sent, url: `https://api.test/hooks/${secret}/${secret}` }), masker);
  expect(JSON.stringify(found)).not.toContain('Vq4');
});

test('a token in a header of its own is decoded', () => {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const jwt = `${encode({ alg: 'RS256' })}.${encode({ exp: 1 })}.${secret}`;
  const { credentials } = record(raw({ sent: [header('X-Access-Token', jwt)] }), masker).request;
  expect(credentials[0]?.token).toMatchObject({ kind: 'jwt', claims: { exp: 1 } });
});

test('tokens that an answer hands out are known by name and fingerprint', () => {
  const { issued } = record(
    raw({ answer: json({ access_token: secret, token_type: 'Bearer', expires_in: 60, csrf_token: secret }) }),
    masker,
  ).response;
  expect(issued).toEqual([{ place: 'body', name: 'access_token', fingerprint, token: null }]);
});

test('what the answer repeats of the request is masked without a name', () => {
  const { response } = record(
    raw({
      sent: [header('Authorization', `Bearer ${secret}`)],
      received: [
        header('X-Debug', `got ${secret}`),
        header('WWW-Authenticate', `Bearer error_description="no session ${secret}"`),
      ],
      answer: { mimeType: 'text/plain', text: `Nobody knows ${secret} here` },
    }),
    masker,
  );
  const mark = masker.mask(secret);
  expect(response.body?.text).toBe(`Nobody knows ${mark} here`);
  expect(response.headers?.[0]?.value).toBe(`got ${mark}`);
  expect(response.challenges[0]?.params['error_description']).toBe(`no session ${mark}`);
});

test('the password inside Basic is recognized in the answer', () => {
  const sent = [header('Authorization', `Basic ${btoa(`bob:${secret}`)}`)];
  const { response } = record(raw({ sent, answer: { mimeType: 'text/plain', text: `wrong: ${secret}` } }), masker);
  expect(response.body?.text).not.toContain('Vq4');
});

test('ordinary words are not taken for copies of a secret', () => {
  const sent = [header('Cookie', 'env=production; role=administrator')];
  const { response } = record(
    raw({ sent, answer: { mimeType: 'text/plain', text: 'production needs an administrator' } }),
    masker,
  );
  expect(response.body?.text).toBe('production needs an administrator');
});

test('Set-Cookie fields are read one by one, joined or not', () => {
  const received = [
    header(
      'Set-Cookie',
      `sid=${secret}; Path=/; Domain=.api.test; Max-Age=60; Secure; HttpOnly; SameSite=Lax; Partitioned`,
    ),
    header('set-cookie', 'a=1; Expires=Wed, 21 Oct 2099 07:28:00 GMT, old=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'),
  ];
  expect(record(raw({ received }), masker).response.setCookies).toEqual([
    {
      name: 'sid',
      fingerprint,
      domain: 'api.test',
      path: '/',
      expiresAt: Date.UTC(2026, 0, 31) + 20 + 60_000,
      deletes: false,
      secure: true,
      httpOnly: true,
      partitioned: true,
      sameSite: 'lax',
    },
    expect.objectContaining({ name: 'a', expiresAt: Date.UTC(2099, 9, 21, 7, 28), deletes: false, sameSite: null }),
    expect.objectContaining({ name: 'old', fingerprint: null, deletes: true }),
  ]);
});

test('a body is cut at the cap, and what is kept of it is masked', () => {
  const rows = Array.from({ length: 4000 }, (_, id) => ({ id, token: `${secret}${id}` }));
  const { body } = record(raw({ answer: json(rows) }), masker).response;
  expect(body).toMatchObject({ truncated: true });
  expect(body?.text).toHaveLength(BODY_CAP);
  expect(body?.text).not.toContain('Vq4');
});

test('a body far beyond the cap is cut before it is masked, and gives away nothing at the cut', () => {
  const { body } = record(
    raw({ answer: { mimeType: 'text/plain', text: `token=${'Vq4'.repeat(1_000_000)}` } }),
    masker,
  ).response;
  expect(body).toMatchObject({ truncated: true, text: expect.stringMatching(/^token=‹masked-[0-9a-f]{4}›$/) });
});

test('times, the origin of the page and where a redirect leads', () => {
  const found = record(
    raw({
      received: [header('Date', 'Sat, 31 Jan 2026 00:00:05 GMT')],
      raw: { redirectUrl: `https://app.test/cb?code=${secret}&x=1`, initiator: { origin: 'https://app.test' } },
    }),
    masker,
  );
  expect(found).toMatchObject({
    sentAt: Date.UTC(2026, 0, 31),
    durationMs: 20,
    initiator: { origin: 'https://app.test' },
  });
  expect(found.response.date).toBe(Date.UTC(2026, 0, 31, 0, 0, 5));
  expect(found.redirectUrl?.text).toBe(`https://app.test/cb?code=${masker.mask(secret)}&x=1` as Masked);
});

test('a URL is taken apart, without its userinfo', () => {
  expect(record(raw({ url: `HTTPS://bob:${secret}@API.test:443/a;b=c?x=1%202&y#z` }), masker).url).toEqual({
    text: 'HTTPS://API.test:443/a;b=c?x=1%202&y#z',
    scheme: 'https',
    host: 'api.test',
    origin: 'https://api.test',
    path: '/a;b=c',
    query: [
      { name: 'x', value: '1 2' },
      { name: 'y', value: '' },
    ],
    hasUserinfo: true,
  });
});
