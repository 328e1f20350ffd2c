import { expect, test } from 'vitest';
import { clockTime, dateTime, duration, sayTimesIn, timeNear } from './time.ts';

test.each([
  [0, '0 ms'],
  [240, '240 ms'],
  [12_400, '12 s'],
  [-12_400, '12 s'],
  [60_000, '1 min'],
  [90_000, '1 min 30 s'],
  [3 * 60_000, '3 min'],
  [59 * 60_000 + 59_000, '59 min'],
  [3_600_000, '1 h'],
  [7_500_000, '2 h 5 min'],
  [86_400_000, '1 day'],
  [4 * 86_400_000 + 5, '4 days'],
  [1000 * 86_400_000, '2 years'],
  [Infinity, 'for ever'],
])('%d ms is %s', (ms, words) => {
  expect(duration(ms)).toBe(words);
});

test('a clock time is UTC', () => {
  expect(clockTime(Date.UTC(2026, 2, 4, 11, 57, 2))).toBe('11:57:02');
});

test('a date stands before a time of another day only', () => {
  const sent = Date.UTC(2026, 2, 4, 11, 57, 14);
  expect(timeNear(sent - 12_000, sent)).toBe('11:57:02');
  expect(timeNear(sent - 86_400_000, sent)).toBe('2026-03-03 11:57:14');
});

test('times are said in the zone of the reader', () => {
  sayTimesIn(() => 120);
  const sent = Date.UTC(2026, 2, 4, 22, 30);
  expect(clockTime(sent)).toBe('00:30:00');
  expect(timeNear(sent - 3_600_000, sent)).toBe('2026-03-04 23:30:00');
  sayTimesIn(() => 0);
  expect(clockTime(sent)).toBe('22:30:00');
});

test('a year may have more than four digits', () => {
  expect(dateTime(Date.UTC(20_000, 0, 1))).toBe('20000-01-01 00:00:00');
});

test.each([NaN, Infinity, 9e15])('%d is no instant', (ms) => {
  expect(clockTime(ms)).toBe('an impossible time');
  expect(dateTime(ms)).toBe('an impossible time');
});
