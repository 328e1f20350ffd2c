import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeText, packingOf } from './decode.ts';

const text = '{"log":"ä – 日本 😀"}';
const little = Buffer.from(text, 'utf16le');
const big = Buffer.from(text, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 as Windows writes it', Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
  ['UTF-16 in network order', Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
  ['UTF-16 without a mark', little],
  ['UTF-16 in network order without a mark', big],
])('%s', (_, bytes) => {
  expect(decodeText(bytes)).toBe(text);
  expect(packingOf(bytes)).toBe('plain');
});

test.each([
  ['gzip', gzipSync(text)],
  ['deflate', deflateSync(text)],
  ['deflate', deflateSync(text, { level: 1 })],
  ['zip', Buffer.from('PK\u0003\u0004…')],
  ['plain', Buffer.from('xyz')],
  ['plain', Buffer.alloc(0)],
])('%s is known by its first bytes', (packing, bytes) => {
  expect(packingOf(bytes)).toBe(packing);
});
