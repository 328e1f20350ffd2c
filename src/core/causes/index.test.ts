import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { causeIds } from '../diagnosis.ts';
import { causes, lastResort } from './index.ts';
import { describeCauses } from './describe.ts';

const all = [...causes, lastResort];
const notCauses = new Set([
  'cause',
  'clue',
  'describe',
  'form-headlines',
  'index',
  'mend-form',
  'scheme-case',
  'misnamed-key',
  'refresh-story',
  'time-faults',
  'ways-to-send',
  'weigh',
  'worded',
]);

test('every id of the contract has exactly one cause', () => {
  expect(all.map(({ id }) => id).sort()).toEqual([...causeIds].sort());
});

test('every cause has a file of its own name, and every file is listed', () => {
  const files = readdirSync(new URL('.', import.meta.url))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .filter((name) => !notCauses.has(name));
  expect(files.sort()).toEqual(all.map(({ id }) => id).sort());
});

test.each(all.map((cause) => [cause.id, cause] as const))(
  '%s says what, why, what to do and where to read on',
  (_id, cause) => {
    expect(cause.title).not.toMatch(/\.$/);
    expect(cause.applies).toMatch(/\.$/);
    expect(cause.unless).toMatch(/\.$/);
    expect(cause.fix.length).toBeGreaterThan(0);
    for (const { text } of cause.fix) expect(text).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(new URL(cause.reference).protocol).toBe('https:');
  },
);

test('docs/causes.md says what the causes say', async () => {
  await expect(describeCauses(all)).toMatchFileSnapshot('../../../docs/causes.md');
});
