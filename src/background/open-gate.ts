import { recordHead, secretsInHead } from '../core/record-head.ts';
import { createHeadRedactor } from '../core/redact/head-redactor.ts';
import { createMasker } from '../core/redact/masker.ts';
import { createSecretMemory } from '../core/redact/secret-memory.ts';
import type { Gate } from './gate.ts';
import { rememberMasks } from './remember-masks.ts';

export function openGate(key: Uint8Array, known: readonly string[] = []): Gate {
  const masker = rememberMasks(createMasker(key), key);
  const memory = createSecretMemory(key);
  memory.adopt(known);
  const redactor = createHeadRedactor(masker, { elsewhere: memory.echo });
  return {
    record: (raw) => recordHead(raw, masker, memory),
    learn: (raw) => memory.learn(secretsInHead(raw, masker)),
    adopt: memory.adopt,
    hasNews: () => memory.takeNews().length > 0,
    known: memory.write,
    originOf: (url) => redactor.url(url).origin,
  };
}
