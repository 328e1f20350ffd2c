import type { Masker } from '../core/masked.ts';
import { createMasker } from '../core/redact/masker.ts';
import { MASKER_KEY, maskerKeyOf } from './session-key.ts';

/** The part of `browser.storage.session` that is needed to wait for the key. */
export interface KeyArea {
  get(key: string): Promise<Record<string, unknown>>;
  readonly onChanged: {
    addListener(listener: KeyListener): void;
    removeListener(listener: KeyListener): void;
  };
}

type KeyListener = (changes: Record<string, { newValue?: unknown }>) => void;

/** The masker of this session, as soon as the worker has made its key. */
export async function sessionMasker(area: KeyArea): Promise<Masker> {
  return createMasker(await sessionKey(area));
}

/** The key itself, 32 bytes. */
export function sessionKey(area: KeyArea): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const take = (stored: unknown): void => {
      const key = maskerKeyOf(stored);
      if (key === undefined) return;
      area.onChanged.removeListener(onChanged);
      resolve(key);
    };
    const onChanged: KeyListener = (changes) => take(changes[MASKER_KEY]?.newValue);
    area.onChanged.addListener(onChanged);
    void area.get(MASKER_KEY).then((stored) => take(stored[MASKER_KEY]));
  });
}
