import type { Fingerprint } from '../masked.ts';
import type { Trace } from '../trace.ts';
import { indexCookies, type CookieIndex } from './cookie-index.ts';
import { isLogin, isLogout } from './errand.ts';
import { carriesCredential } from './outcome.ts';
import { group, indexRequests, type Positions, type RequestIndex } from './request-index.ts';

/** Traces by who was signed in: enough to see whether a refusal is one to expect. */
export interface VisitIndex extends RequestIndex {
  readonly byOrigin: Positions<string>;
  readonly byCredential: Positions<Fingerprint>;
  readonly cookies: CookieIndex;
  readonly logins: readonly number[];
  readonly logouts: readonly number[];
  readonly withCredential: readonly number[];
}

/** Linear, like `indexRequests`. */
export function indexVisits(given: readonly Trace[]): VisitIndex {
  const requests = indexRequests(given);
  const { traces } = requests;
  return {
    ...requests,
    byOrigin: group(traces, ({ origin }) => origin),
    byCredential: group(traces, ({ credential }) => credential),
    cookies: indexCookies(traces),
    logins: positionsWhere(traces, isLogin),
    logouts: positionsWhere(traces, isLogout),
    withCredential: positionsWhere(traces, carriesCredential),
  };
}

export function positionsWhere(traces: readonly Trace[], matches: (trace: Trace) => boolean): number[] {
  return traces.flatMap((trace, position) => (matches(trace) ? position : []));
}
