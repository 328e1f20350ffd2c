import { expect, test } from 'vitest';
import type { Masked } from '../../masked.ts';
import { furtherSentences } from '../testing/further-sentences.ts';
import { languages } from '../testing/languages.ts';
import { sentences } from '../testing/sentences.ts';
import { classify } from './classify.ts';

const read = (text: string, status = 401) => classify(text as Masked, status);

test.each(
  [...sentences, ...furtherSentences, ...languages].map(([status, text, ...means]) => ({ status, text, means })),
)('$status $text', ({ status, text, means }) => {
  expect(means).toContain(read(text, status)[0]?.means[0]);
});

test('every sentence is read for itself and quoted alone', () => {
  const readings = read('Your session has expired. Client certificate required.');
  expect(readings.map(({ means, quote }) => [means[0], quote.trim()])).toEqual([
    ['session-expired', 'Your session has expired.'],
    ['client-certificate-required', 'Client certificate required.'],
  ]);
});

test('words far from each other have nothing to do with each other', () => {
  const filler = 'one two three four five six seven eight nine ten';
  expect(read(`token ${filler} expired`)[0]?.strength).toBe('word');
});

test('words of an address are not the server’s', () => {
  expect(read('See https://docs.example.com/token/expired for help')).toEqual([]);
  expect(read('GET /session/expired')).toEqual([]);
});

test.each(['TOKEN_EXPIRED', 'tokenExpired', 'token-expired', 'JWTTokenExpired', 'Token.Expired', 'token’s expired'])(
  '%s is read whatever its spelling',
  (text) => {
    expect(read(text)[0]?.means).toEqual(['token-expired']);
  },
);

test('what only repeats the status says nothing', () => {
  expect(read('Unauthorized')).toEqual([]);
  expect(read('Not authorized')).toEqual([]);
});

test.each([
  'If your token has expired, sign in again',
  'Your token may be expired',
  'Make sure that the API key is not invalid',
  'Please check that your access token has not been revoked',
])('%s is advice, not a reason', (text) => {
  expect(read(text).filter(({ strength }) => strength === 'sentence')).toEqual([]);
});

test('what follows a plain reason does not take it back', () => {
  expect(read('Token expired, log in again if you need to')[0]).toMatchObject({ strength: 'sentence' });
});

test('the same words weigh differently with another status', () => {
  expect(read('Unauthorized', 403)[0]).toMatchObject({ means: ['permission-denied'], strength: 'word' });
});
