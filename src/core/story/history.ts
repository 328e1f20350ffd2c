import type { Fingerprint, Masked } from '../masked.ts';
import type { Trace } from '../trace.ts';
import { tallyAcceptances, type Acceptances } from './acceptances.ts';
import { clocksOf, type ClockOffset } from './clock.ts';
import { pathPattern } from './endpoint.ts';
import { isLogout, isRenewal } from './errand.ts';
import { isPreflight, isRefusal, isSubresource, isSuccess } from './outcome.ts';
import { group, type Positions } from './request-index.ts';
import { indexVisits, positionsWhere, type VisitIndex } from './visit-index.ts';

/** Traces in order of sending, with the look-ups that stories need: made once, read for every refusal. */
export interface HistoryIndex extends VisitIndex {
  /** Traces given, doubles included. */
  readonly size: number;
  /** Key of method, origin and path pattern. */
  readonly endpointOf: (trace: Trace) => string;
  readonly byEndpoint: Positions<string>;
  /** Successes by method and path pattern, whatever the origin. */
  readonly successesByPattern: Positions<string>;
  /** Redirects, by the origin and path they lead to. */
  readonly redirectsTo: Positions<string>;
  /** Preflights, by origin and path. */
  readonly preflights: Positions<string>;
  /** Where a credential did what it should: not on endpoints that serve anybody. */
  readonly acceptances: Positions<Fingerprint>;
  readonly accepted: ReadonlyMap<string, Acceptances>;
  /** The answer that handed out a token, and the member name it came under. */
  readonly issuers: ReadonlyMap<Fingerprint, { readonly position: number; readonly as: Masked | null }>;
  readonly clocks: ReadonlyMap<string, ClockOffset>;
  readonly refusals: readonly number[];
  readonly renewals: readonly number[];
}

/** Linear in the number of traces, which come in any order; of two with the same id the later one counts. */
export function createHistory(given: readonly Trace[]): HistoryIndex {
  const visits = indexVisits(given);
  const { traces } = visits;
  const patternOf = rememberPatterns();
  const endpointOf = (trace: Trace): string => `${trace.method} ${trace.origin}${patternOf(trace.path)}`;
  const open = openEndpoints(traces, endpointOf);
  const isAcceptance = (trace: Trace): boolean =>
    trace.credential !== null &&
    isSuccess(trace) &&
    !isSubresource(trace) &&
    !isRenewal(trace) &&
    !isLogout(trace) &&
    !open.has(endpointOf(trace));
  const acceptances = positionsWhere(traces, isAcceptance);
  return {
    ...visits,
    size: given.length,
    endpointOf,
    byEndpoint: group(traces, endpointOf),
    successesByPattern: group(traces, (trace) =>
      isSuccess(trace) ? `${trace.method} ${patternOf(trace.path)}` : null,
    ),
    redirectsTo: group(traces, ({ redirectTo }) => redirectTo && placeOf(redirectTo)),
    preflights: group(traces, (trace) => (isPreflight(trace) ? placeOf(trace) : null)),
    acceptances: group(traces, (trace) => (isAcceptance(trace) ? trace.credential : null)),
    accepted: tallyAcceptances(acceptances.flatMap((position) => traces[position] ?? [])),
    issuers: indexIssuers(traces),
    clocks: clocksOf(traces),
    refusals: positionsWhere(traces, (trace) => isRefusal(trace) && !isPreflight(trace)),
    renewals: positionsWhere(traces, isRenewal),
  };
}

export function placeOf({ origin, path }: { readonly origin: Masked; readonly path: Masked }): string {
  return `${origin}${path}`;
}

function rememberPatterns(): (path: Masked) => Masked {
  const known = new Map<Masked, Masked>();
  return (path) => {
    const pattern = known.get(path) ?? pathPattern(path);
    known.set(path, pattern);
    return pattern;
  };
}

/** Endpoints that serve requests without any credential: that they served one with a credential says nothing about it. */
function openEndpoints(traces: readonly Trace[], endpointOf: (trace: Trace) => string): Set<string> {
  const isOpen = (trace: Trace): boolean =>
    isSuccess(trace) &&
    trace.credential === null &&
    trace.authorization === 'absent' &&
    trace.cookiesSent?.length === 0;
  return new Set(traces.filter(isOpen).map(endpointOf));
}

function indexIssuers(traces: readonly Trace[]): HistoryIndex['issuers'] {
  const issuers = new Map<Fingerprint, { position: number; as: Masked | null }>();
  traces.forEach(({ issued, issuedAs }, position) => {
    issued.forEach((token, index) => {
      if (!issuers.has(token)) issuers.set(token, { position, as: issuedAs?.[index] ?? null });
    });
  });
  return issuers;
}
