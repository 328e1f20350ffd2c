import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { examineAuthorization } from './authorization.ts';
import { tokenMasking } from './testing/token-masking.ts';

interface Vector {
  id: string;
  header: string | null;
  expect: { ok: boolean; scheme: string | null; problems: string[]; mayAlso?: string[]; forbidden?: string[] };
}

const vectors = readFileSync(new URL('./testing/vectors/authorization.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Vector);
const masking = tokenMasking();

describe.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_id, vector) => {
  const examined = examineAuthorization(vector.header, masking);
  const slugs = examined.problems.map((problem) => problem.slug);

  test('has the problems it should, and no others', () => {
    const { problems, mayAlso = [], forbidden = [], ok, scheme } = vector.expect;
    expect(slugs).toEqual(expect.arrayContaining(problems));
    expect([...problems, ...mayAlso]).toEqual(expect.arrayContaining(slugs));
    for (const slug of forbidden) expect(slugs).not.toContain(slug);
    expect(examined.problems.every((problem) => problem.level !== 'error')).toBe(ok);
    expect(examined.scheme?.toLowerCase()).toBe(scheme?.toLowerCase());
  });

  test('comes out the same when it was masked before', () => {
    const again = examineAuthorization(examined.text, tokenMasking(2));
    const { fingerprint, ...rest } = examined;
    expect(again).toEqual({ ...rest, fingerprint: again.fingerprint });
    // A JWT without a signature has no place for the mark of the whole.
    if (examined.text?.includes('‹masked-')) expect(again.fingerprint?.slice(0, 4)).toBe(fingerprint?.slice(0, 4));
  });

  test('marks faults within its text', () => {
    for (const { start, end } of examined.problems) {
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(examined.text?.length ?? 0);
    }
  });
});
