import { expect, test } from 'vitest';
import type { Exchange } from '../exchange.ts';
import { traceOf, type Trace } from '../trace.ts';
import { tellStory, type Story } from './story.ts';
import { exchange, START } from './testing/scene.ts';

/** The story of the exchange with id `this` among the others. */
function storyOf(...exchanges: Exchange[]): Story {
  const self = exchanges.find(({ id }) => id === 'this');
  if (self === undefined) throw new Error('no exchange is called this');
  return tellStory(self, exchanges.map(traceOf));
}

const orders = 'GET https://api.example/orders';
const token = 'POST https://id.example/token';
const refreshing = { body: 'grant_type=refresh_token', refreshToken: 'r1' };

test('without a history there is not much to tell', () => {
  const story = tellStory(exchange(orders, { id: 'this', status: 401, bearer: 'a' }), []);
  expect(story).toMatchObject({
    recovered: null,
    refresh: null,
    redirect: null,
    preflight: null,
    compare: null,
    expected: null,
    cookies: { missing: [], deletedBy: [] },
  });
  expect(story.timeline).toHaveLength(1);
});

test('recovered: refused, refreshed, accepted with the new token', () => {
  const story = storyOf(
    exchange(orders, { id: 'this', at: 0, status: 401, bearer: 'old' }),
    exchange(token, { id: 'refresh', at: 0.1, ...refreshing, issues: { access_token: 'new', refresh_token: 'r2' } }),
    exchange(orders, { id: 'retry', at: 0.24, bearer: 'new' }),
  );
  expect(story.recovered).toEqual({ exchange: 'retry', afterMs: 240 });
  expect(story.refresh).toMatchObject({ kind: 'refreshed-and-recovered', exchanges: ['refresh'], refreshes: 1 });
  expect(story.timeline.map(({ trace }) => trace.id)).toEqual(['this', 'refresh', 'retry']);
});

test.each([
  ['another resource', 'GET https://api.example/orders/7', { at: 1, bearer: 'new' }],
  ['another method', 'POST https://api.example/orders', { at: 1, bearer: 'new' }],
  ['another origin', 'GET https://other.example/orders', { at: 1, bearer: 'new' }],
  ['another page of the list', 'GET https://api.example/orders?page=2', { at: 1, bearer: 'new' }],
  ['a cached answer', orders, { at: 1, bearer: 'new', servedBy: 'cache' as const }],
  ['a parallel call that was sent before', orders, { at: 0.01, bearer: 'new' }],
  ['the same token much later', orders, { at: 300, bearer: 'old' }],
  ['a call of the next hour', orders, { at: 3600, bearer: 'new' }],
  ['an answer the page could not read', orders, { at: 1, bearer: 'new', hidden: true }],
])('not recovered by %s', (_, line, scene) => {
  const story = storyOf(
    exchange(orders, { id: 'this', status: 401, bearer: 'old' }),
    exchange(line, { id: 'x', ...scene }),
  );
  expect(story.recovered).toBeNull();
});

test('recovered by a retry that was redirected first', () => {
  const story = storyOf(
    exchange(orders, { id: 'this', status: 401, bearer: 'old' }),
    exchange(orders, {
      id: 'a',
      chain: 'c',
      at: 1,
      status: 307,
      bearer: 'new',
      redirectsTo: 'https://api.example/orders/',
    }),
    exchange('GET https://api.example/orders/', { id: 'b', chain: 'c', hop: 1, at: 1.1, bearer: 'new' }),
  );
  expect(story.recovered?.exchange).toBe('b');
});

test('loop: refusal and refresh in turns, no success', () => {
  const exchanges = [0, 1, 2].flatMap((round) => [
    exchange(orders, { id: round === 1 ? 'this' : `refusal${round}`, at: round * 2, status: 401, bearer: `t${round}` }),
    exchange(token, { id: `refresh${round}`, at: round * 2 + 1, ...refreshing, refreshToken: `r${round}` }),
  ]);
  expect(storyOf(...exchanges).refresh).toMatchObject({ kind: 'loop', refusals: 3, refreshes: 3 });
});

