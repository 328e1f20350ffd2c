import type { Fingerprint, Masked, Masker } from '../core/masked.ts';
import { createIdentity } from '../core/sieve.ts';

/** Secrets of a page that is busy; a page sends the same few again and again. */
const MAX_REMEMBERED = 500;

/**
 * The same masker, hashing each secret once: half of the time that a record takes is hashing what it hashed before. It
 * remembers no secret, only a fast hash of each, keyed with `key`.
 */
export function rememberMasks(masker: Masker, key: Uint8Array): Masker {
  const identityOf = createIdentity(key);
  const marks = new Map<string, Masked>();
  const fingerprints = new Map<string, Fingerprint>();
  return {
    mask: (secret) => remembered(marks, identityOf(secret), () => masker.mask(secret)),
    fingerprint: (secret) => remembered(fingerprints, identityOf(secret), () => masker.fingerprint(secret)),
  };
}

function remembered<Mark>(known: Map<string, Mark>, identity: string, make: () => Mark): Mark {
  const before = known.get(identity);
  if (before !== undefined) return before;
  const mark = make();
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(identity, mark);
  return mark;
}
