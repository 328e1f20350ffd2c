import { findExpected } from '../core/story/expected.ts';
import { findRecovery } from '../core/story/recovery.ts';
import { standIn } from '../core/story/vantage.ts';
import { indexVisits } from '../core/story/visit-index.ts';
import { traceOf } from '../core/trace.ts';
import { historyOf, type TabRecord } from '../messaging/tab-record.ts';
import { noneSettled, type Settled } from './badge-words.ts';

/** The latest refusals of a page; what comes after them is what they can recover by. */
const MAX_LOOKED_AT = 100;

/** Counts the refusals of the page shown now that need nobody: the same request succeeded later, or they had to come. */
export function countSettled(tab: TabRecord): Settled {
  const failures = tab.failures.filter(({ page }) => page === tab.page).slice(-MAX_LOOKED_AT);
  if (failures.length === 0) return noneSettled;
  const history = indexVisits(historyOf(tab));
  const ends = failures.map(({ exchange: { response }, exchange }) => {
    const vantage = standIn(history, traceOf(exchange));
    const isRecovered = findRecovery(vantage) !== null;
    return {
      status: response.status,
      isRecovered,
      isExpected: !isRecovered && findExpected(vantage, response.challenges) !== null,
    };
  });
  return {
    unauthorized: ends.filter(({ status, isRecovered }) => status === 401 && isRecovered).length,
    forbidden: ends.filter(({ status, isRecovered }) => status === 403 && isRecovered).length,
    expected: ends.filter(({ status, isExpected }) => status === 401 && isExpected).length,
  };
}
