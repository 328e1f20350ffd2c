import { expect, test } from 'vitest';
import { readNumericDate, timeFaultsOf } from './numeric-date.ts';

const seconds = Date.UTC(2026, 2, 10, 12) / 1000;
const ms = seconds * 1000;

test.each([
  ['seconds', seconds, ms, ms, null],
  ['a fraction of a second', seconds + 0.5, ms + 500, ms + 500, null],
  ['the end of the year 9999, which means never', 253402300799, 253402300799000, 253402300799000, null],
  ['a time before 1970', -5, -5000, -5000, null],
  ['milliseconds', ms, null, ms, 'milliseconds'],
  ['microseconds', ms * 1e3, null, ms, 'microseconds'],
  ['nanoseconds', ms * 1e6, null, ms, 'nanoseconds'],
  ['seconds as text', String(seconds), ms, ms, 'text'],
  ['milliseconds as text', String(ms), null, ms, 'milliseconds'],
  ['a date as text', '2026-03-10T12:00:00Z', null, ms, 'text'],
  ['a date without a zone', '2026-03-10T12:00:00', null, null, 'text'],
  ['a word', 'tomorrow', null, null, 'text'],
  ['a number beyond every date', 1e300, null, null, 'beyond'],
  ['a number far before every date', -1e300, null, null, 'beyond'],
  ['a number that JSON cannot hold', Number.POSITIVE_INFINITY, null, null, 'no-number'],
  ['null', null, null, null, 'no-number'],
  ['a list', [seconds], null, null, 'no-number'],
])('%s', (_name, value, at, meant, fault) => {
  expect(readNumericDate(value)).toEqual({ at, meant, fault });
});

test('a claim that is not there has no fault', () => {
  expect(readNumericDate(undefined)).toBeUndefined();
  expect(timeFaultsOf({ iat: seconds })).toEqual([]);
});

test('every faulty claim is named with its unit', () => {
  expect(timeFaultsOf({ iat: ms, exp: String(seconds), nbf: 1e300 }).map(({ says }) => says)).toEqual([
    'exp is text; RFC 7519 wants a number of seconds (NumericDate)',
    'nbf is no date: the number lies beyond the year 9999',
    'iat is in milliseconds; RFC 7519 counts seconds (NumericDate)',
  ]);
});
