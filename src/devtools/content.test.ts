import { expect, test } from 'vitest';

import { beginningOf, readContent, textOf } from './content.ts';

test.each<[string, unknown, string | undefined]>([
  ['Chrome from 151', { content: 'body', encoding: '' }, 'body'],
  ['the polyfill', ['body', ''], 'body'],
  ['Firefox', ['body', 'text/plain'], 'body'],
  ['one text', 'body', 'body'],
  ['base64 of Chrome', { content: 'TcO8bGw=', encoding: 'base64' }, 'Müll'],
  ['base64 of the polyfill', ['TcO8bGw=', 'base64'], 'Müll'],
  ['broken base64', ['%', 'base64'], ''],
  ['an empty body', { content: '' }, ''],
  ['a body that is gone', undefined, undefined],
  ['a body kept from the page', { content: null, encoding: '' }, undefined],
  ['the same of the polyfill', [null, ''], undefined],
  ['a number', 5, undefined],
])('%s', (_, given, text) => {
  const content = readContent(given);
  expect(content && textOf(content)).toBe(text);
});

test('of a long body the beginning is read, and it says so', () => {
  expect(beginningOf('short', 'text/plain')).toEqual({ mimeType: 'text/plain', text: 'short' });
  const long = beginningOf('long '.repeat(1_000_000), 'text/plain');
  expect(long).toMatchObject({ truncated: true });
  expect(long.text.startsWith('long long')).toBe(true);
  expect(long.text.endsWith('long ')).toBe(true);
  expect(long.text.length).toBeLessThan(200_000);
});
