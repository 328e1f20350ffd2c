import { createMasker, type Masker } from '../core/masked.ts';

/** Where the key of the marks lives: in `storage.session`, which only our own pages can read and which a restart clears. */
export const MASKER_KEY = 'masker-key';

/** A key that makes this session's marks. */
export function newMaskerKey(): number[] {
  return [...crypto.getRandomValues(new Uint8Array(32))];
}

/** The masker of a stored key, or undefined when the worker has not made one yet. */
export function maskerOf(stored: unknown): Masker | undefined {
  if (!Array.isArray(stored) || stored.length !== 32) return undefined;
  return createMasker(Uint8Array.from(stored, Number));
}
