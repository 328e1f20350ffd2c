import type { Exchange } from '../core/exchange.ts';
import { traceOf } from '../core/trace.ts';
import type { SeenInDevtools } from '../messaging/messages.ts';
import { NOT_SHOWN, type TabRecord } from '../messaging/tab-record.ts';
import { findRecord } from './match-devtools.ts';
import { addToTrail } from './enrich-trail.ts';
import { isFailure, isRefusal, replaceFailure, withFailure, withTrace } from './tab-changes.ts';
import { claim, claimAny } from './unclaimed.ts';

/**
 * Adds what webRequest told. When DevTools told of the same request first, the two become one record. What a prerendered
 * document met belongs to no page until the tab shows it.
 */
export function addFromTraffic(tab: TabRecord, exchange: Exchange, isPrerendered = false): TabRecord {
  if (!isFailure(exchange)) return withTrace(tab, traceOf(exchange));
  const records = tab.failures.map((failure) => failure.exchange);
  const isKnown = records.some(({ id }) => id === exchange.id);
  const index = isKnown ? -1 : findRecord(exchange, records, (at) => records[at]?.source === 'devtools');
  const early = tab.failures[index];
  if (early === undefined) {
    return withFailure(tab, keepEnrichment(tab, exchange), undefined, isPrerendered ? NOT_SHOWN : undefined);
  }
  return replaceFailure(tab, index, { ...early, exchange: enrich(exchange, early.exchange) });
}

/**
 * Adds what DevTools told: to the record it belongs to, or as a record of its own where webRequest saw nothing. The same
 * entry may come again when a worker was ended before it could say that it has it.
 */
export function addFromDevtools(tab: TabRecord, { exchange: seen, isPassedOn }: SeenInDevtools): TabRecord {
  if (tab.failures.some(({ devtoolsEntry }) => devtoolsEntry === seen.id)) return tab;
  const claimed = isPassedOn ? undefined : claim(tab, seen);
  if (claimed !== undefined) return claimed;
  const records = tab.failures.map((failure) => failure.exchange);
  const isFree = (at: number): boolean => isPassedOn || tab.failures[at]?.devtoolsEntry === undefined;
  const index = findRecord(seen, records, isFree);
  const known = tab.failures[index];
  if (known !== undefined) {
    const devtoolsEntry = known.devtoolsEntry ?? (isPassedOn ? undefined : seen.id);
    return replaceFailure(tab, index, { ...known, exchange: enrich(known.exchange, seen), devtoolsEntry });
  }
  if (isPassedOn) return tab;
  return isRefusal(seen) ? (claimAny(tab, seen) ?? withFailure(tab, seen, seen.id)) : addToTrail(tab, seen);
}

/** The record, with what only DevTools sees: body, call stack, headers the browser added, who really answered. */
function enrich(known: Exchange, seen: Exchange): Exchange {
  return {
    ...known,
    durationMs: known.durationMs ?? seen.durationMs,
    initiator: {
      ...known.initiator,
      stack: known.initiator.stack.length > 0 ? known.initiator.stack : seen.initiator.stack,
    },
    request: { ...requestOf(known, seen), body: known.request.body ?? seen.request.body },
    response: {
      ...known.response,
      headers: known.response.headers ?? seen.response.headers,
      ...bodyOf(known, seen),
      servedBy: known.response.servedBy ?? seen.response.servedBy,
      issued: seen.response.issued.length > 0 ? seen.response.issued : known.response.issued,
    },
  };
}

/** The body, or how long the one is that neither of them read. */
function bodyOf(
  { response: known }: Exchange,
  { response: seen }: Exchange,
): Pick<Exchange['response'], 'body' | 'unread'> {
  const body = known.body ?? seen.body;
  return { body, unread: body === null ? (known.unread ?? seen.unread) : undefined };
}

/** webRequest never shows an Authorization that the browser itself added, and nothing of a head it missed. */
function requestOf({ request: known }: Exchange, { request: seen }: Exchange): Exchange['request'] {
  if (known.headers === null) return seen;
  if (known.authorization.header === 'present' || seen.authorization.header !== 'present') return known;
  const added = seen.headers?.filter(({ name }) => name.toLowerCase() === 'authorization') ?? [];
  return {
    ...known,
    headers: [...known.headers, ...added],
    authorization: seen.authorization,
    credentials: [...seen.credentials.filter(({ place }) => place === 'authorization'), ...known.credentials],
  };
}

/** A later event of a known request replaces its record; what DevTools added in between stays. */
function keepEnrichment(tab: TabRecord, exchange: Exchange): Exchange {
  const known = tab.failures.find(
    (failure) => failure.devtoolsEntry !== undefined && failure.exchange.id === exchange.id,
  );
  return known === undefined ? exchange : enrich(exchange, known.exchange);
}
