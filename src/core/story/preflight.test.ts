import { expect, test } from 'vitest';
import { exchange } from './testing/scene.ts';
import { storyOf } from './testing/story-of.ts';

const orders = 'GET https://api.example/orders';

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