test('no loop: two calls refused at once and one refresh', () => {
  const story = storyOf(
    exchange(orders, { id: 'this', at: 0, status: 401, bearer: 'a' }),
    exchange(orders, { id: 'twin', at: 0.01, status: 401, bearer: 'a' }),
    exchange(token, { id: 'refresh', at: 1, ...refreshing, status: 400 }),
  );
  expect(story.refresh).toMatchObject({ kind: 'refresh-failed', exchanges: ['refresh'], refusals: 2 });
});

test('race: two refreshes at once, one of them refused', () => {
  const story = storyOf(
    exchange(orders, { id: 'this', at: 0, status: 401, bearer: 'a' }),
    exchange(token, { id: 'winner', at: 1, ...refreshing, issues: { access_token: 'b' } }),
    exchange(token, { id: 'loser', at: 1.02, ...refreshing, status: 400 }),
  );
  expect(story.refresh).toMatchObject({ kind: 'race', exchanges: ['winner', 'loser'] });
});

test('race: a refresh token used again after it was exchanged', () => {
  const story = storyOf(
    exchange(orders, { id: 'this', at: 0, status: 401, bearer: 'a' }),
    exchange(token, { id: 'first', at: 1, ...refreshing, issues: { access_token: 'b' } }),
    exchange(token, { id: 'again', at: 9, ...refreshing, status: 400 }),
  );
  expect(story.refresh).toMatchObject({ kind: 'race', exchanges: ['first', 'again'] });
});

test('the retry sent the old credential', () => {
  const story = storyOf(
    exchange(orders, { id: 'first', at: 0, status: 401, bearer: 'old' }),
    exchange(token, { id: 'refresh', at: 1, ...refreshing, issues: { access_token: 'new' } }),
    exchange(orders, { id: 'this', at: 2, status: 401, bearer: 'old' }),
  );
  expect(story.refresh).toMatchObject({ kind: 'retried-old-credential', exchanges: ['refresh'], refusals: 2 });
});

test('an old token sent before the refresh had ended is no retry', () => {
  const story = storyOf(
    exchange(orders, { id: 'first', at: 0, status: 401, bearer: 'old' }),
    exchange(token, { id: 'refresh', at: 1, took: 500, ...refreshing, issues: { access_token: 'new' } }),
    exchange(orders, { id: 'this', at: 1.2, status: 401, bearer: 'old' }),
    exchange(orders, { at: 2, bearer: 'new' }),
  );
  expect(story.refresh?.kind).toBe('refreshed-and-recovered');
});

test('the new token was refused too', () => {
  const story = storyOf(
    exchange(orders, { id: 'first', at: 0, status: 401, bearer: 'old' }),
    exchange(token, { id: 'refresh', at: 1, ...refreshing, issues: { access_token: 'new' } }),
    exchange(orders, { id: 'this', at: 2, status: 401, bearer: 'new' }),
  );
  expect(story.refresh?.kind).toBe('new-token-refused');
  expect(story.issuedBy).toMatchObject({ as: 'access_token', trace: { id: 'refresh' } });
});

test('the new token was never used', () => {
  const story = storyOf(
    exchange(orders, { id: 'this', at: 0, status: 401, bearer: 'old' }),
    exchange(token, { id: 'refresh', at: 1, ...refreshing, issues: { access_token: 'new', refresh_token: 'r2' } }),
    exchange('GET https://api.example/me', { at: 2, status: 401, bearer: 'old' }),
  );
  expect(story.refresh).toMatchObject({ kind: 'new-token-never-used', exchanges: ['refresh'] });
});

test('a refresh before the last login is another story', () => {
  const story = storyOf(
    exchange('POST https://api.example/auth/refresh', { at: 0, status: 401 }),
    exchange('POST https://api.example/login', { at: 2, password: 'p', issues: { access_token: 'a' } }),
    exchange(orders, { id: 'this', at: 3, status: 403, bearer: 'a' }),
  );
  expect(story.refresh).toBeNull();
});

