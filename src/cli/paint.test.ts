import { expect, test } from 'vitest';
import { createPaint, escapeInJson, printable } from './paint.ts';

test('without a terminal text stays plain', () => {
  expect(createPaint(false).bold('a')).toBe('a');
  expect(createPaint(true).bold('a')).toBe('\u001b[1ma\u001b[0m');
});

test('a stranger’s control characters do not reach the terminal, and no line is forged', () => {
  expect(printable('a\u001b[2Jb\u0007\u202e\r\n\t')).toBe('a\\u001b[2Jb\\u0007\\u202e\\r\\n\\t');
  expect(printable('\u009b31m \u200b \u2028 \u2066 \u{e0041} \ud800')).toBe(
    '\\u009b31m \\u200b \\u2028 \\u2066 \\udb40\\udc41 \\ud800',
  );
  expect(printable('a – é 日本 😀 ‹masked-a3f9›')).toBe('a – é 日本 😀 ‹masked-a3f9›');
});

test('JSON that is looked at in a terminal means the same', () => {
  const value = { name: 'a\u009b31m\u202eb\u2028\u{e0041}\n' };
  const written = escapeInJson(JSON.stringify(value));
  expect(written).toMatch(/^[\u0020-\u007e]*$/);
  expect(JSON.parse(written)).toEqual(value);
});
