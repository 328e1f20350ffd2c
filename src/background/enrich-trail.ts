import type { Exchange } from '../core/exchange.ts';
import { traceOf, type Trace } from '../core/trace.ts';
import type { TabRecord } from '../messaging/tab-record.ts';
import { CLOCK_TOLERANCE_MS } from './match-devtools.ts';
import { withTrace } from './tab-changes.ts';

/** Adds what DevTools told of an exchange that is not a refusal: tokens handed out, the grant, the browser's own header. */
export function addToTrail(tab: TabRecord, seen: Exchange): TabRecord {
  const trace = traceOf(seen);
  if (isKnown(tab, trace)) return tab;
  const index = tab.trail.findIndex((known) => isSame(known, trace));
  const known = tab.trail[index];
  if (known !== undefined) return { ...tab, trail: tab.trail.with(index, merge(known, trace)) };
  // Nothing answered: a network error, unless webRequest knows that it was a refused preflight.
  return trace.status === 0 ? tab : withTrace(tab, trace);
}

/** The same entry once more. A single token may well come again: many providers hand out the refresh token they were given. */
function isKnown({ trail }: TabRecord, { issued }: Trace): boolean {
  return issued.length > 0 && trail.some((known) => issued.every((token) => known.issued.includes(token)));
}

function isSame(known: Trace, trace: Trace): boolean {
  return (
    known.method === trace.method &&
    known.origin === trace.origin &&
    known.urlHash === trace.urlHash &&
    (known.status === trace.status || trace.status === 0) &&
    known.issued.length === 0 &&
    known.sentAt >= trace.sentAt - CLOCK_TOLERANCE_MS &&
    known.sentAt <= (trace.endedAt ?? trace.sentAt) + CLOCK_TOLERANCE_MS
  );
}

/** Cookies and links are webRequest's; bodies with what is in them are DevTools', and so is an Authorization that the browser added. */
function merge(known: Trace, seen: Trace): Trace {
  const isBrowsersOwn = known.authorization !== 'present' && seen.authorization === 'present';
  const isInBody = seen.grant !== null && seen.credential !== null;
  const authorization = isBrowsersOwn ? seen.authorization : known.authorization;
  const { scheme, credential, token } = isBrowsersOwn || isInBody ? seen : known;
  return {
    ...known,
    authorization,
    scheme,
    credential,
    token,
    cookiesSent: known.cookiesSent ?? seen.cookiesSent,
    bodyHash: known.bodyHash ?? seen.bodyHash,
    grant: known.grant ?? seen.grant,
    password: known.password ?? seen.password,
    issued: seen.issued,
    issuedAs: seen.issuedAs,
  };
}
