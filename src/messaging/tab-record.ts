import type { Exchange } from '../core/exchange.ts';
import type { Masked } from '../core/masked.ts';
import { traceOf, type Trace } from '../core/trace.ts';

/** The page of what a prerendered document met: the tab does not show it yet, and may never. */
export const NOT_SHOWN = -1;

/** A refusal (401, 403, 407) and the page of the tab it belongs to. */
export interface RecordedFailure {
  /** Number of the page whose document sent the request, or `NOT_SHOWN`; compare with `TabRecord.page`. */
  readonly page: number;
  readonly exchange: Exchange;
  /** Id of the DevTools entry whose body, call stack and browser-made headers are in it. */
  readonly devtoolsEntry?: string;
}

/** One committed document of a tab. */
export interface Page {
  readonly number: number;
  /** Milliseconds since the epoch. */
  readonly committedAt: number;
  readonly documentId: string | null;
  readonly origin: Masked | null;
}

/**
 * Whether the browser lets us see the traffic of the tab's page. `granted`: all of it. `site-only`: this site's own and
 * what goes to other sites that were granted, no more. `missing`: none, until the user grants it. `forbidden`: none, ever
 * (browser pages, the extension store). `unknown`: not looked at yet.
 */
export type SiteAccess = 'granted' | 'site-only' | 'missing' | 'forbidden' | 'unknown';

/** Records that were dropped before DevTools told of their requests: what it tells of them later is nothing new. */
export interface Unclaimed {
  /** `hashOfUrl`. */
  readonly urlHash: number;
  /** 0: of all kinds, those for which there was no entry of their own any more. */
  readonly status: number;
  readonly count: number;
  /** When the latest of them was sent, milliseconds since the epoch. */
  readonly until: number;
}

/** Everything remembered about one tab; `stored-tab.ts` says how. Masked, bounded, oldest first. */
export interface TabRecord {
  /** Number of the page shown now; it grows by one with every navigation that commits. */
  readonly page: number;
  /** The latest pages, the one shown now last. */
  readonly pages: readonly Page[];
  /** Of this page and of earlier ones; filter by `page`. */
  readonly failures: readonly RecordedFailure[];
  /** Exchanges that matter to authentication and are not in `failures`; see `historyOf`. */
  readonly trail: readonly Trace[];
  /** Answers since the last navigation, also those whose record had to be dropped. */
  readonly counts: { readonly unauthorized: number; readonly forbidden: number; readonly proxy: number };
  /** Records that had to make room: failures of the page shown now, of earlier pages, and traces. */
  readonly dropped: { readonly failures: number; readonly earlier: number; readonly traces: number };
  readonly unclaimed: readonly Unclaimed[];
  /** How often the user cleared the tab: what is gone since then is gone for good. */
  readonly clearings: number;
  readonly access: SiteAccess;
}

export const emptyTab: TabRecord = {
  page: 0,
  pages: [],
  failures: [],
  trail: [],
  counts: { unauthorized: 0, forbidden: 0, proxy: 0 },
  dropped: { failures: 0, earlier: 0, traces: 0 },
  unclaimed: [],
  clearings: 0,
  access: 'unknown',
};

/** What `diagnose` wants as history: the trail and the failures' own traces, in order of time. */
export function historyOf(tab: TabRecord): Trace[] {
  return [...tab.trail, ...tab.failures.map(({ exchange }) => traceLeftBy(exchange))].sort(
    (a, b) => a.sentAt - b.sentAt,
  );
}

const left = new WeakMap<Exchange, Trace>();

/** Records never change, and the history is asked for after every change of their tab. */
function traceLeftBy(exchange: Exchange): Trace {
  const trace = left.get(exchange) ?? traceOf(exchange);
  left.set(exchange, trace);
  return trace;
}
