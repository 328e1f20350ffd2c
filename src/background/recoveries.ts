import { createHistory } from '../core/story/history.ts';
import { tellStory } from '../core/story/story.ts';
import { historyOf, type TabRecord } from '../messaging/tab-record.ts';
import { noneRecovered, type Recovered } from './badge-words.ts';

/** The latest refusals of a page; what comes after them is what they can recover by. */
const MAX_LOOKED_AT = 100;

/** Counts the refusals of the page shown now after which the same request succeeded. */
export function countRecovered(tab: TabRecord): Recovered {
  const failures = tab.failures.filter(({ page }) => page === tab.page).slice(-MAX_LOOKED_AT);
  if (failures.length === 0 || tab.trail.length === 0) return noneRecovered;
  const history = createHistory(historyOf(tab));
  const recovered = failures.filter(({ exchange }) => tellStory(exchange, history).recovered !== null);
  const countOf = (status: number): number =>
    recovered.filter(({ exchange }) => exchange.response.status === status).length;
  return { unauthorized: countOf(401), forbidden: countOf(403) };
}
