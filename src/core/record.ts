import { cutText } from './cut-text.ts';
import type { Body, Exchange } from './exchange.ts';
import type { Masker } from './masked.ts';
import type { RawBody, RawExchange } from './raw-exchange.ts';
import { rawIssued } from './record/issued.ts';
import { rawCredentials } from './record/raw-credentials.ts';
import { secretsOf } from './record/secrets.ts';
import { writeRecord } from './record/write-record.ts';
import { createRedactor, type Redactor } from './redact/redactor.ts';
import type { SecretMemory } from './redact/secret-memory.ts';

/** UTF-16 units of masked body text that a record keeps. */
export const BODY_CAP = 64 * 1024;
/** Raw text behind this is not read for a record: what is kept does not depend on it. */
const MOST_READ = 1024 * 1024;

/**
 * The one gate: a raw exchange goes in, a record without secrets comes out. `recordHead` is the same without bodies. `memory`
 * finds the secrets of exchanges before this one, and learns those of this one.
 */
export function record(raw: RawExchange, masker: Masker, memory?: SecretMemory): Exchange {
  const plain = createRedactor(masker);
  const sent = rawCredentials(raw, plain);
  const issued = rawIssued(raw.response.body, plain);
  const known = secretsOf(raw, [...sent, ...issued]);
  memory?.learn(known);
  const redactor = createRedactor(masker, { elsewhere: memory?.echo ?? raw.elsewhere, known });
  const bodies = {
    request: recordRequestBody(raw, redactor),
    response: recordBody(raw.response.body, redactor),
  };
  return writeRecord(raw, { masker, plain, redactor, sent, issued, bodies });
}

/** The secrets of an exchange that leaves no record: for a memory, at once. */
export function secretsIn(raw: RawExchange, masker: Masker): string[] {
  const plain = createRedactor(masker);
  return secretsOf(raw, [...rawCredentials(raw, plain), ...rawIssued(raw.response.body, plain)]);
}

export function recordRequestBody({ request }: RawExchange, redactor: Redactor): Body | null {
  return recordBody(request.body, redactor);
}

function recordBody(body: RawBody | undefined, redactor: Redactor): Body | null {
  if (body === undefined) return null;
  const isLong = body.text.length > MOST_READ;
  return redactor.body(isLong ? { ...body, text: cutText(body.text, MOST_READ), truncated: true } : body, BODY_CAP);
}
