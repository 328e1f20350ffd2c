import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Authorization } from '../authorization.ts';
import type { Masker } from '../masked.ts';
import { createMasker } from '../redact/masker.ts';
import { record } from '../record.ts';
import { readHar } from './read.ts';
import { sanitizeHar } from './sanitize.ts';

const headers = readFileSync(new URL('../testing/vectors/authorization.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; header: string | null });
const [masker, other] = [1, 2].map((seed) => createMasker(new Uint8Array(32).fill(seed))) as [Masker, Masker];

function authorizationIn(har: string, by: Masker): Authorization {
  const read = readHar(har);
  if ('error' in read || read.exchanges[0] === undefined) throw new Error('nothing read');
  return record(read.exchanges[0], by).request.authorization;
}

test.each(headers)('a sanitized archive has the same faults: $id', ({ header }) => {
  const list = header === null ? [] : [{ name: 'Authorization', value: header }];
  const request = { method: 'GET', url: 'https://api.test/', headers: list };
  const har = JSON.stringify({ log: { entries: [{ request, response: { status: 401, headers: [] } }] } });
  const sanitized = sanitizeHar(har, masker);
  if ('error' in sanitized) throw new Error(sanitized.error);
  const [before, after] = [authorizationIn(har, masker), authorizationIn(sanitized.text, other)];
  expect(after.problems.map(({ slug }) => slug)).toEqual(before.problems.map(({ slug }) => slug));
  expect([after.header, after.scheme, after.token?.kind]).toEqual([before.header, before.scheme, before.token?.kind]);
  expect(sanitizeHar(sanitized.text, other)).toEqual({ text: sanitized.text });
});
