import { expect, test } from 'vitest';

import type { Settings } from '../messaging/settings.ts';
import { badgeOf, idleBadge, noneSettled } from './badge-words.ts';

const counts = { unauthorized: 3, forbidden: 2, proxy: 1 };

test('the title tells 401 and 403 apart, and what recovered', () => {
  expect(badgeOf(counts, noneSettled, '401').title).toBe('Why 401: 3 × 401, 2 × 403 since the last navigation');
  expect(badgeOf(counts, { unauthorized: 1, forbidden: 1, expected: 1 }, '401').title).toMatch(
    /, 2 recovered, 1 expected$/,
  );
});

test.each<[Settings['badgeCounts'], string]>([
  ['401', '3'],
  ['401-and-403', '5'],
  ['not-recovered', '1'],
])('counting %s shows %s', (counted, text) => {
  expect(badgeOf(counts, { unauthorized: 1, forbidden: 2, expected: 1 }, counted).text).toBe(text);
});

test('nothing to count is no badge', () => {
  expect(badgeOf({ unauthorized: 0, forbidden: 0, proxy: 4 }, noneSettled, '401')).toEqual(idleBadge);
  expect(badgeOf({ ...counts, unauthorized: 0 }, noneSettled, '401').text).toBe('');
  expect(badgeOf(counts, { unauthorized: 3, forbidden: 0, expected: 0 }, 'not-recovered').text).toBe('');
});

test('a large number still fits, and is true', () => {
  expect(badgeOf({ ...counts, unauthorized: 12_345 }, noneSettled, '401').text).toBe('12k');
});
