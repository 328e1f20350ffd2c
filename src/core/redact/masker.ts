import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { markOf, type Fingerprint, type Masked, type Masker } from '../masked.ts';

/** `key`: 32 random bytes that never leave the session; without it a mark says nothing about short secrets. */
export function createMasker(key: Uint8Array): Masker {
  const keyed = hmac.create(sha256, key);
  const digest = (secret: string): string =>
    bytesToHex(keyed.clone().update(utf8ToBytes(secret)).digest().subarray(0, 8));
  const fingerprint = (secret: string): Fingerprint =>
    (markOf(secret) ?? markOfToken(secret) ?? digest(secret)) as Fingerprint;
  return {
    fingerprint,
    mask: (secret) => (secret === '' ? '' : `‹masked-${fingerprint(secret).slice(0, 4)}›`) as Masked,
  };
}

const MASKED_TOKEN = /^IHs[\w-]*(?:\.[\w-]*)*\.‹masked-([0-9a-f]{4})›(?:\.‹masked-[0-9a-f]{4}›|\.)*$/;

/** The four digits of a JSON Web Token that was masked with its claims left readable. */
function markOfToken(text: string): string | undefined {
  return text.startsWith('IHs') ? MASKED_TOKEN.exec(text)?.[1] : undefined;
}
