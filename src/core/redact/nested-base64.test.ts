import { expect, test } from 'vitest';
import { createMasker } from './masker.ts';
import { createRedactor } from './redactor.ts';

const FOLDS = 12;

/** Base64 of JSON that holds base64 of JSON, and so on. */
function nested(note: string): string {
  let text = 'the end of it';
  for (let fold = 0; fold < FOLDS; fold++) text = btoa(JSON.stringify({ note: `${note} ${fold}`, more: text }));
  return text;
}

/** Characters that were searched for known secrets while a body was masked, and what became of it. */
function readOf(text: string): { read: number; masked: string } {
  let read = 0;
  const elsewhere = (part: string): never[] => {
    read += part.length;
    return [];
  };
  const redactor = createRedactor(createMasker(new Uint8Array(32).fill(4)), { elsewhere });
  const masked = redactor.body({ mimeType: 'application/json', text }).text;
  return { read, masked };
}

test('base64 in base64 is read a few times, not once more for every reader of what it is in', () => {
  const text = JSON.stringify({ more: nested('nothing') });
  expect(readOf(text).read).toBeLessThan(text.length * 25);
});

test('base64 in which nobody looks any more is masked', () => {
  const { masked } = readOf(JSON.stringify({ more: nested('nothing') }));
  expect(masked).toMatch(/^\{"more":"‹masked-[0-9a-f]{4}›"\}$/);
});

test('base64 of harmless JSON in harmless JSON stays', () => {
  const text = JSON.stringify({
    more: btoa(JSON.stringify({ note: 'to be read', more: btoa('nothing to hide here') })),
  });
  expect(readOf(text).masked).toBe(text);
});

test('the same pair in a long field of cookies is masked everywhere', () => {
  const text = `Cookie: ${'theme-of-page=dark-blue-7f3a; '.repeat(50)}`;
  expect(readOf(text).masked).not.toContain('dark-blue');
});
