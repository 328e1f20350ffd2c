import { expect, test } from 'vitest';
import type { Masked } from '../masked.ts';
import { jsonWords } from './json-words.ts';

const words = (body: string) => jsonWords(body as Masked).map(({ text, role }) => [role, text]);

test('codes and messages are found at any depth', () => {
  expect(words('{"fault":{"faultstring":"Access Token expired","detail":{"errorcode":"k.expired"}}}')).toEqual([
    ['message', 'Access Token expired'],
    ['code', 'k.expired'],
  ]);
});

test('strings of an array belong to its name', () => {
  expect(words('{"errors":["Forbidden","Key has expired"]}')).toEqual([
    ['code', 'Forbidden'],
    ['message', 'Key has expired'],
  ]);
});

test('a number counts where a code stands, a truth by its name', () => {
  expect(words('{"code":9109,"count":3,"sudoRequired":true,"ok":false}')).toEqual([
    ['code', '9109'],
    ['code', 'sudoRequired'],
  ]);
});

test('words under other names are asides, what repeats the request is nothing', () => {
  expect(words('{"exp":"token expired","path":"/a b","request_id":"r 1"}')).toEqual([['aside', 'token expired']]);
});

test('escapes are resolved', () => {
  expect(words(String.raw`{"message":"User \"system:anonymous\" can\u0027t"}`)).toEqual([
    ['message', 'User "system:anonymous" can\'t'],
  ]);
});

test('a cut body gives what it holds', () => {
  expect(words('{"error":"invalid_token","message":"The token has ex')).toEqual([
    ['code', 'invalid_token'],
    ['message', 'The token has ex'],
  ]);
});
