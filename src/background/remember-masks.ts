import type { Fingerprint, Masked, Masker } from '../core/masked.ts';

/** Secrets of a page that is busy; a page sends the same few again and again. */
const MAX_REMEMBERED = 500;

/** The same masker, hashing each secret once: half of the time that a record takes is hashing what it hashed before. */
export function rememberMasks(masker: Masker): Masker {
  const marks = new Map<string, Masked>();
  const fingerprints = new Map<string, Fingerprint>();
  return {
    mask: (secret) => remembered(marks, secret, masker.mask),
    fingerprint: (secret) => remembered(fingerprints, secret, masker.fingerprint),
  };
}

function remembered<Mark>(known: Map<string, Mark>, secret: string, make: (secret: string) => Mark): Mark {
  const before = known.get(secret);
  if (before !== undefined) return before;
  const mark = make(secret);
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(secret, mark);
  return mark;
}
