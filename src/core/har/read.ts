import type { RawExchange } from '../raw-exchange.ts';
import { echoAcross } from './known-secrets.ts';
import { lackOf, readEntry } from './entry.ts';
import { isObject, objectIn, textIn } from './json.ts';
import { linkExchanges } from './links.ts';
import { pairsIn } from './pairs.ts';
import { parseHar, type Archive } from './parse.ts';
import { markRemoval } from './removal.ts';
import { placeInTime, readTime, type WrittenTime } from './times.ts';
import type { Unread } from './unread.ts';

/** What an archive holds. `unread`: the entries that could not be read, or not their answers, in order. */
export interface ReadHar {
  readonly exchanges: RawExchange[];
  readonly unread: readonly Unread[];
}

/**
 * Reads an HTTP Archive of any maker. `id` is the index in `log.entries`; an entry that names no request is left out.
 * A secret of one entry is known to all. Redirects are joined into chains, preflights to the requests they were sent for. Never throws.
 */
export function readHar(text: string): ReadHar | { error: string } {
  const parsed = parseHar(text);
  return 'error' in parsed ? parsed : readArchive(parsed);
}

/** The same for an archive that is parsed already. */
export function readArchive({ log, entries }: Archive): ReadHar {
  const maker = textIn(objectIn(log, 'creator'), 'name');
  const exchanges: RawExchange[] = [];
  const times: WrittenTime[] = [];
  const unread: Unread[] = [];
  entries.forEach((entry, index) => {
    const lacks = lackOf(entry);
    if (lacks !== null) unread.push({ entry: index, lacks });
    if (!isObject(entry) || lacks === 'a request' || lacks === 'a URL') return;
    const time = readTime(entry);
    times.push(time);
    exchanges.push(readEntry(entry, index, maker, time));
  });
  placeInTime(exchanges, times);
  linkExchanges(exchanges);
  markRemoval(exchanges, maker, entries.some(hasCookies));
  const elsewhere = echoAcross(exchanges, entries);
  for (const exchange of exchanges) exchange.elsewhere = elsewhere;
  return { exchanges, unread };
}

function hasCookies(entry: unknown): boolean {
  if (!isObject(entry)) return false;
  return ['request', 'response'].some((message) => (pairsIn(objectIn(entry, message), 'cookies')?.length ?? 0) > 0);
}
