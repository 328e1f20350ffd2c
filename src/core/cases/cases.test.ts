import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { causes, lastResort } from '../causes/index.ts';
import { diagnose } from '../diagnose.ts';
import { causeIds } from '../diagnosis.ts';
import { readFacts } from '../facts/facts.ts';
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

test.each(cases.map((written) => [written.title, written] as const))('no cause throws: %s', (_title, written) => {
  const { exchanges, failure } = recordCase(written);
  const facts = readFacts(failure, exchanges.map(traceOf), 5);
  for (const cause of [...causes, lastResort]) expect(() => cause.check(facts), cause.id).not.toThrow();
});

test('every cause is the first answer to a case of its own', () => {
  const reached = cases.map((written) => {
    const { exchanges, failure } = recordCase(written);
    const [first] = diagnose(failure, exchanges.map(traceOf)).causes;
    return first?.id === written.cause ? first.id : null;
  });
  expect(causeIds.filter((id) => !reached.includes(id))).toEqual([]);
});

test('titles are unique', () => {
  const titles = cases.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
