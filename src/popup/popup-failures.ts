import type { Diagnosis } from '../core/diagnosis.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Trace } from '../core/trace.ts';
import { historyOf, type TabRecord } from '../messaging/tab-record.ts';

/** `diagnosis` is null when the engine failed on this record. */
export interface PopupFailure {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis | null;
}

/** The popup is for a glance; the panel has the rest. */
const MOST = 20;

/** The latest failures of the page that the tab shows, the newest first. */
export function popupFailures(
  tab: TabRecord,
  diagnose: (exchange: Exchange, history: readonly Trace[]) => Diagnosis,
): PopupFailure[] {
  const shown = tab.failures.filter(({ page }) => page === tab.page).slice(-MOST);
  const history = shown.length > 0 ? historyOf(tab) : [];
  return shown.reverse().map(({ exchange }) => ({ exchange, diagnosis: tryDiagnose(diagnose, exchange, history) }));
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
