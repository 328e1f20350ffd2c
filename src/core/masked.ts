import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

declare const masked: unique symbol;

/** Text that holds no secret. Only the redactor and `say` make it; a raw string does not fit where it is asked for. */
export type Masked = string & { readonly [masked]: true };

/** JSON in which every string is masked text. Names of members are masked text too. */
export type MaskedJson =
  Masked | number | boolean | null | readonly MaskedJson[] | { readonly [name: string]: MaskedJson };

/** Keyed hash of a secret: 16 hex digits from a secret, 4 from text that was masked before. Equal means the same secret. */
export type Fingerprint = string & { readonly fingerprint: true };

/** `‹masked-a3f9›`: free of spaces, `#`, `&`, `;`, `,`, `"` and `%`, so that it can stand in a URL, a header, JSON and a form. */
const MARK = /‹masked-([0-9a-f]{4})›/;
const ENCODED_MARK = /%E2%80%B9masked-([0-9a-f]{4})%E2%80%BA/i;

/** Turns secrets into marks, the same secret always into the same mark. One masker lives as long as a browser session. */
export interface Masker {
  /** Empty text and text that is one mark already come back as they are. */
  mask(secret: string): Masked;
  fingerprint(secret: string): Fingerprint;
}

/** `key`: 32 random bytes that never leave the session; without it a mark says nothing about short secrets. */
export function createMasker(key: Uint8Array): Masker {
  const fingerprint = (secret: string): Fingerprint =>
    (markOf(secret) ?? bytesToHex(hmac(sha256, key, utf8ToBytes(secret)).subarray(0, 8))) as Fingerprint;
  return {
    fingerprint,
    mask: (secret) => (secret === '' ? '' : `‹masked-${fingerprint(secret).slice(0, 4)}›`) as Masked,
  };
}

/** The four digits of a text that is nothing but one mark, percent-encoded or not. */
export function markOf(text: string): string | undefined {
  const match = MARK.exec(text) ?? ENCODED_MARK.exec(text);
  return match?.[0].length === text.length ? match[1] : undefined;
}

/** Marks inside a longer text. */
export function marksIn(text: string): RegExpMatchArray[] {
  return [...text.matchAll(new RegExp(`${MARK.source}|${ENCODED_MARK.source}`, 'gi'))];
}

/** `#a3f9`, what people see for a fingerprint. */
export function labelOf(fingerprint: Fingerprint): Masked {
  return `#${fingerprint.slice(0, 4)}` as Masked;
}

/** The project's own words around masked values: the only way to make a sentence. */
export function say(words: TemplateStringsArray, ...values: readonly (Masked | number)[]): Masked {
  return String.raw({ raw: words }, ...values) as Masked;
}
