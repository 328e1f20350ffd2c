import { recordHead } from '../core/record-head.ts';
import { createHeadRedactor } from '../core/redact/head-redactor.ts';
import { createMasker } from '../core/redact/masker.ts';
import type { Gate } from './gate.ts';
import { rememberMasks } from './remember-masks.ts';

export function openGate(key: Uint8Array): Gate {
  const masker = rememberMasks(createMasker(key));
  const redactor = createHeadRedactor(masker);
  return {
    record: (raw) => recordHead(raw, masker),
    originOf: (url) => redactor.url(url).origin,
  };
}