test('the redirect after which Authorization was gone', () => {
  const story = storyOf(
    exchange('GET https://app.example/api/me', {
      id: 'first',
      chain: 'c',
      status: 307,
      bearer: 'a',
      redirectsTo: 'https://api.example/me',
    }),
    exchange('GET https://api.example/me', { id: 'this', chain: 'c', hop: 1, at: 0.1, status: 401 }),
  );
  expect(story.redirect).toMatchObject({
    from: { id: 'first' },
    to: { id: 'this' },
    crossed: ['host'],
    trailingSlash: false,
    returned: false,
  });
});

test('http to https by way of a slash', () => {
  const story = storyOf(
    exchange('GET http://api.example/orders', {
      chain: 'c',
      status: 301,
      bearer: 'a',
      redirectsTo: 'https://api.example/orders/',
    }),
    exchange('GET https://api.example/orders/', { id: 'this', chain: 'c', hop: 1, at: 0.1, status: 401 }),
  );
  expect(story.redirect).toMatchObject({ crossed: ['scheme'], trailingSlash: true });
});

test('A → B → A: the header stays away', () => {
  const story = storyOf(
    exchange('GET https://a.example/x', {
      id: 'a1',
      chain: 'c',
      status: 302,
      bearer: 'a',
      redirectsTo: 'https://b.example/x',
    }),
    exchange('GET https://b.example/x', {
      id: 'b',
      chain: 'c',
      hop: 1,
      at: 0.1,
      status: 302,
      redirectsTo: 'https://a.example/y',
    }),
    exchange('GET https://a.example/y', { id: 'this', chain: 'c', hop: 2, at: 0.2, status: 401 }),
  );
  expect(story.redirect).toMatchObject({ from: { id: 'a1' }, to: { id: 'b' }, returned: true });
});

test('hops that no chain ties together are found by where they lead', () => {
  const story = storyOf(
    exchange('GET https://a.example/x', { id: 'a1', status: 302, bearer: 'a', redirectsTo: 'https://b.example/x' }),
    exchange('GET https://b.example/x', { id: 'this', at: 0.06, status: 401 }),
  );
  expect(story.redirect).toMatchObject({ from: { id: 'a1' }, crossed: ['host'] });
});

test('a header that a cleaned record does not show was not dropped', () => {
  const story = storyOf(
    exchange('GET https://a.example/x', { chain: 'c', status: 302, bearer: 'a', redirectsTo: 'https://b.example/x' }),
    exchange('GET https://b.example/x', { id: 'this', chain: 'c', hop: 1, at: 0.06, status: 401, bearer: 'unknown' }),
  );
  expect(story.redirect).toBeNull();
});

const asking = { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'authorization' };

test('a refused preflight and the request it stopped', () => {
  const exchanges = [
    exchange(orders, { id: 'real', at: 0, status: 0, error: 'net::ERR_FAILED', bearer: 'a' }),
    exchange('OPTIONS https://api.example/orders', {
      id: 'this',
      at: 0.001,
      status: 401,
      headers: asking,
      type: 'preflight',
    }),
  ];
  expect(storyOf(...exchanges).preflight).toMatchObject({
    why: 'refused',
    preflight: { id: 'this' },
    blocked: { id: 'real' },
  });
});

test.each([
  [{ 'access-control-allow-headers': 'content-type' }, 'authorization-not-allowed'],
  [{ 'access-control-allow-headers': '*' }, 'wildcard'],
  [{}, 'authorization-not-allowed'],
])('a preflight that allowed %j stopped the request', (answers, why) => {
  const story = storyOf(
    exchange(orders, { id: 'this', at: 0, status: 0, error: 'net::ERR_FAILED', bearer: 'a' }),
    exchange('OPTIONS https://api.example/orders', {
      id: 'p',
      at: 0.001,
      status: 204,
      headers: asking,
      answers,
      type: 'preflight',
    }),
  );
  expect(story.preflight).toMatchObject({ why, preflight: { id: 'p' }, blocked: { id: 'this' } });
});

