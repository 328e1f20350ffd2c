import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteForShell } from './shell-quote.ts';
import { hostileTexts } from './testing/refusal.ts';
import { run } from './testing/run.ts';

/** The words as bash hands them to a program. */
function wordsIn(script: string): string[] {
  return run('bash', [], `print() { for word in "$@"; do printf '%s\\0' "$word"; done; }\nprint ${script}\n`)
    .split('\0')
    .slice(0, -1);
}

/** An argument can hold neither a NUL nor half a surrogate pair. */
const asArgument = (text: string): string => text.replace(/\0|\p{Cs}/gu, '\ufffd');

test('what bash makes of the word is the text', () => {
  const script = hostileTexts.map(quoteForShell).join(' ');
  expect(wordsIn(script)).toEqual(hostileTexts.map(asArgument));
});

test('any text, many words at once', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...hostileTexts));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 60 }), (texts) => {
      expect(wordsIn(texts.map(quoteForShell).join(' '))).toEqual(texts.map(asArgument));
    }),
    { numRuns: 40 },
  );
});

test('nothing that a terminal acts on is in the word', () => {
  for (const text of hostileTexts) expect(quoteForShell(text)).toMatch(/^[\n\P{C}]*$/u);
  expect(quoteForShell('\u0003\u202e!')).toBe(`$'\\003\\342\\200\\256\\041'`);
});

test('what can be read stays as it is', () => {
  expect(quoteForShell('{"a": "é"}')).toBe(`'{"a": "é"}'`);
  expect(quoteForShell("it's")).toBe(`'it'\\''s'`);
});
