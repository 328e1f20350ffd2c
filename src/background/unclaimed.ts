import type { Exchange } from '../core/exchange.ts';
import { hashOfUrl } from '../core/story/same-request.ts';
import type { RecordedFailure, TabRecord, Unclaimed } from '../messaging/tab-record.ts';
import { CLOCK_TOLERANCE_MS } from './match-devtools.ts';

/** Kinds of requests; the oldest are counted together. */
const MAX_KINDS = 200;
const ANY = 0;

/** Remembers of failures that are dropped what DevTools may still tell of: it was counted already. */
export function forget(tab: TabRecord, dropped: readonly RecordedFailure[]): TabRecord {
  const waiting = dropped.filter(({ exchange, devtoolsEntry }) => {
    return exchange.source === 'browser' && devtoolsEntry === undefined;
  });
  if (waiting.length === 0) return tab;
  const kinds = new Map<string, Unclaimed>();
  const all = waiting.map(({ exchange: { url, response, sentAt } }) => {
    return { urlHash: hashOfUrl(url), status: response.status, count: 1, until: sentAt };
  });
  for (const one of [...tab.unclaimed, ...all]) add(kinds, one);
  const inOrder = [...kinds.values()].sort((a, b) => a.until - b.until);
  for (const one of inOrder.slice(0, -MAX_KINDS)) {
    kinds.delete(kindOf(one));
    add(kinds, { ...one, urlHash: 0, status: ANY });
  }
  return { ...tab, unclaimed: [...kinds.values()] };
}

/** The tab without one of those, if what DevTools saw is one; undefined if it is not. */
export function claim(tab: TabRecord, { url, response, sentAt }: Exchange): TabRecord | undefined {
  const kind = kindOf({ urlHash: hashOfUrl(url), status: response.status });
  return take(tab, (one) => kindOf(one) === kind, sentAt);
}

/** The same for the kinds that are counted together: only for what is no record that is left. */
export function claimAny(tab: TabRecord, { sentAt }: Exchange): TabRecord | undefined {
  return take(tab, ({ status }) => status === ANY, sentAt);
}

function take(tab: TabRecord, isMeant: (one: Unclaimed) => boolean, sentAt: number): TabRecord | undefined {
  const index = tab.unclaimed.findIndex((one) => isMeant(one) && sentAt <= one.until + CLOCK_TOLERANCE_MS);
  const one = tab.unclaimed[index];
  if (one === undefined) return undefined;
  const rest = tab.unclaimed.toSpliced(index, 1);
  return { ...tab, unclaimed: one.count > 1 ? [...rest, { ...one, count: one.count - 1 }] : rest };
}

function add(kinds: Map<string, Unclaimed>, one: Unclaimed): void {
  const { count = 0, until = 0 } = kinds.get(kindOf(one)) ?? {};
  kinds.set(kindOf(one), { ...one, count: one.count + count, until: Math.max(one.until, until) });
}

function kindOf({ status, urlHash }: Pick<Unclaimed, 'status' | 'urlHash'>): string {
  return `${status} ${urlHash}`;
}
