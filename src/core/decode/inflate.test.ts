import { deflateRawSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { inflate } from './inflate.ts';

const text = '<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1">äöü '.repeat(40);

test.each([
  ['of its own codes', deflateRawSync(text)],
  ['of fixed codes', deflateRawSync(text, { strategy: constants.Z_FIXED })],
  ['without compression', deflateRawSync(text, { level: 0 })],
  ['without repetition', deflateRawSync(text, { strategy: constants.Z_HUFFMAN_ONLY })],
])('a text %s comes back', (_name, bytes) => {
  expect(new TextDecoder().decode(inflate(bytes, 1e6) ?? undefined)).toBe(text);
});

test('nothing longer than was asked for', () => {
  expect(inflate(deflateRawSync('a'.repeat(1e6)), 1e5)).toBeNull();
});

test('what is cut or is something else is null', () => {
  const whole = deflateRawSync(text);
  expect(inflate(whole.subarray(0, whole.length >> 1), 1e6)).toBeNull();
  expect(inflate(new TextEncoder().encode('hello world, this is no stream'), 1e6)).toBeNull();
  for (let seed = 1; seed < 300; seed++) {
    const noise = Uint8Array.from({ length: 60 }, (_, at) => (seed * 2654435761 * (at + 1)) >>> 24);
    expect(() => inflate(noise, 1e5)).not.toThrow();
  }
});
