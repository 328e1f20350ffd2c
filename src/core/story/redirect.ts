import type { Trace } from '../trace.ts';
import { placeOf } from './history.ts';
import { endOf } from './outcome.ts';
import { partsOf } from './site.ts';
import { before, type Vantage } from './vantage.ts';

/** The redirect hop after which Authorization was gone. */
export interface RedirectStory {
  readonly from: Trace;
  readonly to: Trace;
  readonly crossed: readonly ('scheme' | 'host' | 'port')[];
  /** The paths differ by the slash at the end. */
  readonly trailingSlash: boolean;
  /** A later hop came back to where the header was sent: it stays gone all the same. Fetch section 4.4. */
  readonly returned: boolean;
}

const MOST_HOPS = 20;
/** Hops without a common chain belong together when one starts as the other ends. */
const GAP = 1500;

/** Null when no hop before this answer carried Authorization, or when it still was there. */
export function findDroppedHeader(hops: readonly Trace[]): RedirectStory | null {
  for (const [index, to] of hops.entries()) {
    const from = hops[index - 1];
    if (from?.authorization !== 'present' || to.authorization !== 'absent') continue;
    const isGone = hops.slice(index).every(({ authorization }) => authorization === 'absent');
    if (!isGone) continue;
    return {
      from,
      to,
      crossed: crossing(from.origin, to.origin),
      trailingSlash: from.path !== to.path && withoutSlash(from.path) === withoutSlash(to.path),
      returned: hops.slice(index + 1).some(({ origin }) => origin === from.origin),
    };
  }
  return null;
}

export interface UnseenDrop {
  readonly from: Trace;
  readonly to: Trace;
  /** A preflight asked whether the first hop may carry Authorization, so it did. */
  readonly wasAsked: boolean;
}

/** A preflight and its request start together. */
const TOGETHER = 2000;

function wasAsked({ history }: Vantage, hop: Trace): boolean {
  return (history.preflights.get(placeOf(hop)) ?? []).some((position) => {
    const asked = history.traces[position];
    if (asked === undefined || Math.abs(asked.sentAt - hop.sentAt) > TOGETHER) return false;
    return asked.preflight?.asks.some((name) => name === 'authorization') === true;
  });
}

/**
 * The hops between which browsers drop Authorization, where the recording does not show whether there was any; null when it
 * shows it, or when no hop led to another origin. Fetch section 4.4.
 */
export function findUnseenDrop(hops: readonly Trace[], vantage: Vantage): UnseenDrop | null {
  for (const [index, to] of hops.entries()) {
    const from = hops[index - 1];
    if (from === undefined || from.origin === to.origin) continue;
    const isGone = hops.slice(index).every(({ authorization }) => authorization !== 'present');
    if (from.authorization === 'unknown' && isGone) return { from, to, wasAsked: wasAsked(vantage, from) };
  }
  return null;
}

/** The hops of this request, first to last, itself included. */
export function hopsTo(vantage: Vantage): Trace[] {
  const { history, self } = vantage;
  const chained = before(vantage, history.byChain.get(self.chain), MOST_HOPS).filter(({ hop }) => hop < self.hop);
  const hops = [...chained.reverse(), self];
  while (hops.length < MOST_HOPS) {
    const first = hops[0] ?? self;
    const leading = before({ ...vantage, self: first }, history.redirectsTo.get(placeOf(first)), 3).find(
      (trace) => !hops.includes(trace) && Math.abs(first.sentAt - endOf(trace)) <= GAP,
    );
    if (leading === undefined) break;
    hops.unshift(leading);
  }
  return hops;
}

function crossing(from: string, to: string): ('scheme' | 'host' | 'port')[] {
  const [left, right] = [partsOf(from), partsOf(to)];
  return (['scheme', 'host', 'port'] as const).filter((part) => left[part] !== right[part]);
}

function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