test('a preflight that allowed authorization stopped nothing', () => {
  const answers = { 'access-control-allow-headers': 'Authorization' };
  const story = storyOf(
    exchange(orders, { id: 'this', at: 0, status: 401, bearer: 'a' }),
    exchange('OPTIONS https://api.example/orders', {
      at: 0.001,
      status: 204,
      headers: asking,
      answers,
      type: 'preflight',
    }),
  );
  expect(story.preflight).toBeNull();
});

test('an answer that the page could not read, and one that it could', () => {
  const allowing = { 'access-control-allow-origin': 'https://app.example' };
  const story = storyOf(
    exchange(orders, { id: 'ok', at: 0, bearer: 'a', answers: allowing }),
    exchange(orders, { id: 'this', at: 1, status: 401, bearer: 'a' }),
  );
  expect(story.hidden).toMatchObject({ allowed: null, readable: { id: 'ok' } });
  expect(storyOf(exchange(orders, { id: 'this', status: 401, answers: allowing })).hidden).toBeNull();
  expect(storyOf(exchange(orders, { id: 'this', status: 401, page: 'https://api.example' })).hidden).toBeNull();
});

test('the same credential worked here, elsewhere, at other origins, and works afterwards', () => {
  const { sameCredentialAccepted: same } = storyOf(
    exchange(orders, { id: 'here', at: 0, bearer: 'a' }),
    exchange('GET https://api.example/me', { id: 'elsewhere', at: 1, bearer: 'a' }),
    exchange('GET https://files.example/x', { id: 'far', at: 2, bearer: 'a' }),
    exchange('GET https://api.example/me', { id: 'other', at: 2, bearer: 'b' }),
    exchange(orders, { id: 'this', at: 3, status: 403, bearer: 'a' }),
    exchange('GET https://api.example/news', { id: 'later', at: 4, bearer: 'a' }),
    exchange('GET https://api.example/admin', { id: 'refused', at: 5, status: 403, bearer: 'a' }),
  );
  const ids = Object.fromEntries(
    Object.entries(same).map(([name, traces]: [string, Trace[]]) => [name, traces.map(({ id }) => id)]),
  );
  expect(ids).toEqual({
    here: ['here'],
    elsewhere: ['elsewhere'],
    otherOrigins: ['far'],
    later: ['later'],
    refused: ['refused'],
  });
});

test('an endpoint that serves anybody accepted nothing', () => {
  const { sameCredentialAccepted } = storyOf(
    exchange('GET https://api.example/news', { at: 0 }),
    exchange('GET https://api.example/news', { at: 1, bearer: 'a' }),
    exchange(orders, { id: 'this', at: 3, status: 401, bearer: 'a' }),
  );
  expect(sameCredentialAccepted.elsewhere).toEqual([]);
});

test('what works on this origin', () => {
  const { accepted } = storyOf(
    exchange('GET https://api.example/me', {
      at: 0,
      bearer: 'a',
      claims: { iss: 'https://id.example/', aud: 'api', scope: 'x' },
    }),
    exchange('GET https://api.example/me', { at: 1, bearer: 'o' }),
    exchange(orders, {
      id: 'this',
      at: 3,
      status: 401,
      bearer: 'b',
      claims: { iss: 'https://id.staging.example/', aud: 'spa', nonce: 'n' },
    }),
  );
  expect(accepted).toEqual({
    issuers: ['https://id.example/'],
    audiences: ['api'],
    schemes: ['Bearer'],
    tokens: ['access', 'opaque'],
  });
});

test('the credential was handed out as something else', () => {
  const { issuedBy } = storyOf(
    exchange(token, { id: 'login', at: 0, issues: { access_token: 'a', id_token: 'i' } }),
    exchange(orders, { id: 'this', at: 1, status: 401, bearer: 'i' }),
  );
  expect(issuedBy).toMatchObject({ as: 'id_token', trace: { id: 'login' } });
});

