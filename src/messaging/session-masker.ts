import type { Masker } from '../core/masked.ts';
import { createMasker } from '../core/redact/masker.ts';

/** Where the key of the marks lives: in `storage.session`, which only our own pages can read and which a restart clears. */
export const MASKER_KEY = 'masker-key';

/** The part of `browser.storage.session` that is needed to wait for the key. */
export interface KeyArea {
  get(key: string): Promise<Record<string, unknown>>;
  readonly onChanged: {
    addListener(listener: KeyListener): void;
    removeListener(listener: KeyListener): void;
  };
}

type KeyListener = (changes: Record<string, { newValue?: unknown }>) => void;

/** A key that makes this session's marks; only the worker makes one. */
export function newMaskerKey(): number[] {
  return [...crypto.getRandomValues(new Uint8Array(32))];
}

/** The masker of a stored key, or undefined when the worker has not made one yet. */
export function maskerOf(stored: unknown): Masker | undefined {
  if (!Array.isArray(stored) || stored.length !== 32) return undefined;
  return createMasker(Uint8Array.from(stored, Number));
}

/** The masker of this session, as soon as the worker has made its key. */
export function sessionMasker(area: KeyArea): Promise<Masker> {
  return new Promise((resolve) => {
    const take = (stored: unknown): void => {
      const masker = maskerOf(stored);
      if (masker === undefined) return;
      area.onChanged.removeListener(onChanged);
      resolve(masker);
    };
    const onChanged: KeyListener = (changes) => take(changes[MASKER_KEY]?.newValue);
    area.onChanged.addListener(onChanged);
    void area.get(MASKER_KEY).then((stored) => take(stored[MASKER_KEY]));
  });
}
