import { findRecovery } from '../core/story/recovery.ts';
import { indexRequests } from '../core/story/request-index.ts';
import { standIn } from '../core/story/vantage.ts';
import { traceOf } from '../core/trace.ts';
import { historyOf, type TabRecord } from '../messaging/tab-record.ts';
import { noneRecovered, type Recovered } from './badge-words.ts';

/** The latest refusals of a page; what comes after them is what they can recover by. */
const MAX_LOOKED_AT = 100;

/** Counts the refusals of the page shown now after which the same request succeeded. */
export function countRecovered(tab: TabRecord): Recovered {
  const failures = tab.failures.filter(({ page }) => page === tab.page).slice(-MAX_LOOKED_AT);
  if (failures.length === 0 || tab.trail.length === 0) return noneRecovered;
  const history = indexRequests(historyOf(tab));
  const recovered = failures.filter(({ exchange }) => findRecovery(standIn(history, traceOf(exchange))) !== null);
  const countOf = (status: number): number =>
    recovered.filter(({ exchange }) => exchange.response.status === status).length;
  return { unauthorized: countOf(401), forbidden: countOf(403) };
}
