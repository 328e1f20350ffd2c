import { expect, test } from 'vitest';
import { createEcho } from './echo.ts';
import { createMasker } from './masker.ts';
import { createRedactor } from './redactor.ts';

const secret = 'Zk9Zk8-Zk7Zk6/Zk5+Zk4==';

function copiesIn(text: string, ...secrets: string[]): string[] {
  return createEcho(secrets)(text).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['as it is', `token ${secret} was rejected`],
  ['in a URL', `/a?b=${encodeURIComponent(secret)}&c=1`],
  ['in a URL of another platform', `/a?b=${encodeURIComponent(secret).toLowerCase()}&c=1`],
  ['in JSON, slashes escaped', String.raw`{"m":"got ${secret.replaceAll('/', '\\/')}"`],
  ['behind an escaped line break', String.raw`failed:\n${secret}\nretry`],
  ['behind an escaped quote', String.raw`failed:\u0022${secret}\u0022`],
  ['behind an encoded quote', `failed:%22${secret}%22`],
  ['in a log that writes everything in lower case', `token ${secret.toLowerCase()} was rejected`],
])('finds a copy %s', (_, text) => {
  expect(copiesIn(text, secret)).toHaveLength(1);
});

test('finds a password that HTML had to escape', () => {
  expect(copiesIn('<p>Login with Pa&amp;ss12&quot;x&lt;y failed</p>', 'Pa&ss12"x<y')).toEqual([
    'Pa&amp;ss12&quot;x&lt;y',
  ]);
});

test.each([5, 7, 12, secret.length - 1])('finds %i characters of a copy that the end of the text cut off', (length) => {
  expect(copiesIn(`token ${secret.slice(0, length)}`, secret)).toEqual([secret.slice(0, length)]);
  expect(copiesIn(`token ${secret.slice(0, length)} was`, secret)).toEqual([]);
});

test.each(['Zk9Z', 'retry', 'the Zk9-Zk8'])('%s ends as no copy begins', (text) => {
  expect(copiesIn(text, secret, 'retry-Zk9Zk8Zk7')).toEqual([]);
});

test.each(['production', '1234-5678', '2026-01-31T10:00:00Z', 'short1'])('%s is no copy of anything', (word) => {
  expect(copiesIn(`in ${word} it works`, word)).toEqual([]);
});

test('of secrets that begin alike the whole of each goes', () => {
  const known = ['sess_prod_9f31ab42', 'sess_prod_9f31ab42.77aa', 'sess_prod_0c22de91'];
  const redactor = createRedactor(createMasker(new Uint8Array(32)), { known });
  expect(redactor.text('no sess_prod_9f31ab42.77aa, no sess_prod_0c22de91')).toMatch(
    /^no ‹masked-[0-9a-f]{4}›, no ‹masked-[0-9a-f]{4}›$/,
  );
});

test('finds each of fifty thousand secrets', () => {
  const all = Array.from({ length: 50_000 }, (_, n) => `sk-A${n * 7919}z${n}-prod`);
  expect(copiesIn(all.join(' '), ...all)).toEqual(all);
});
