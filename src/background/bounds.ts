import type { Body } from '../core/exchange.ts';
import { boundTrail } from '../core/story/trail.ts';
import type { Trace } from '../core/trace.ts';
import { jsonOf } from '../messaging/stored-tab.ts';
import type { RecordedFailure, TabRecord } from '../messaging/tab-record.ts';
import type { Shelf } from './shelf.ts';
import type { Shelves } from './shelves.ts';
import { forget } from './unclaimed.ts';

/**
 * UTF-16 units that a tab may keep. `storage.session` holds 10 MB for all tabs together. Successes come all the time and
 * are written all the time, so they get a small share.
 */
export const TAB_BUDGET = 700_000;
const TRAIL_SHARE = 1 / 7;
/** A body beyond this is a page rather than an explanation. */
const LONG_BODY = 2_000;

/**
 * Puts the failures of a tab on its shelves and drops what there is no room for. The oldest go first: of earlier pages
 * long bodies, then failures, then the same of the page shown now. Traces have a share of their own.
 */
export function fit(tab: TabRecord, shelves: Shelves, budget = TAB_BUDGET): TabRecord {
  shelves.put(tab.failures);
  const failures = makeRoom(tab, shelves, budget * (1 - TRAIL_SHARE));
  const trail = boundTraces(tab.trail, failures, budget * TRAIL_SHARE);
  if (failures === tab.failures && trail === tab.trail) return tab;
  const kept = new Set(failures.map(({ exchange }) => exchange.id));
  const dropped = tab.failures.filter(({ exchange }) => !kept.has(exchange.id));
  const ofThisPage = dropped.filter(({ page }) => page === tab.page).length;
  return {
    ...forget(tab, dropped),
    failures,
    trail,
    dropped: {
      failures: tab.dropped.failures + ofThisPage,
      earlier: tab.dropped.earlier + dropped.length - ofThisPage,
      traces: tab.dropped.traces + tab.trail.length - trail.length,
    },
  };
}

function makeRoom({ failures, page }: TabRecord, shelves: Shelves, budget: number): readonly RecordedFailure[] {
  if (shelves.size() <= budget) return failures;
  for (const isMeant of [(one: RecordedFailure): boolean => one.page !== page, () => true]) {
    for (const shelf of shelves.all()) dropBodies(shelf, isMeant);
    for (const shelf of shelves.all()) dropFailures(shelf, isMeant);
  }
  const left = shelves.all().flatMap((shelf) => shelf.failures());
  shelves.put(left);
  return left;

  function dropBodies(shelf: Shelf, isMeant: (failure: RecordedFailure) => boolean): void {
    const all = shelf.failures();
    if (shelves.size() <= budget || !all.some((one) => isMeant(one) && hasLongBody(one))) return;
    shelf.renew(all.map((one) => (isMeant(one) && hasLongBody(one) ? withoutLongBodies(one) : one)));
  }

  /** The latest shelf gives half by half: however small the budget, the latest failures are the last to go. */
  function dropFailures(shelf: Shelf, isMeant: (failure: RecordedFailure) => boolean): void {
    const isLatest = shelf === shelves.all().at(-1);
    for (let meant = shelf.failures().filter(isMeant); meant.length > 0 && shelves.size() > budget;) {
      const gone = new Set(isLatest ? meant.splice(0, Math.ceil(meant.length / 2)) : meant.splice(0));
      shelf.renew(shelf.failures().filter((one) => !gone.has(one)));
    }
  }
}

function hasLongBody({ exchange: { request, response } }: RecordedFailure): boolean {
  return isLong(request.body) || isLong(response.body);
}

function withoutLongBodies(failure: RecordedFailure): RecordedFailure {
  const { request, response } = failure.exchange;
  const exchange = {
    ...failure.exchange,
    request: { ...request, body: isLong(request.body) ? null : request.body },
    response: isLong(response.body) ? { ...response, body: null, unread: response.body?.text.length } : response,
  };
  return { ...failure, exchange };
}

function isLong(body: Body | null): boolean {
  return (body?.text.length ?? 0) >= LONG_BODY;
}

function boundTraces(traces: readonly Trace[], failures: readonly RecordedFailure[], budget: number): readonly Trace[] {
  if (sizeOfAll(traces) <= budget) return traces;
  const exchanges = failures.map(({ exchange }) => exchange);
  return boundTrail(traces, exchanges, sizeOfAll(exchanges) + budget).traces;
}

function sizeOfAll(records: readonly object[]): number {
  return records.reduce<number>((sum, record) => sum + jsonOf(record).length, 0);
}
