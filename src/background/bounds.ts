import { boundTrail } from '../core/story/trail.ts';
import type { TabRecord } from '../messaging/tab-record.ts';

/**
 * UTF-16 units of JSON that a tab may keep. `storage.session` takes 0.4 ms to write 100 KB and 9 ms for 1 MB, and holds
 * 10 MB for all tabs together. Successes come all the time and are written all the time, so they get a small share.
 */
const TRAIL = 100_000;
export const TAB = 700_000;

/** Drops what a tab has no room for: the oldest traces first, then the oldest failures. */
export function fit(tab: TabRecord, budget = TAB): TabRecord {
  const failures = tab.failures.map(({ exchange }) => exchange);
  const size = failures.reduce((sum, exchange) => sum + sizeOf(exchange), 0);
  const kept = boundTrail(tab.trail, failures, Math.min(budget, size + TRAIL));
  if (kept.traces === tab.trail && kept.failures === failures) return tab;
  const left = new Set(kept.failures);
  return {
    ...tab,
    trail: kept.traces,
    failures: tab.failures.filter(({ exchange }) => left.has(exchange)),
    dropped: {
      failures: tab.dropped.failures + failures.length - kept.failures.length,
      traces: tab.dropped.traces + tab.trail.length - kept.traces.length,
    },
  };
}

const sizes = new WeakMap<object, number>();

/** Records never change, so each is measured once. */
function sizeOf(record: object): number {
  const known = sizes.get(record) ?? JSON.stringify(record).length;
  sizes.set(record, known);
  return known;
}
