import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tellStory } from './story.ts';
import { exchange, START, trace } from './testing/scene.ts';
import { storyOf } from './testing/story-of.ts';

const orders = 'GET https://api.example/orders';
const token = 'POST https://id.example/token';

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

test('the truth lies in the interval, whatever the delays, and though one date in five is stale', () => {
  const delays = fc.record({ at: fc.nat(3600), out: fc.nat(2000), back: fc.nat(2000) });
  fc.assert(
    fc.property(
      fc.integer({ min: -86_400_000, max: 86_400_000 }),
      fc.array(delays, { minLength: 5, maxLength: 40 }),
      (offset, all) => {
        const history = all.map(({ at, out, back }, i) => {
          const written = START + at * 1000 + out + offset - (i % 5 === 4 ? 7_200_000 : 0);
          return trace(orders, { id: `${i}`, at, took: out + back, date: Math.floor(written / 1000) * 1000 });
        });
        const { clock } = tellStory(exchange(orders, { id: 'this', at: 9, status: 401, date: null }), history);
        expect(clock?.low).toBeLessThanOrEqual(offset);
        expect(clock?.high).toBeGreaterThanOrEqual(offset);
      },
    ),
  );
});
