import type { Exchange } from '../core/exchange.ts';
import type { ReadHar } from '../core/har/read.ts';
import type { Unread } from '../core/har/unread.ts';
import type { Masker } from '../core/masked.ts';
import { createTracer } from '../core/record-trace.ts';
import { record } from '../core/record.ts';
import { traceOf, type Trace } from '../core/trace.ts';

/** Some entries, in order. */
interface HarPart {
  readonly type: 'part';
  readonly done: number;
  readonly total: number;
  readonly failures: readonly Exchange[];
  /** Of every entry, failed or not. */
  readonly traces: readonly Trace[];
}

/** A file that is not shown, and why, in words that follow "could not be read:". */
export interface Refusal {
  readonly name: string;
  readonly reason: string;
}

/** What the worker that reads files says: parts in order, then that it is done, or that there was nothing to read. */
export type HarMessage =
  | HarPart
  | {
      readonly type: 'done';
      /** Names of those that were read. */
      readonly files: readonly string[];
      readonly unread: readonly Unread[];
      readonly twice: number;
      readonly refused: readonly Refusal[];
    }
  | { readonly type: 'failed'; readonly refused: readonly Refusal[] };

const REFUSALS: ReadonlySet<number> = new Set([401, 403, 407]);
/** Entries in a part: few enough that the panel takes one in within a frame. */
const STRIDE = 100;

/** Records the exchanges of a file as if a tab had sent them: refusals whole, of all of them their traces. */
export function* readLog({ exchanges }: Pick<ReadHar, 'exchanges'>, masker: Masker): Generator<HarPart> {
  const total = exchanges.length;
  const trace = createTracer(masker);
  for (let start = 0; start < total; start += STRIDE) {
    const failures: Exchange[] = [];
    const traces: Trace[] = [];
    for (const raw of exchanges.slice(start, start + STRIDE)) {
      const failure = REFUSALS.has(raw.response.status) ? record(raw, masker) : null;
      if (failure) failures.push(failure);
      traces.push(failure ? traceOf(failure) : trace(raw));
    }
    yield { type: 'part', done: Math.min(total, start + STRIDE), total, failures, traces };
  }
}
