import type { Exchange } from '../core/exchange.ts';
import { hasMark, type Masked } from '../core/masked.ts';

/** DevTools takes the time in the page, webRequest where the request leaves: measured -5 to +3 ms apart, more under load. */
export const CLOCK_TOLERANCE_MS = 250;

/**
 * Finds the record of a request that DevTools saw. No id is shared, so it is known by method, place, answer and time;
 * among several by its credential, then by the order in which they were sent.
 *
 * @returns the index in `records`, or -1.
 */
export function findRecord(seen: Exchange, records: readonly Exchange[], isFree: (index: number) => boolean): number {
  let best = -1;
  let bestRank = -1;
  for (const [index, known] of records.entries()) {
    if (!isFree(index) || !isSameRequest(seen, known)) continue;
    const rank = likeness(seen, known);
    if (rank > bestRank) [best, bestRank] = [index, rank];
  }
  return best;
}

function isSameRequest(seen: Exchange, known: Exchange): boolean {
  // Times first: nearly all of thousands differ in them.
  return (
    touch(seen, known) &&
    seen.method === known.method &&
    samePlace(seen.url, known.url) &&
    // HAR says 0 where the browser kept the answer to itself.
    (seen.response.status === known.response.status || seen.response.status === 0) &&
    (seen.resourceType === 'preflight') === (known.resourceType === 'preflight')
  );
}

/** The fragment is not compared: HAR drops it. What one of the two knew for a secret the other may not have known yet. */
function samePlace(a: Exchange['url'], b: Exchange['url']): boolean {
  return (
    a.origin === b.origin &&
    isAlike(a.path, b.path) &&
    a.query.length === b.query.length &&
    a.query.every(({ name, value }, index) => {
      const other = b.query[index];
      return other !== undefined && isAlike(name, other.name) && isAlike(value, other.value);
    })
  );
}

/** Whether two texts say the same where neither is masked. */
function isAlike(a: Masked, b: Masked): boolean {
  if (a === b) return true;
  if (!hasMark(a) && !hasMark(b)) return false;
  const [parts, others] = [a.split('/'), b.split('/')];
  return parts.length === others.length && parts.every((part, at) => isSamePart(part, others[at] ?? ''));
}

function isSamePart(a: string, b: string): boolean {
  return a === b || (hasMark(a) && !hasMark(b)) || (hasMark(b) && !hasMark(a));
}

/**
 * A request that had to wait, for a connection or for its preflight, leaves later than the page sent it, and one whose
 * head was not captured seems to start at its end: the two times have to touch, not to be the same.
 */
function touch(seen: Exchange, known: Exchange): boolean {
  return known.sentAt <= endOf(seen) + CLOCK_TOLERANCE_MS && seen.sentAt <= endOf(known) + CLOCK_TOLERANCE_MS;
}

function endOf({ sentAt, durationMs }: Exchange): number {
  return sentAt + (durationMs ?? 0);
}

/** The same credential counts most, then a start at the same time. */
function likeness(seen: Exchange, known: Exchange): number {
  const isNear = Math.abs(seen.sentAt - known.sentAt) <= CLOCK_TOLERANCE_MS;
  return 2 * credentialLikeness(seen, known) + (isNear ? 1 : 0);
}

/** 2: the same one, or none in both; 1: one side did not see it; 0: different ones. */
function credentialLikeness(seen: Exchange, known: Exchange): number {
  const [a, b] = [seen.request.authorization, known.request.authorization];
  if (a.fingerprint !== null && b.fingerprint !== null) return a.fingerprint === b.fingerprint ? 2 : 0;
  return a.header === b.header ? 2 : 1;
}
