import { expect, test } from 'vitest';
import { exchange } from './testing/scene.ts';
import { storyOf } from './testing/story-of.ts';

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

test('a hop to another origin in a cleaned record, which does not show what was sent', () => {
  const first = { chain: 'c', status: 302, bearer: 'unknown', redirectsTo: 'https://b.example/x' };
  const story = storyOf(
    exchange('GET https://a.example/x', { ...first, id: 'first' }),
    exchange('GET https://b.example/x', { id: 'this', chain: 'c', hop: 1, at: 0.06, status: 401, bearer: 'unknown' }),
  );
  expect(story.redirect).toBeNull();
  expect(story.unseenDrop).toMatchObject({ from: { id: 'first' }, to: { id: 'this' } });
});

test('within one origin nothing is dropped', () => {
  const story = storyOf(
    exchange('GET https://a.example/x', {
      chain: 'c',
      status: 302,
      bearer: 'unknown',
      redirectsTo: 'https://a.example/y',
    }),
    exchange('GET https://a.example/y', { id: 'this', chain: 'c', hop: 1, at: 0.06, status: 401, bearer: 'unknown' }),
  );
  expect(story.unseenDrop).toBeNull();
});

test('a preflight tells what the first hop of a cleaned record carried', () => {
  const unseen = { chain: 'c', bearer: 'unknown' };
  const asking = { 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' };
  const hops = (asks: Record<string, string>) =>
    storyOf(
      exchange('OPTIONS https://a.example/x', { id: 'pre', type: 'preflight', headers: asks, status: 204 }),
      exchange('GET https://a.example/x', { ...unseen, status: 307, redirectsTo: 'https://b.example/x' }),
      exchange('GET https://b.example/x', { ...unseen, id: 'this', hop: 1, at: 0.06, status: 401 }),
    ).unseenDrop?.wasAsked;
  expect(hops(asking)).toBe(true);
  expect(hops({ ...asking, 'access-control-request-headers': 'x-trace' })).toBe(false);
});