test('logged out between success and refusal', () => {
  const story = storyOf(
    exchange(orders, { id: 'ok', at: 0, bearer: 'a' }),
    exchange('POST https://api.example/logout', { id: 'out', at: 1, bearer: 'a' }),
    exchange(orders, { id: 'this', at: 2, status: 401, bearer: 'a' }),
  );
  expect(story.loggedOut).toMatchObject({ id: 'out' });
  expect(story.sameCredentialAccepted.here.map(({ id }) => id)).toEqual(['ok']);
  expect(story.timeline.map(({ trace }) => trace.id)).toEqual(['ok', 'out', 'this']);
});

test('logged in again after the logout', () => {
  const story = storyOf(
    exchange(orders, { at: 0, bearer: 'a' }),
    exchange('POST https://api.example/logout', { at: 1, bearer: 'a' }),
    exchange('POST https://api.example/login', { at: 2, password: 'p', issues: { token: 'b' } }),
    exchange(orders, { id: 'this', at: 3, status: 403, bearer: 'b' }),
  );
  expect(story.loggedOut).toBeNull();
});

test('the clock of a server, to within what its dates tell', () => {
  const ahead = (at: number) => START + at * 1000 + 300_000;
  const { clock } = storyOf(
    exchange(orders, { at: 0.9, took: 100, date: Math.floor(ahead(0.95) / 1000) * 1000 }),
    exchange(orders, { id: 'this', at: 5.1, took: 100, status: 401, date: Math.floor(ahead(5.15) / 1000) * 1000 }),
  );
  expect(clock?.low).toBeLessThanOrEqual(300_000);
  expect(clock?.high).toBeGreaterThanOrEqual(300_000);
  expect((clock?.high ?? 0) - (clock?.low ?? 0)).toBeLessThan(1100);
  expect(clock?.samples).toBe(2);
});

test('the clock of the server that wrote the token', () => {
  const { issuerClock } = storyOf(
    exchange(token, { at: 0, took: 100, date: null, issues: { access_token: 'a' } }),
    exchange(orders, { id: 'this', at: 1, status: 401, bearer: 'a', claims: { iat: START / 1000 + 90 } }),
  );
  expect(issuerClock).toEqual({ low: 89_900, high: null });
});

test('cookies: one test per reason is in cookies.test.ts; here what is deleted', () => {
  const { cookies } = storyOf(
    exchange('POST https://app.example/login', {
      at: 0,
      password: 'p',
      setCookie: ['sid=1; Path=/'],
      page: 'https://app.example',
    }),
    exchange('GET https://app.example/bye', {
      id: 'bye',
      at: 1,
      setCookie: ['sid=; Path=/; Max-Age=0'],
      page: 'https://app.example',
    }),
    exchange('GET https://app.example/api/me', { id: 'this', at: 2, status: 401, page: 'https://app.example' }),
  );
  expect(cookies).toEqual({ missing: [], deletedBy: [{ name: 'sid', exchange: 'bye' }] });
});

