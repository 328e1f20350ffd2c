import type { Diagnosis } from '../core/diagnosis.ts';
import type { Exchange } from '../core/exchange.ts';
import { pathPattern } from '../core/story/endpoint.ts';
import type { Trace } from '../core/trace.ts';
import { historyOf, type TabRecord } from '../messaging/tab-record.ts';

/** `diagnosis` is null when the engine failed on this record. */
export interface PopupFailure {
  /** The latest of those that are alike. */
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis | null;
  /** How many are alike: same endpoint, answer and credentials. */
  readonly count: number;
}

/** The popup is for a glance; the panel has the rest. */
const MOST = 20;

/** The latest failures of the page that the tab shows, the newest first, those that are alike as one. */
export function popupFailures(
  tab: TabRecord,
  diagnose: (exchange: Exchange, history: readonly Trace[]) => Diagnosis,
): PopupFailure[] {
  const alike = new Map<string, { exchange: Exchange; count: number }>();
  for (const { page, exchange } of tab.failures.toReversed()) {
    if (page !== tab.page) continue;
    const key = keyOf(exchange);
    const known = alike.get(key);
    if (known) known.count++;
    else alike.set(key, { exchange, count: 1 });
  }
  const shown = [...alike.values()].slice(0, MOST);
  const history = shown.length > 0 ? historyOf(tab) : [];
  return shown.map(({ exchange, count }) => ({
    exchange,
    count,
    diagnosis: tryDiagnose(diagnose, exchange, history),
  }));
}

function keyOf({ method, url, request, response }: Exchange): string {
  const { scheme, fingerprint, problems } = request.authorization;
  const sent = [scheme, fingerprint, ...problems.map(({ slug }) => slug)];
  return [method, url.origin, pathPattern(url.path), response.status, ...sent].join(' ');
}

function tryDiagnose(
  diagnose: (exchange: Exchange, history: readonly Trace[]) => Diagnosis,
  exchange: Exchange,
  history: readonly Trace[],
): Diagnosis | null {
  try {
    return diagnose(exchange, history);
  } catch {
    return null;
  }
}
