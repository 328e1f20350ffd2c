import { boundTrail } from '../core/story/trail.ts';
import { jsonOf } from '../messaging/stored-tab.ts';
import type { RecordedFailure, TabRecord } from '../messaging/tab-record.ts';

/**
 * UTF-16 units of JSON that a tab may keep. `storage.session` holds 10 MB for all tabs together. Successes come all the
 * time and are written all the time, so they get a small share.
 */
export const TAB_BUDGET = 700_000;
const TRAIL_BUDGET = 100_000;
/** A body beyond this is a page rather than an explanation. */
const LONG_BODY = 2_000;

/** Drops what a tab has no room for: the oldest traces first, then long bodies of old failures, old failures last. */
export function fit(tab: TabRecord, budget = TAB_BUDGET): TabRecord {
  const failures = dropBodies(tab.failures, budget);
  const exchanges = failures.map(({ exchange }) => exchange);
  const kept = boundTrail(tab.trail, exchanges, Math.min(budget, sizeOfAll(failures) + TRAIL_BUDGET));
  if (kept.traces === tab.trail && kept.failures === exchanges) {
    return failures === tab.failures ? tab : { ...tab, failures };
  }
  const left = new Set(kept.failures);
  return {
    ...tab,
    trail: kept.traces,
    failures: failures.filter(({ exchange }) => left.has(exchange)),
    dropped: {
      failures: tab.dropped.failures + failures.length - kept.failures.length,
      traces: tab.dropped.traces + tab.trail.length - kept.traces.length,
    },
  };
}

function dropBodies(failures: readonly RecordedFailure[], budget: number): readonly RecordedFailure[] {
  let excess = sizeOfAll(failures) - budget;
  if (excess <= 0) return failures;
  return failures.map((failure) => {
    const { exchange } = failure;
    const length = exchange.response.body?.text.length ?? 0;
    if (excess <= 0 || length < LONG_BODY) return failure;
    excess -= length;
    return { ...failure, exchange: { ...exchange, response: { ...exchange.response, body: null } } };
  });
}

function sizeOfAll(records: readonly object[]): number {
  return records.reduce<number>((sum, record) => sum + jsonOf(record).length, 0);
}
