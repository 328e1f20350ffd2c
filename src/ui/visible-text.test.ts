import { expect, it } from 'vitest';
import { visibleText } from './visible-text.ts';

it.each([
  ['GET\n401 POST', 'GET[U+000A line feed]401 POST'],
  ['/a\u202egpj.exe', '/a[U+202E right-to-left override]gpj.exe'],
  ['Bearer\u200bx', 'Bearer[U+200B zero width space]x'],
  ['x\u200dy', 'x[U+200D zero width joiner]y'],
  ['bell\u0007', 'bell[U+0007]'],
  ['half\ud83d', 'half[U+D83D]'],
])('names what cannot be seen: %j', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

it.each(['/v1/orders?page=2', 'Jeton\u00a0expiré', 'میآ‌ید', '👩‍💻 ❤️', 'two words'])(
  'leaves writing alone: %s',
  (text) => {
    expect(visibleText(text)).toBe(text);
  },
);

it('keeps the lines of a text that has several', () => {
  expect(visibleText('a\r\n\tb\u2066', { lines: true })).toBe('a\r\n\tb[U+2066]');
});
