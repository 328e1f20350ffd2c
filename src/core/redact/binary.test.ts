import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createMasker } from './masker.ts';
import { createRedactor } from './redactor.ts';

const redactor = createRedactor(createMasker(new Uint8Array(32).fill(3)));
const secret = 'Zk9Zk8Zk7Zk6Zk5Zk4';

const utf8 = (...parts: (string | number[])[]): string =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))).toString();

function shown(mimeType: string, text: string): string {
  return redactor.body({ mimeType, text }).text;
}

test.each([
  ['bytes of no type', 'application/octet-stream', utf8([0, 1, 2, 0], `secret ${secret}`, [0])],
  [
    'a PDF',
    'application/pdf',
    utf8('%PDF-1.4\n', [0xe2, 0xe3], `\n1 0 obj<</Author(${secret})>>stream\n`, [0, 200, 7]),
  ],
  ['a message in protobuf', 'application/x-protobuf', utf8([0x0a, 0x12], secret, [0x12, 2, 8, 1])],
  ['a message in MessagePack', 'application/msgpack', utf8([0x82, 0xa5], 'token', [0xb2], secret)],
  ['a message in CBOR', 'application/cbor', utf8([0xa1, 0x65], 'token', [0x72], secret)],
  ['a gzip file', 'application/gzip', gzipSync(secret).toString()],
  ['a picture with a text in it', 'image/png', utf8([0x89], 'PNG\r\n', [26, 10, 0], `tEXtComment ${secret}`)],
  ['a font', 'font/woff2', utf8('wOF2', [0, 1, 0, 0], secret)],
  ['a frame of gRPC', 'application/grpc-web+proto', utf8([0, 0, 0, 0, 20, 0x0a, 18], secret)],
])('of %s only its size is shown', (_, mimeType, text) => {
  expect(shown(mimeType, text)).toMatch(/^\(binary, \d+ bytes\)$/);
});

const trailer = 'grpc-status:16\r\ngrpc-message:token%20expired%20for%20the%20session\r\n';
const frame = Buffer.concat([Buffer.from([0x80, 0, 0, 0, trailer.length]), Buffer.from(trailer)]);

test.each([
  ['application/grpc-web+proto', frame.toString()],
  ['application/grpc-web-text', frame.toString('base64')],
])('the status of %s can be read', (mimeType, text) => {
  expect(shown(mimeType, text)).toBe(
    `(binary, ${frame.length} bytes)\ngrpc-status:16\ngrpc-message:token expired for the session`,
  );
});

test('sentences between bytes can be read, without what may be a token', () => {
  const text = utf8(
    [8, 16, 18, 60],
    `Request had invalid credentials: password="${secret}"`,
    [0x1a, 4],
    'UNAUTHENTICATED',
    [7],
  );
  expect(shown('application/x-protobuf', text)).toMatch(
    /^\(binary, \d+ bytes\)\n<Request had invalid credentials: password="…"$/,
  );
});

test.each([
  ['JSON of an unnamed type', 'application/octet-stream', '{"error":"Token expired"}'],
  ['JSON that says it is protobuf', 'application/x-protobuf', '{"error":"Token expired"}'],
  ['text in another encoding', 'text/plain', utf8('Zugriff verweigert: das Kennwort ist ung', [0xfc], 'ltig')],
  ['colors of a terminal', 'text/plain', '\u001B[31mToken expired\u001B[0m'],
  ['JSON with a zero in a text', 'application/json', '{"error":"Token\u0000 expired"}'],
])('%s stays text', (_, mimeType, text) => {
  expect(shown(mimeType, text)).toBe(text);
});

test('of a file in a form only its size is shown', () => {
  const part = (head: string, content: string): string =>
    `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
  const text = `${part('name="note"', 'hello')}${part('name="f"; filename="a.bin"', utf8([0, 1, 2], secret, [0]))}--b--\r\n`;
  expect(shown('multipart/form-data; boundary=b', text)).toBe(
    `${part('name="note"', 'hello')}${part('name="f"; filename="a.bin"', '(binary, 22 bytes)')}--b--\r\n`,
  );
});
