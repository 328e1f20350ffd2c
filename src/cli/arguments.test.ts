import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test.each([
  [['a.har'], { json: false, sanitized: null, files: ['a.har'] }],
  [['--json', 'a.har', 'b.har'], { json: true, sanitized: null, files: ['a.har', 'b.har'] }],
  [['a.har', '--sanitized', 'out', '--json'], { json: true, sanitized: 'out', files: ['a.har'] }],
  [['--sanitized=out', 'a.har'], { json: false, sanitized: 'out', files: ['a.har'] }],
  [['--json', '-'], { json: true, sanitized: null, files: ['-'] }],
  [['--', '--json'], { json: false, sanitized: null, files: ['--json'] }],
])('%j', (words, asked) => {
  expect(readArguments(words)).toEqual(asked);
});

test.each([[[]], [['--json']], [['--frobnicate', 'a.har']], [['a.har', '--sanitized']]])('%j is an error', (words) => {
  expect(readArguments(words)).toHaveProperty('error');
});

test('help is asked for anywhere', () => {
  expect(readArguments(['a.har', '--help'])).toBe('help');
});
