import { expect, test } from 'vitest';

import { createMasker } from '../core/redact/masker.ts';
import { MASKER_KEY, maskerKeyOf, newMaskerKey } from './session-key.ts';
import { sessionMasker, type KeyArea } from './session-masker.ts';

type Listener = Parameters<KeyArea['onChanged']['addListener']>[0];

function areaWith(stored: Record<string, unknown>): KeyArea & { listeners: Set<Listener> } {
  const listeners = new Set<Listener>();
  return {
    listeners,
    get: () => Promise.resolve(stored),
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
}

test('every page of a session makes the same marks', async () => {
  const key = newMaskerKey();
  const expected = createMasker(Uint8Array.from(key)).mask('secret');
  const area = areaWith({ [MASKER_KEY]: key });
  expect((await sessionMasker(area)).mask('secret')).toBe(expected);
  expect(area.listeners.size).toBe(0);
});

test('a page that is there before the worker waits for its key', async () => {
  const area = areaWith({});
  const masker = sessionMasker(area);
  await Promise.resolve();
  for (const listener of area.listeners) listener({ other: { newValue: 1 } });
  for (const listener of area.listeners) listener({ [MASKER_KEY]: { newValue: newMaskerKey() } });
  expect((await masker).mask('secret')).toMatch(/^‹masked-/);
});

test('keys of two sessions differ', () => {
  expect(newMaskerKey()).not.toEqual(newMaskerKey());
  expect(newMaskerKey()).toHaveLength(32);
});

test.each([undefined, 'key', [], [1, 2, 3]])('%o is no key', (stored) => {
  expect(maskerKeyOf(stored)).toBeUndefined();
});
