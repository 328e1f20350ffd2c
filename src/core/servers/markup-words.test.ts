import { expect, test } from 'vitest';
import type { Masked } from '../masked.ts';
import { pageWords, xmlWords } from './markup-words.ts';

const page = (body: string) => pageWords(body as Masked).map(({ text, role }) => [role, text]);
const xml = (body: string) => xmlWords(body as Masked).map(({ text, role }) => [role, text]);

test('a page says its title, headings and blocks', () => {
  const body = `<html><head><meta charset=utf-8><title>403 Forbidden</title><style>p{color:red}</style></head>
    <body><h1>Forbidden</h1><p>You <b>cannot</b> enter.</p><script>if (a < b) alert("<p>no</p>")</script>Bye</body></html>`;
  expect(page(body)).toEqual([
    ['heading', '403 Forbidden'],
    ['heading', 'Forbidden'],
    ['message', 'You cannot enter.'],
    ['message', 'Bye'],
  ]);
});

test('references to punctuation are resolved, letters stay coded', () => {
  expect(page('<p>Reference&#32;&#35;18&#46;4 &amp; &#115;ecret &#x73;</p>')).toEqual([
    ['message', 'Reference #18.4 & &#115;ecret &#x73;'],
  ]);
});

test('elements are known by their local names', () => {
  const body =
    '<s:Fault xmlns:s="x"><faultcode>s:Client.Auth</faultcode><s:Text>No session</s:Text><Host>h</Host></s:Fault>';
  expect(xml(body)).toEqual([
    ['code', 's:Client.Auth'],
    ['message', 'No session'],
  ]);
});

test('character data sections are text', () => {
  expect(xml('<Message><![CDATA[Token expired]]></Message>')).toEqual([['message', 'Token expired']]);
});
