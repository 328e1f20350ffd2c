import { expect, test } from 'vitest';
import { exchange } from './testing/scene.ts';
import { storyOf } from './testing/story-of.ts';

const orders = 'GET https://api.example/orders';
const token = 'POST https://id.example/token';
const refreshing = { body: 'grant_type=refresh_token', refreshToken: 'r1' };

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
