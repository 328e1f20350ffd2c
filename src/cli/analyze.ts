import { randomBytes } from 'node:crypto';
import { diagnose } from '../core/diagnose.ts';
import { readHar } from '../core/har/read.ts';
import type { Masker } from '../core/masked.ts';
import { createMasker } from '../core/redact/masker.ts';
import { record } from '../core/record.ts';
import { traceOf } from '../core/trace.ts';
import type { EntryOf, Failure } from './json-report.ts';

/** What a HAR holds: how many requests, and each refusal explained. */
export interface Analysis {
  readonly requests: number;
  readonly failures: readonly Failure[];
  readonly entryOf: EntryOf;
}

/** One run is one session: the same secret has the same label in all its files. */
export function createSession(): Masker {
  return createMasker(randomBytes(32));
}

const refusals = new Set([401, 403, 407]);

/** Reads a HAR and explains its refusals, a preflight answered so among them. */
export function analyze(text: string, masker: Masker): Analysis | { error: string } {
  const har = readHar(text);
  if ('error' in har) return har;
  const exchanges = har.exchanges.map((raw) => record(raw, masker));
  const history = exchanges.map(traceOf);
  const entries = new Map(exchanges.map(({ id }) => [id, Number(id)]));
  return {
    requests: exchanges.length,
    failures: exchanges
      .filter(({ response }) => refusals.has(response.status))
      .map((exchange) => ({ entry: Number(exchange.id), exchange, diagnosis: diagnose(exchange, history) })),
    entryOf: (exchange) => entries.get(exchange) ?? null,
  };
}
