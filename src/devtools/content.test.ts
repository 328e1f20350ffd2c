import { expect, test } from 'vitest';

import { readContent, textOf } from './content.ts';

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
