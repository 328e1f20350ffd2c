import { emptyTab, type RecordedFailure, type TabRecord } from '../messaging/tab-record.ts';

/** Rows that stay instant; beyond them the oldest go here, too. */
const MOST = 10_000;

/**
 * The worker keeps what fits into its storage; an open panel has memory. What it was told stays in its list when the
 * worker has to drop it: until the tab is cleared, or leaves the page without the log being preserved.
 */
export interface Keeper {
  /** The tab with what was known of it before. */
  keep(next: TabRecord, preservesLog: boolean): TabRecord;
  forget(): void;
}

export function createKeeper(most = MOST): Keeper {
  let before = emptyTab;
  let kept: readonly RecordedFailure[] = [];

  return {
    keep(next, preservesLog) {
      const isAnother = next.clearings !== before.clearings || next.page < before.page;
      const known = new Set(next.failures.flatMap(({ exchange, devtoolsEntry }) => [exchange.id, devtoolsEntry]));
      kept = (isAnother ? [] : [...kept, ...before.failures])
        .filter(({ exchange, page }) => !known.has(exchange.id) && (preservesLog || page === next.page))
        .slice(-Math.max(0, most - next.failures.length));
      before = next;
      if (kept.length === 0) return next;
      const ofThisPage = kept.filter(({ page }) => page === next.page).length;
      const { failures, earlier, traces } = next.dropped;
      return {
        ...next,
        failures: [...kept, ...next.failures],
        dropped: {
          failures: Math.max(0, failures - ofThisPage),
          earlier: Math.max(0, earlier - (kept.length - ofThisPage)),
          traces,
        },
      };
    },
    forget() {
      before = emptyTab;
      kept = [];
    },
  };
}
