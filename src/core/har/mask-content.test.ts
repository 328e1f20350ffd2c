import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMasker } from '../redact/masker.ts';
import { createEcho } from '../redact/echo.ts';
import { readBytes } from '../redact/bytes-text.ts';
import { createRedactor } from '../redact/redactor.ts';
import { maskContent } from './mask-content.ts';

const redactor = createRedactor(createMasker(new Uint8Array(32).fill(3)));
const secret = 'hunter2-Zk9Zk8Zk7';
const echo = createEcho(['Kn0wn-in-another-entry-7']);
const json = `{"password":"${secret}","name":"Zoë"}`;

function masked(bytes: Buffer, mimeType: string): Buffer {
  const text = maskContent({ mimeType, encoding: 'base64', text: bytes.toString('base64') }, redactor, echo);
  return Buffer.from(text, 'base64');
}

test.each<[string, string, Buffer, BufferEncoding]>([
  ['Latin-1', 'application/json; charset=iso-8859-1', Buffer.from(json, 'latin1'), 'utf8'],
  ['UTF-8 that ends early', 'application/json', Buffer.from(json).subarray(0, -3), 'utf8'],
  ['UTF-16 with a mark', 'application/json', Buffer.from(`\uFEFF${json}`, 'utf16le'), 'utf16le'],
  ['UTF-16 without one', 'application/json', Buffer.from(json, 'utf16le'), 'utf16le'],
  ['no type', 'application/octet-stream', Buffer.from(json), 'utf8'],
])('a password in base64 of %s is masked', (_, mimeType, bytes, encoding) => {
  const text = masked(bytes, mimeType).toString(encoding);
  expect(text).not.toContain(secret);
  expect(text).toMatch(/"password":"‹masked-[0-9a-f]{4}›"/);
});

test('bytes of a picture stay, whatever they spell', () => {
  const bytes = Buffer.concat([Buffer.from([0x89, 0x50, 0xff, 0xfe, 0]), Buffer.from(json)]);
  expect(masked(bytes, 'image/png').equals(bytes)).toBe(true);
});

test.each<[string, string, number[], string]>([
  ['a picture with a secret of the archive', 'image/png', [0x89], `PNG\r\n\x1A\n\0tEXt\0Kn0wn-in-another-entry-7`],
  ['a picture with a token', 'image/jpeg', [0xff, 0xd8, 0xff], `\0eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.c`],
  ['protobuf', 'application/x-protobuf', [0x0a, 0x14, 0xff], secret],
  ['MessagePack', 'application/msgpack', [0x81, 0xa5], `token\xB1${secret}`],
  ['a PDF', 'application/pdf', [], `%PDF-1.7\n(${secret})\0`],
  ['bytes of no type', '', [0, 1, 2], secret],
])('of %s its size is left', (_, mimeType, begin, rest) => {
  const bytes = Buffer.concat([Buffer.from(begin), Buffer.from(rest, 'latin1')]);
  expect(masked(bytes, mimeType).toString()).toBe(`(binary, ${bytes.length} bytes)`);
});

test('bytes read as text come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const binary = Buffer.from(bytes).toString('latin1');
      const { text, encode } = readBytes(binary);
      expect(encode(text)).toBe(binary);
    }),
    { numRuns: 2000 },
  );
});
