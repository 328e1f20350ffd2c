import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { causeIds } from '../diagnosis.ts';
import { traceOf } from '../trace.ts';
import { readCases, recordCase } from '../testing/cases.ts';

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.json'));
const cases = files.flatMap((name) => readCases(new URL(name, import.meta.url)));

test.each(cases.map((written) => [written.title, written] as const))('%s', (_title, written) => {
  const { exchanges, failure } = recordCase(written);
  const { causes } = diagnose(failure, exchanges.map(traceOf));
  const [first] = causes;
  expect([written.cause, ...(written.acceptable ?? [])]).toContain(first?.id);
  if (written.certainty) expect(first?.certainty).toBe(written.certainty);
});

test('every cause has a case', () => {
  expect(causeIds.filter((id) => !cases.some(({ cause }) => cause === id))).toEqual([]);
});

test('titles are unique', () => {
  const titles = cases.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
