import { expect, test } from 'vitest';

import { createSecretMemory } from '../core/redact/secret-memory.ts';
import { KNOWN_SECRETS_KEY } from '../messaging/session-key.ts';
import type { KeyArea } from '../messaging/session-masker.ts';
import { mayHoldSecret, sharedMemory } from './known-secrets.ts';
import { entry } from './testing/entry.ts';

const key = new Uint8Array(32).fill(7);

function known(secret: string): string {
  const memory = createSecretMemory(key);
  memory.learn([secret]);
  return memory.write().join('\n');
}

test('it knows what the worker knew before, and what it learns later', async () => {
  const listeners: Parameters<KeyArea['onChanged']['addListener']>[0][] = [];
  const memory = await sharedMemory(key, {
    get: () => Promise.resolve({ [KNOWN_SECRETS_KEY]: known('Zk9Zk8Zk7Zk6') }),
    onChanged: { addListener: (listener) => void listeners.push(listener), removeListener: () => undefined },
  });
  const text = 'neither Zk9Zk8Zk7Zk6 nor Pa552drgd!94';
  expect(memory.echo(text)).toEqual([{ start: 8, end: 20 }]);
  for (const tell of listeners) tell({ [KNOWN_SECRETS_KEY]: { newValue: known('Pa552drgd!94') } });
  expect(memory.echo(text)).toEqual([
    { start: 8, end: 20 },
    { start: 25, end: 37 },
  ]);
  expect(memory.takeNews()).toEqual([]);
});

test.each([
  ['user=bob&password=x', true],
  ['{"apiKey":"x"}', true],
  ['{"page":2}', false],
])('a body of %s may hold a secret: %s', (text, expected) => {
  expect(mayHoldSecret(entry({}, { postData: { mimeType: '', text } }))).toBe(expected);
});

test('no body holds none', () => {
  expect(mayHoldSecret(entry())).toBe(false);
});
