import { expect, test } from 'vitest';
import { tellStory } from './story.ts';
import { exchange } from './testing/scene.ts';
import { storyOf } from './testing/story-of.ts';

const orders = 'GET https://api.example/orders';

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

test('the timeline keeps to what matters', () => {
  const noise = Array.from({ length: 300 }, (_, i) =>
    exchange(`GET https://api.example/a${i}`, { at: i / 10, bearer: 'a' }),
  );
  const story = storyOf(...noise, exchange(orders, { id: 'this', at: 40, status: 401, bearer: 'a' }));
  expect(story.timeline.length).toBeLessThanOrEqual(12);
  expect(story.timeline.filter(({ isThis }) => isThis)).toHaveLength(1);
});
