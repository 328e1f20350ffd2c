import type { Trace } from '../trace.ts';
import { placeOf } from './history.ts';
import { isPreflight, isRefusal } from './outcome.ts';
import { resourceKey } from './request-index.ts';
import { after, before, type Vantage } from './vantage.ts';

/** A preflight that stopped a request. */
export interface PreflightStory {
  readonly preflight: Trace;
  /** The request it was sent for; null when it was not seen. */
  readonly blocked: Trace | null;
  /** `wildcard`: `Access-Control-Allow-Headers: *` does not cover Authorization. Fetch section 4.8. */
  readonly why: 'refused' | 'authorization-not-allowed' | 'wildcard';
}

const MOST = 8;
/** A request and its preflight start together; the preflight may be listed first or second. */
const TOGETHER = 2000;

/** Tells the preflight's side or the blocked request's side, whichever this is; null when no preflight stopped anything. */
export function findPreflight(vantage: Vantage): PreflightStory | null {
  const { self } = vantage;
  if (isPreflight(self)) {
    const why = whyStopped(self);
    return why && { preflight: self, blocked: findBlocked(vantage), why };
  }
  if (self.status !== 0) return null;
  const preflight = preflightsNear(vantage).find((trace) => whyStopped(trace) !== null);
  const why = preflight && whyStopped(preflight);
  return preflight && why ? { preflight, blocked: self, why } : null;
}

function whyStopped(preflight: Trace): PreflightStory['why'] | null {
  if (isRefusal(preflight)) return 'refused';
  const names = preflight.preflight;
  const isLost =
    names?.asks.some((name) => name === 'authorization') && names.allows.every((name) => name !== 'authorization');
  if (!isLost || preflight.status === 0) return null;
  return names?.allows.some((name) => name === '*') ? 'wildcard' : 'authorization-not-allowed';
}

function findBlocked(vantage: Vantage): Trace | null {
  const { history, self } = vantage;
  const named = self.preflightFor === null ? undefined : history.positionOf.get(self.preflightFor);
  if (named !== undefined) return history.traces[named] ?? null;
  const near = neighbours(vantage, history.byOrigin.get(self.origin));
  return (
    near.find(({ blockedByPreflight }) => blockedByPreflight === self.id) ??
    near.find((trace) => trace.status === 0 && trace.path === self.path && !isPreflight(trace)) ??
    null
  );
}

function preflightsNear(vantage: Vantage): Trace[] {
  const { history, self } = vantage;
  const near = neighbours(vantage, history.preflights.get(placeOf(self)));
  const isNamed = (trace: Trace): boolean => trace.id === self.blockedByPreflight || trace.preflightFor === self.id;
  return [...near.filter(isNamed), ...near.filter(({ preflightFor }) => preflightFor === null)];
}

function neighbours(vantage: Vantage, positions: readonly number[] | undefined): Trace[] {
  const near = [...before(vantage, positions, MOST), ...after(vantage, positions, MOST)];
  const distance = ({ sentAt }: Trace): number => Math.abs(sentAt - vantage.self.sentAt);
  return near.filter((trace) => distance(trace) <= TOGETHER).sort((a, b) => distance(a) - distance(b));
}

/** A refusal that the page saw as a network error, because the answer let no other origin read it. */
export interface HiddenStory {
  /** What the answer allowed: null when it named no origin. */
  readonly allowed: Trace['allowOrigin'];
  /** A success of the same endpoint that the page could read. */
  readonly readable: Trace | null;
}

export function findHidden(vantage: Vantage): HiddenStory | null {
  const { history, self } = vantage;
  const isPage = self.page?.startsWith('http') && self.page !== self.origin && self.resourceType === 'fetch';
  const isUnreadable = isPage && self.allowOrigin === null && self.fetchSite !== 'same-origin';
  if (!self.hiddenFromPage && !isUnreadable) return null;
  const others = history.byResource.get(resourceKey(self));
  const readable = [...before(vantage, others, MOST), ...after(vantage, others, MOST)].find(
    ({ status, allowOrigin }) => status >= 200 && status < 300 && Boolean(allowOrigin),
  );
  return { allowed: self.allowOrigin, readable: readable ?? null };
}
