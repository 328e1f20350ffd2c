import type { Exchange } from './exchange.ts';
import type { Masker } from './masked.ts';
import type { RawHead } from './raw-exchange.ts';
import { headCredentials } from './record/raw-credentials.ts';
import { secretsOf } from './record/secrets.ts';
import { writeRecord } from './record/write-record.ts';
import { createHeadRedactor } from './redact/head-redactor.ts';

/** The gate for an exchange whose bodies nobody saw: the record that `record` makes, without what it takes to mask bodies. */
export function recordHead(raw: RawHead, masker: Masker): Exchange {
  const plain = createHeadRedactor(masker);
  const sent = headCredentials(raw, plain);
  const redactor = createHeadRedactor(masker, { known: secretsOf(raw, sent) });
  return writeRecord(raw, { masker, plain, redactor, sent, issued: [], bodies: { request: null, response: null } });
}
