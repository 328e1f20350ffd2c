import type { RawHead, RawHeader } from '../core/raw-exchange.ts';
import { isRedirect, isRefused, isWithheld, mayBeAnswered, readAnswer } from './answers.ts';
import { claimPreflight, isPreflight } from './preflights.ts';
import { headersOf, initiatorOf, resourceTypeOf, type TrafficDetails, type TrafficEvent } from './traffic-event.ts';

/** One exchange, complete, and the tab it was seen in (-1: none). Raw: for memory only. */
export interface Joined {
  tabId: number;
  exchange: RawHead;
}

/** What is known of a request whose head was seen by a worker that was ended since. */
export interface Resumed {
  requestId: string;
  hop: number;
  startedAt: number;
  prompted: boolean;
}

export interface Joiner {
  /** Takes the events in the order in which they came; gives the exchanges that each one completes. */
  push(event: TrafficEvent): Joined[];
  /** Requests whose end was not seen yet, by request id, oldest first. */
  readonly pending: ReadonlyMap<string, Joined>;
}

interface Entry extends Joined {
  /** Given away already; only what changes it is worth another word. */
  isTold: boolean;
}

/** Preflights that wait for their requests, and for how long: raw, they are not kept without need. */
const MAX_PREFLIGHTS = 100;
const LONGEST_WAIT_MS = 60_000;
/** More requests than a browser has in flight: what lies beyond lost its end somewhere and is forgotten. */
const MAX_PENDING = 2000;

/**
 * Joins the events of one request into one exchange for each hop. An answer is told when its headers arrive: a stream
 * may never end, and a worker that is ended has told what it knew. Only a refusal that the browser itself may answer
 * waits for its end, because its last status counts: a prompt can turn a 401 into a 200 under the same id. A refusal
 * that fails afterwards is told again under its id: the page never saw it.
 */
export function createJoiner(resumed: readonly Resumed[] = []): Joiner {
  const pending = new Map<string, Entry>();
  const earlier = new Map(resumed.map((one) => [one.requestId, one]));
  const preflights: Joined[] = [];

  function start(details: TrafficDetails): Entry {
    const { requestId } = details;
    const before = earlier.get(requestId);
    const entry = headOf(details, pending.get(requestId)?.exchange.hop ?? before?.hop ?? 0);
    if (before !== undefined && entry.exchange.hop === before.hop) {
      entry.exchange.startedAt = before.startedAt;
      entry.exchange.prompted = before.prompted;
    }
    earlier.delete(requestId);
    pending.delete(requestId);
    pending.set(requestId, entry);
    const [oldest] = pending.keys();
    if (pending.size > MAX_PENDING && oldest !== undefined) pending.delete(oldest);
    return entry;
  }

  function tell(entry: Entry, { timeStamp }: TrafficDetails): Joined[] {
    const { exchange } = entry;
    const isNew = !entry.isTold;
    entry.isTold = true;
    if (isNew) exchange.endedAt = timeStamp;
    if (exchange.resourceType === 'preflight' && isNew) {
      preflights.push(entry);
      while (preflights.length > MAX_PREFLIGHTS || isLost(preflights[0], timeStamp)) preflights.shift();
    }
    // An allowed preflight matters only when its request is stopped nevertheless.
    return exchange.resourceType !== 'preflight' || isRefused(exchange.response.status) ? [entry] : [];
  }

  function onFailed(details: TrafficDetails, entry: Entry | undefined): Joined[] {
    pending.delete(details.requestId);
    if (entry !== undefined && entry.exchange.response.status !== 0) {
      entry.exchange.error = details.error;
      entry.exchange.hiddenFromPage = isWithheld(entry.exchange);
      return tell(entry, details);
    }
    // Chrome never sends a request whose preflight failed; Firefox announces it first.
    const wasStopped = entry?.exchange.request.headers === undefined || details.error === 'NS_ERROR_DOM_BAD_URI';
    const preflight = wasStopped ? claimPreflight(preflights, details) : undefined;
    if (preflight === undefined) return [];
    const blocked = entry ?? headOf(details, 0);
    blocked.exchange.error = details.error;
    blocked.exchange.endedAt = details.timeStamp;
    blocked.exchange.blockedByPreflight = preflight.exchange.id;
    preflight.exchange.preflightFor = blocked.exchange.id;
    return [preflight, blocked];
  }

  function push({ kind, details }: TrafficEvent): Joined[] {
    const known = pending.get(details.requestId);
    switch (kind) {
      case 'sent':
        start(details);
        if (!isPreflight(details)) claimPreflight(preflights, details);
        return [];
      case 'answered': {
        const entry = known ?? start(details);
        readAnswer(entry.exchange, details);
        const { response } = entry.exchange;
        if (isRedirect(response.status) || mayBeAnswered(response)) return [];
        if (!isRefused(response.status)) pending.delete(details.requestId);
        return tell(entry, details);
      }
      case 'redirected': {
        // Firefox tells a page's service worker as a redirect to the same place without a status.
        if (!details.statusCode) return [];
        const entry = known ?? start(details);
        readAnswer(entry.exchange, details);
        entry.exchange.redirectUrl = details.redirectUrl;
        const ended = tell(entry, details);
        // The next hop's head will replace this one; until then it only carries the number.
        pending.set(details.requestId, headOf(details, entry.exchange.hop + 1));
        return ended;
      }
      case 'prompted':
        (known ?? start(details)).exchange.prompted = true;
        return [];
      case 'completed': {
        // A success ended with its headers; a refusal that is not known lost its head when the worker was ended.
        if (known === undefined && !earlier.has(details.requestId) && !isRefused(details.statusCode ?? 0)) return [];
        const entry = known ?? start(details);
        pending.delete(details.requestId);
        const isNews = !entry.isTold || entry.exchange.response.status !== details.statusCode || details.fromCache;
        if (entry.exchange.response.status !== details.statusCode) readAnswer(entry.exchange, details);
        if (details.fromCache === true) entry.exchange.response.servedBy = 'cache';
        return isNews ? tell(entry, details) : [];
      }
      case 'failed':
        return onFailed(details, known);
    }
  }

  return { push, pending };
}

function isLost(preflight: Joined | undefined, now: number): boolean {
  return preflight !== undefined && now - preflight.exchange.startedAt > LONGEST_WAIT_MS;
}

function headOf(details: TrafficDetails, hop: number): Entry {
  const { requestId, url, method, type, tabId, frameId, timeStamp } = details;
  const headers = headersOf(details.requestHeaders);
  const documentId = details.documentId ?? details.parentDocumentId;
  return {
    tabId,
    isTold: false,
    exchange: {
      id: `${requestId}.${hop}`,
      chain: requestId,
      hop,
      source: 'browser',
      method,
      url,
      // A document fetched ahead of time is not the tab's document, and may never be.
      resourceType: isPreflight(details) ? 'preflight' : isSpeculative(headers) ? 'other' : resourceTypeOf(type),
      startedAt: timeStamp,
      endedAt: null,
      initiator: { origin: initiatorOf(details) ?? null, documentId, frameId },
      request: { headers },
      response: { status: 0, statusText: '' },
    },
  };
}

function isSpeculative(headers: readonly RawHeader[] = []): boolean {
  return headers.some(({ name }) => name.toLowerCase() === 'sec-purpose');
}
