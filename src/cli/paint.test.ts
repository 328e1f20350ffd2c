import { expect, test } from 'vitest';
import { createPaint, printable } from './paint.ts';

test('without a terminal text stays plain', () => {
  expect(createPaint(false).bold('a')).toBe('a');
  expect(createPaint(true).bold('a')).toBe('\u001b[1ma\u001b[0m');
});

test('a stranger’s control characters do not reach the terminal', () => {
  expect(printable('a\u001b[2Jb\u0007\u202e\r')).toBe('a\\u001b[2Jb\\u0007\\u202e\\u000d');
  expect(printable('a\tb\nc – é')).toBe('a\tb\nc – é');
});
