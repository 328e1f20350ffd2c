import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createOutbox } from './outbox.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('things that come together go together, later ones after them', async () => {
  const sent: number[][] = [];
  const put = createOutbox<number>((things) => Promise.resolve(sent.push([...things])));
  put(1);
  put(2);
  await vi.runAllTimersAsync();
  put(3);
  await vi.runAllTimersAsync();
  expect(sent).toEqual([[1, 2], [3]]);
});

test('what did not arrive is sent again, with what came meanwhile, in order', async () => {
  const sent: number[][] = [];
  let isThere = false;
  const put = createOutbox<number>((things) => {
    if (!isThere) return Promise.reject(new Error('no receiving end'));
    return Promise.resolve(sent.push([...things]));
  });
  put(1);
  await vi.advanceTimersByTimeAsync(300);
  put(2);
  isThere = true;
  await vi.runAllTimersAsync();
  expect(sent).toEqual([[1, 2]]);
});

test('it gives up on a worker that never comes back, and tries anew for the next', async () => {
  let tries = 0;
  const put = createOutbox<number>(() => {
    tries += 1;
    return Promise.reject(new Error('invalidated'));
  });
  put(1);
  await vi.runAllTimersAsync();
  const before = tries;
  expect(before).toBeLessThan(100);
  put(2);
  await vi.runAllTimersAsync();
  expect(tries).toBeGreaterThan(before);
});

test('a message that nobody answers is sent again', async () => {
  const sent: number[][] = [];
  const put = createOutbox<number>((things) => {
    sent.push([...things]);
    return sent.length === 1 ? new Promise(() => undefined) : Promise.resolve();
  });
  put(1);
  await vi.runAllTimersAsync();
  expect(sent).toEqual([[1], [1]]);
});

test('what waits is bounded, the latest stays, and goes in portions', async () => {
  const arrived: number[] = [];
  let [largest, isThere] = [0, false];
  const put = createOutbox<number>((things) => {
    if (!isThere) return Promise.reject(new Error('no receiving end'));
    largest = Math.max(largest, things.length);
    return Promise.resolve(arrived.push(...things));
  });
  for (let n = 0; n < 5_000; n += 1) put(n);
  await vi.advanceTimersByTimeAsync(100);
  isThere = true;
  await vi.runAllTimersAsync();
  expect(largest).toBe(200);
  expect(arrived).toEqual(Array.from({ length: 2_000 }, (_, n) => 3_000 + n));
});
