import { expect, test } from 'vitest';
import { createMasker } from './masker.ts';
import { createRedactor } from './redactor.ts';
import { stackless } from './stackless.ts';
import { vendorInfixes, vendorPatterns } from './vendor-patterns.ts';

test.each([
  [/[a-z]{20,}={0,2}/g, /[a-z]{20}[a-z]*={0,2}/g],
  [/x[\]\w]{3,}\d{4,}/y, /x[\]\w]{3}[\]\w]*\d{4}\d*/y],
  [/[a-z]{1,12}_+/, /[a-z]{1,12}_+/],
])('%s means %s', (pattern, same) => {
  expect(stackless(pattern)).toEqual(same);
});

test('no pattern of a vendor repeats without an end in another way', () => {
  const patterns = [...vendorPatterns.map(({ pattern }) => pattern), ...vendorInfixes.map(({ infix }) => infix)];
  for (const pattern of patterns) expect(stackless(pattern).source).not.toMatch(/\{\d+,\}/);
});

// Each of these once was too much for the stack of a pattern, or for the arguments of a call.
test.each([
  ['base64', 'text/plain', 'QUJDREVGR0hJSktM'],
  ['a name without a value', 'application/x-www-form-urlencoded', 'abcdef0123456789'],
  ['a session ticket', 'text/plain', 'TGT-1-abcdefghijkl'],
])('a body of seven megabytes of %s is read', (_, mimeType, part) => {
  const text = part + part.replace('TGT-1-', '').repeat(7_000_000 / part.length);
  const redactor = createRedactor(createMasker(new Uint8Array(32).fill(1)));
  expect(redactor.body({ mimeType, text }).truncated).toBe(false);
});

test('what is nested deeper than anybody nests is masked whole', () => {
  const redactor = createRedactor(createMasker(new Uint8Array(32).fill(1)));
  const nested = (depth: number): string => `${'['.repeat(depth)}{"note":"hello"}${']'.repeat(depth)},{"note":"bye"}`;
  const masked = (depth: number): string =>
    redactor.body({ mimeType: 'application/json', text: nested(depth) }).text.replace(/\[+|\]+/g, '');
  expect(masked(900)).toBe('{"note":"hello"},{"note":"bye"}');
  expect(masked(5000)).toMatch(/^\{"note":"‹masked-[0-9a-f]{4}›"\},\{"note":"bye"\}$/);
});
