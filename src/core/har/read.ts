import type { RawExchange } from '../raw-exchange.ts';
import { readEntry } from './entry.ts';
import { isObject, objectIn, objectsIn, textIn } from './json.ts';
import { linkExchanges } from './links.ts';
import { parseHar } from './parse.ts';
import { markRemoval } from './removal.ts';

/**
 * Reads an HTTP Archive of any maker. `id` is the index in `log.entries`; an entry that cannot be read is left out.
 * Redirects are joined into chains, preflights to the requests they were sent for. Never throws.
 */
export function readHar(text: string): { exchanges: RawExchange[] } | { error: string } {
  const parsed = parseHar(text);
  if ('error' in parsed) return parsed;
  const { log } = parsed;
  const entries = Array.isArray(log['entries']) ? log['entries'] : [];
  const maker = textIn(objectIn(log, 'creator'), 'name');
  const exchanges: RawExchange[] = [];
  entries.forEach((entry: unknown, index) => {
    const exchange = isObject(entry) ? readEntry(entry, index, maker) : undefined;
    if (exchange !== undefined) exchanges.push(exchange);
  });
  linkExchanges(exchanges);
  markRemoval(exchanges, maker, entries.some(hasCookies));
  return { exchanges };
}

function hasCookies(entry: unknown): boolean {
  if (!isObject(entry)) return false;
  return [objectIn(entry, 'request'), objectIn(entry, 'response')].some(
    (message) => objectsIn(message, 'cookies').length > 0,
  );
}
