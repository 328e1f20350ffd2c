import { expect, test } from 'vitest';
import { exchange, START } from './testing/scene.ts';
import { storyOf } from './testing/story-of.ts';

const orders = 'GET https://api.example/orders';

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
