import { expect, test } from 'vitest';
import { decodeBase64 } from './base64.ts';

test.each([
  ['dXNlcjpwYXNz', 'user:pass'],
  ['dXNlcjpwYXNzdw==', 'user:passw'],
  ['dXNlcjpwYXNzdw', 'user:passw'],
  ['Pz8/Pj4+', '???>>>'],
  ['Pz8_Pj4-', '???>>>'],
])('%s', (encoded, text) => {
  expect(decodeBase64(encoded)).toEqual({ text, isUtf8: true });
});

test('bytes that are not UTF-8 are read as Latin-1 and said to be', () => {
  expect(decodeBase64('dGVzdDoxMjOj')).toEqual({ text: 'test:123£', isUtf8: false });
});

test.each(['', 'dXNlc', 'user:pass', 'dXNl cjpw', '===='])('%j is no base64', (text) => {
  expect(decodeBase64(text)).toBeNull();
});
