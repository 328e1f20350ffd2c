import type { Masked } from '../masked.ts';
import type { Trace } from '../trace.ts';
import { acceptedWithout, type TokenShape } from './acceptances.ts';
import { endOf, isRefusal, isSuccess } from './outcome.ts';
import { hostOf, siteOf } from './site.ts';
import { after, before, type Vantage } from './vantage.ts';
import type { VisitIndex } from './visit-index.ts';

/** Where else this credential was judged: the nearest few, in order of time. */
export interface SameCredential {
  /** Accepted by this endpoint before. */
  readonly here: readonly Trace[];
  /** Accepted elsewhere on this origin before. */
  readonly elsewhere: readonly Trace[];
  /** Accepted by other origins before. */
  readonly otherOrigins: readonly Trace[];
  /** Accepted on this origin after this refusal: it was not revoked, and had not expired. */
  readonly later: readonly Trace[];
  /** Refused by other endpoints of this origin, before or after. */
  readonly refused: readonly Trace[];
}

/** What works on this origin with credentials other than this one. */
export interface AcceptedHere {
  readonly issuers: readonly Masked[];
  readonly audiences: readonly Masked[];
  readonly schemes: readonly Masked[];
  readonly tokens: readonly TokenShape[];
}

const MOST = 5;
const LOOK = 48;

export function findSameCredential(vantage: Vantage, successes: Successes): SameCredential {
  const { history, self } = vantage;
  if (self.credential === null) return { here: [], elsewhere: [], otherOrigins: [], later: [], refused: [] };
  const acceptances = history.acceptances.get(self.credential);
  const uses = history.byCredential.get(self.credential);
  const key = history.endpointOf(self);
  const isHere = (trace: Trace): boolean => history.endpointOf(trace) === key;
  const isOurs = (trace: Trace): boolean => trace.origin === self.origin;
  // In another place or behind another scheme it is another login: a key that works in its own header proves nothing here.
  const isSameWay = (trace: Trace): boolean => isSentAlike(trace, self);
  const earlier = before(vantage, acceptances, LOOK).filter(isSameWay);
  const around = [...before(vantage, uses, LOOK), ...after(vantage, uses, LOOK)];
  return {
    here: nearest(successes.earlier, (trace) => trace.credential === self.credential && isSameWay(trace)),
    elsewhere: nearest(earlier, (trace) => isOurs(trace) && !isHere(trace)),
    otherOrigins: nearest(earlier, (trace) => !isOurs(trace)),
    later: nearest(
      after(vantage, acceptances, LOOK),
      (trace) => isOurs(trace) && isSameWay(trace) && trace.sentAt >= endOf(self),
    ),
    refused: nearest(around, (trace) => isOurs(trace) && isRefusal(trace) && !isHere(trace)),
  };
}

/** Names of headers come in any case; a scheme should, and there are servers that look for its capital letter. */
function isSentAlike(one: Trace, other: Trace): boolean {
  if (one.authorization === 'present' && other.authorization === 'present') return one.scheme === other.scheme;
  return one.scheme?.toLowerCase() === other.scheme?.toLowerCase();
}

function nearest(traces: readonly Trace[], matches: (trace: Trace) => boolean): Trace[] {
  const found = traces.filter(matches).slice(0, MOST);
  return found.sort((a, b) => a.sentAt - b.sentAt);
}

/** Successes of the same endpoint, the nearest first. */
export interface Successes {
  readonly earlier: readonly Trace[];
  readonly later: readonly Trace[];
}

export function findSuccesses(vantage: Vantage): Successes {
  const positions = vantage.history.byEndpoint.get(vantage.history.endpointOf(vantage.self));
  return {
    earlier: before(vantage, positions, LOOK).filter(isSuccess),
    later: after(vantage, positions, LOOK).filter(isSuccess),
  };
}

export function findAccepted({ history, self }: Vantage): AcceptedHere {
  const tally = history.accepted.get(self.origin);
  if (tally === undefined) return { issuers: [], audiences: [], schemes: [], tokens: [] };
  return {
    issuers: acceptedWithout(tally.issuers, self.credential),
    audiences: acceptedWithout(tally.audiences, self.credential),
    // The same credential under another name is another way of sending it.
    schemes: [
      ...new Set([
        ...acceptedWithout(tally.schemes, self.credential),
        ...[...tally.schemes.keys()].filter((scheme) => scheme.toLowerCase() !== self.scheme?.toLowerCase()),
      ]),
    ],
    tokens: acceptedWithout(tally.tokens, self.credential),
  };
}

/** The answer that handed this credential out, and as what (`id_token`, …). */
export function findIssuer({ history, self }: Vantage): { trace: Trace; as: Masked | null } | null {
  const known = self.credential === null ? undefined : history.issuers.get(self.credential);
  const trace = known && history.traces[known.position];
  return known && trace ? { trace, as: known.as } : null;
}

/** A logout or revocation after this credential came into use and before this refusal. RFC 7009. */
export function findLogout(vantage: Vantage<VisitIndex>): Trace | null {
  const { history, self } = vantage;
  const site = siteOf(hostOf(self.origin));
  const logout = before(vantage, history.logouts, MOST).find(
    (trace) =>
      trace.status >= 200 && trace.status < 400 && (siteOf(hostOf(trace.origin)) === site || trace.page === self.page),
  );
  if (logout === undefined) return null;
  const login = before(vantage, history.logins, MOST).find((trace) => isSuccess(trace) || trace.redirectTo !== null);
  if (login !== undefined && login.sentAt >= logout.sentAt) return null;
  const first = self.credential === null ? undefined : history.byCredential.get(self.credential)?.[0];
  const isOlder = first !== undefined && (history.traces[first]?.sentAt ?? Infinity) <= logout.sentAt;
  const isGone = self.credential === null && logout.cookiesDeleted.length > 0;
  return isOlder || isGone ? logout : null;
}
