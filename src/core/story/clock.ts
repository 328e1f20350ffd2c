import type { Trace } from '../trace.ts';

/** A server's clock minus the browser's, in milliseconds: an interval that holds the truth. */
export interface ClockOffset {
  readonly low: number;
  readonly high: number;
  readonly samples: number;
}

/** Newest samples of one server that are looked at. */
const MOST_SAMPLES = 1024;

/** `Date` has seconds only, and was written between sending and the end of the answer. RFC 9110 section 6.6.1. */
export function sampleOf({ serverDate, sentAt, endedAt }: Trace): ClockOffset | null {
  if (serverDate === null || endedAt === null || endedAt < sentAt) return null;
  return { low: serverDate - endedAt, high: serverDate + 1000 - sentAt, samples: 1 };
}

/**
 * The interval that most samples agree on (Marzullo's algorithm), so that one stale or foreign `Date` does no harm; among
 * equals the one nearest to no offset at all. Null without samples.
 */
function agreeOnOffset(samples: readonly ClockOffset[]): ClockOffset | null {
  const edges = samples.flatMap(({ low, high }) => [
    { at: low, step: 1 },
    { at: high, step: -1 },
  ]);
  edges.sort((a, b) => a.at - b.at || b.step - a.step);
  let depth = 0;
  let best: ClockOffset | null = null;
  for (const [index, { at, step }] of edges.entries()) {
    depth += step;
    const next = edges[index + 1];
    if (step < 0 || next === undefined || next.step > 0) continue;
    const found: ClockOffset = { low: at, high: next.at, samples: depth };
    if (best === null || depth > best.samples || (depth === best.samples && isNearer(found, best))) best = found;
  }
  return best;
}

/** One offset per origin. */
export function clocksOf(traces: readonly Trace[]): Map<string, ClockOffset> {
  const samples = new Map<string, ClockOffset[]>();
  for (const trace of traces) {
    const sample = sampleOf(trace);
    if (sample === null) continue;
    const known = samples.get(trace.origin);
    if (known) known.push(sample);
    else samples.set(trace.origin, [sample]);
  }
  const offsets = new Map<string, ClockOffset>();
  for (const [origin, all] of samples) {
    const offset = agreeOnOffset(all.slice(-MOST_SAMPLES));
    if (offset !== null) offsets.set(origin, offset);
  }
  return offsets;
}

/** What a server's answers say together with one that may be among them; one that disagrees speaks for itself. */
export function narrowOffset(known: ClockOffset | null, own: ClockOffset | null, isAmong: boolean): ClockOffset | null {
  if (known === null || own === null) return known ?? own;
  const low = Math.max(known.low, own.low);
  const high = Math.min(known.high, own.high);
  return low <= high ? { low, high, samples: known.samples + (isAmong ? 0 : 1) } : own;
}

/** The same for the server that wrote a token; `high` is null when only `iat` tells. */
export interface IssuerClock {
  readonly low: number;
  readonly high: number | null;
}

/** Issuers may date a token back but hardly forward: `iat` says how early its clock can be, `Date` how late. */
export function issuerClockOf(
  clocks: ReadonlyMap<string, ClockOffset>,
  issuedAt: number | null,
  issuing: Trace,
): IssuerClock | null {
  const offset = clocks.get(issuing.origin);
  const low = issuedAt === null || issuing.endedAt === null ? null : issuedAt * 1000 - issuing.endedAt;
  if (offset !== undefined) {
    const isWithin = low !== null && low > offset.low && low <= offset.high;
    return { low: isWithin ? low : offset.low, high: offset.high };
  }
  return low === null ? null : { low, high: null };
}

function isNearer(one: ClockOffset, other: ClockOffset): boolean {
  return Math.abs(one.low + one.high) < Math.abs(other.low + other.high);
}
