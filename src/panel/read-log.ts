import type { Masker } from '../core/masked.ts';
import type { RawExchange } from '../core/raw-exchange.ts';
import { record } from '../core/record.ts';
import { traceOf, type Trace } from '../core/trace.ts';
import { emptyTab, type RecordedFailure, type TabRecord } from '../messaging/tab-record.ts';

/** What the worker that reads a file says. */
export type HarMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'read'; readonly tab: TabRecord; readonly entries: number }
  | { readonly type: 'failed'; readonly reason: string };

const REFUSALS: ReadonlySet<number> = new Set([401, 403, 407]);
/** Entries between two words about the progress. */
const STRIDE = 250;

/** Records the exchanges of a file as if a tab had sent them: refusals whole, of the others their traces. */
export function* readLog(exchanges: readonly RawExchange[], masker: Masker): Generator<HarMessage> {
  const total = exchanges.length;
  const failures: RecordedFailure[] = [];
  const trail: Trace[] = [];
  for (const [done, raw] of exchanges.entries()) {
    if (done % STRIDE === 0) yield { type: 'progress', done, total };
    const exchange = record(raw, masker);
    if (REFUSALS.has(exchange.response.status)) failures.push({ page: 0, exchange });
    else trail.push(traceOf(exchange));
  }
  yield { type: 'read', tab: { ...emptyTab, access: 'granted', failures, trail }, entries: total };
}
