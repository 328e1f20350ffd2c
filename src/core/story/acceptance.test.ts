import { expect, test } from 'vitest';
import type { Trace } from '../trace.ts';
import { exchange } from './testing/scene.ts';
import { storyOf } from './testing/story-of.ts';

const orders = 'GET https://api.example/orders';
const token = 'POST https://id.example/token';

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

test('a credential that worked under another name was not accepted under this one', () => {
  const { sameCredentialAccepted, accepted } = storyOf(
    exchange(orders, { id: 'here', at: 0, bearer: 'a', scheme: 'ApiKey' }),
    exchange('GET https://api.example/me', { id: 'elsewhere', at: 1, bearer: 'a', scheme: 'ApiKey' }),
    exchange(orders, { id: 'this', at: 3, status: 401, bearer: 'a' }),
    exchange('GET https://api.example/me', { id: 'later', at: 4, bearer: 'a', scheme: 'ApiKey' }),
  );
  const { here, elsewhere, later } = sameCredentialAccepted;
  expect([here, elsewhere, later]).toEqual([[], [], []]);
  expect(accepted.schemes).toEqual(['ApiKey']);
});
