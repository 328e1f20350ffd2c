import { randomBytes } from 'node:crypto';
import { diagnose } from '../core/diagnose.ts';
import type { Exchange } from '../core/exchange.ts';
import type { ReadHar } from '../core/har/read.ts';
import type { Unread } from '../core/har/unread.ts';
import type { Masker } from '../core/masked.ts';
import type { RawExchange } from '../core/raw-exchange.ts';
import { createMasker } from '../core/redact/masker.ts';
import { createTracer } from '../core/record-trace.ts';
import { record } from '../core/record.ts';
import { traceOf, type Trace } from '../core/trace.ts';
import type { EntryOf, Failure } from './json-report.ts';

/** What a HAR holds: how many requests, its refusals, and what is remembered of all of them. */
export interface Analysis {
  readonly requests: number;
  readonly unread: readonly Unread[];
  readonly refusals: readonly Exchange[];
  readonly history: readonly Trace[];
  readonly entryOf: EntryOf;
}

/** One run is one session: the same secret has the same label in all its files. */
export function createSession(): Masker {
  return createMasker(randomBytes(32));
}

const refusing = new Set([401, 403, 407]);

/** Records the refusals of a HAR, a preflight answered so among them. It empties the list of exchanges. */
export function analyze({ exchanges, unread }: ReadHar, masker: Masker): Analysis {
  const trace = createTracer(masker);
  const refusals: Exchange[] = [];
  const history: Trace[] = [];
  for (const raw of released(exchanges)) {
    const refusal = refusing.has(raw.response.status) ? record(raw, masker) : null;
    if (refusal) refusals.push(refusal);
    history.push(refusal ? traceOf(refusal) : trace(raw));
  }
  const entries = new Map(history.map(({ id }) => [id, Number(id)]));
  return { requests: history.length, unread, refusals, history, entryOf: (exchange) => entries.get(exchange) ?? null };
}

/** Lets go of each exchange when it was read: what came back is most of a file, and it is not needed twice. */
function* released(exchanges: RawExchange[]): Generator<RawExchange> {
  exchanges.reverse();
  for (let raw = exchanges.pop(); raw !== undefined; raw = exchanges.pop()) yield raw;
}

/** Explains the refusals one after the other: of many thousands only one diagnosis is held at a time. */
export function* explain({ refusals, history }: Analysis): Generator<Failure> {
  for (const exchange of refusals)
    yield { entry: Number(exchange.id), exchange, diagnosis: diagnose(exchange, history) };
}
