import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { createMasker } from '../redact/masker.ts';
import { record } from '../record.ts';
import { archivesOf } from '../testing/vector-archives.ts';
import { readingsOf, secretVectors, whatIsLeft } from '../testing/vectors.ts';
import { readHar } from './read.ts';
import { sanitizeHar } from './sanitize.ts';

const masker = createMasker(new Uint8Array(32).fill(5));

/** The sanitized archive, the records and the diagnoses. */
function outputsOf(har: string): string[] {
  const sanitized = sanitizeHar(har, masker);
  const read = readHar(har);
  if ('error' in sanitized || 'error' in read) throw new Error('not an archive');
  const records = read.exchanges.map((exchange) => record(exchange, masker));
  return [sanitized.text, JSON.stringify(records), JSON.stringify(records.map((one) => diagnose(one)))];
}

test.each(secretVectors.filter(({ mustMask }) => mustMask))('$where $id is masked in every output', (vector) => {
  for (const har of archivesOf(vector)) {
    for (const output of outputsOf(har)) {
      expect(whatIsLeft(vector.value, vector.context, output)).toBeUndefined();
    }
  }
});

test.each(secretVectors.filter(({ mustMask }) => !mustMask))('$where $id stays readable', (vector) => {
  for (const har of archivesOf(vector)) {
    const [sanitized = ''] = outputsOf(har);
    expect(readingsOf(sanitized).some((reading) => reading.includes(vector.value))).toBe(true);
  }
});