test('compare: exactly what changed since the last success', () => {
  const claims = {
    iss: 'https://id.example/',
    aud: 'api',
    scope: 'read write',
    iat: START / 1000,
    exp: START / 1000 + 3600,
  };
  const { compare } = storyOf(
    exchange('GET https://api.example/orders/1?v=1', {
      id: 'ok',
      at: 0,
      bearer: 'a',
      claims,
      headers: { 'X-Tenant': 't' },
      cookies: { theme: 'd', sid: '1' },
    }),
    exchange('GET https://api.example/orders/2', {
      id: 'this',
      at: 5,
      status: 401,
      bearer: 'b',
      claims: { ...claims, aud: 'spa', scope: 'read' },
      cookies: { sid: '2' },
    }),
  );
  expect(compare?.with.id).toBe('ok');
  expect(compare?.differences).toEqual([
    { what: 'Credential', before: expect.stringMatching(/^#/), now: expect.stringMatching(/^#/) },
    { what: 'Audience', before: 'api', now: 'spa' },
    { what: 'Scope', before: 'read write', now: 'read' },
    { what: 'Cookie theme', before: 'sent', now: 'not sent' },
    { what: 'Cookie sid', before: expect.stringMatching(/^#/), now: expect.stringMatching(/^#/) },
    { what: 'Header x-tenant', before: 'sent', now: 'not sent' },
    { what: 'Query parameter v', before: 'sent', now: 'not sent' },
  ]);
  expect(compare?.same).toContain('Issuer https://id.example/');
});

test('compare: the same path worked on another host of the site', () => {
  const { compare } = storyOf(
    exchange('GET https://api.staging.example/orders', { id: 'ok', at: 0, bearer: 'a' }),
    exchange('GET https://api.live.example/orders', { id: 'this', at: 5, status: 401, bearer: 'a' }),
  );
  expect(compare?.differences).toEqual([
    { what: 'Origin', before: 'https://api.staging.example', now: 'https://api.live.example' },
  ]);
});

test('compare: a cleaned record does not pretend that nothing was sent', () => {
  const { compare } = storyOf(
    exchange(orders, { at: 0, bearer: 'a' }),
    exchange(orders, { id: 'this', at: 5, status: 401, bearer: 'unknown', cookies: null }),
  );
  expect(compare?.differences).toEqual([]);
});

const me = 'GET https://app.example/api/me';
const first = exchange('GET https://app.example/', { at: 0, type: 'document', page: 'https://app.example' });

test('expected: asking who is logged in before anybody is', () => {
  const story = storyOf(
    first,
    exchange(me, { id: 'this', at: 1, status: 401 }),
    exchange('POST https://app.example/login', { at: 9, password: 'p', setCookie: ['sid=1'] }),
    exchange(me, { at: 10, cookies: { sid: '1' } }),
  );
  expect(story.expected?.kind).toBe('session-probe');
});

test.each([
  ['the page goes on as if', [exchange('GET https://app.example/api/orders', { at: 2, status: 401 })]],
  ['somebody was logged in before', [exchange('GET https://app.example/api/a', { at: 0.5, cookies: { sid: '1' } })]],
])('not expected: %s', (_, others) => {
  const story = storyOf(first, exchange(me, { id: 'this', at: 1, status: 401 }), ...others);
  expect(story.expected).toBeNull();
});

test('not expected: a call without a token of which nothing else is known', () => {
  expect(storyOf(exchange(me, { id: 'this', status: 401 })).expected).toBeNull();
  expect(storyOf(first, exchange(orders, { id: 'this', at: 1, status: 401 })).expected).toBeNull();
});

test.each(['Digest realm="a", nonce="n"', 'Negotiate', 'Basic realm="a"'])(
  'expected: the first leg of %s',
  (challenge) => {
    const scheme = challenge.split(' ')[0] ?? '';
    const story = storyOf(
      exchange(orders, { id: 'this', at: 0, status: 401, challenge }),
      exchange(orders, { at: 0.2, scheme, bearer: 'x' }),
    );
    expect(story.expected?.kind).toBe('handshake');
  },
);

test('not expected: a challenge that nobody answered', () => {
  const story = storyOf(
    exchange(orders, { id: 'this', at: 0, status: 401, challenge: 'Basic realm="a"' }),
    exchange(orders, { at: 5, status: 401, challenge: 'Basic realm="a"' }),
  );
  expect(story.expected).toBeNull();
});

test('expected: a login with a wrong password', () => {
  const login = 'POST https://app.example/api/login';
  expect(storyOf(exchange(login, { id: 'this', status: 401, password: 'p' })).expected?.kind).toBe('login-failed');
  expect(storyOf(exchange(login, { id: 'this', status: 403, password: 'p' })).expected).toBeNull();
});

test('the timeline keeps to what matters', () => {
  const noise = Array.from({ length: 300 }, (_, i) =>
    exchange(`GET https://api.example/a${i}`, { at: i / 10, bearer: 'a' }),
  );
  const story = storyOf(...noise, exchange(orders, { id: 'this', at: 40, status: 401, bearer: 'a' }));
  expect(story.timeline.length).toBeLessThanOrEqual(12);
  expect(story.timeline.filter(({ isThis }) => isThis)).toHaveLength(1);
});
