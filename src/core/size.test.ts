import { expect, test } from 'vitest';
import { size } from './size.ts';

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 KB'],
  [65_536, '66 KB'],
  [999_600, '1 MB'],
  [5_242_880, '5 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(size(bytes)).toBe(words);
});
