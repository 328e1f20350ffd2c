import type { Exchange } from './exchange.ts';
import type { Masker } from './masked.ts';
import type { RawHead } from './raw-exchange.ts';
import { headCredentials } from './record/raw-credentials.ts';
import { secretsOf } from './record/secrets.ts';
import { writeRecord } from './record/write-record.ts';
import { createHeadRedactor } from './redact/head-redactor.ts';
import type { SecretMemory } from './redact/secret-memory.ts';

/** The gate for an exchange whose bodies nobody saw: the record that `record` makes, without what it takes to mask bodies. */
export function recordHead(raw: RawHead, masker: Masker, memory?: SecretMemory): Exchange {
  const plain = createHeadRedactor(masker);
  const sent = headCredentials(raw, plain);
  const known = secretsOf(raw, sent);
  memory?.learn(known);
  const redactor = createHeadRedactor(masker, { elsewhere: memory?.echo, known });
  return writeRecord(raw, { masker, plain, redactor, sent, issued: [], bodies: { request: null, response: null } });
}

/** The secrets of an exchange that leaves no record: for a memory, at once. */
export function secretsInHead(raw: RawHead, masker: Masker): string[] {
  return secretsOf(raw, headCredentials(raw, createHeadRedactor(masker)));
}
