import type { Fingerprint, Masked } from '../masked.ts';
import type { Trace } from '../trace.ts';

/** `jwt`: one that does not say what it is for. */
export type TokenShape = 'access' | 'id' | 'refresh' | 'jwt' | 'opaque';

/** The only credential a value worked with, or that there were several. */
type Bearer = Fingerprint | 'several';

/** Values that worked on an origin. */
export interface Acceptances {
  readonly issuers: ReadonlyMap<Masked, Bearer>;
  readonly audiences: ReadonlyMap<Masked, Bearer>;
  readonly schemes: ReadonlyMap<Masked, Bearer>;
  readonly tokens: ReadonlyMap<TokenShape, Bearer>;
}

/** Distinct values kept per origin and kind. */
const MOST_VALUES = 64;

/** By origin. `traces`: successes with a credential. */
export function tallyAcceptances(traces: readonly Trace[]): Map<string, Acceptances> {
  const origins = new Map<string, { [Kind in keyof Acceptances]: Map<unknown, Bearer> }>();
  for (const trace of traces) {
    const { credential } = trace;
    if (credential === null) continue;
    const tally = origins.get(trace.origin) ?? {
      issuers: new Map(),
      audiences: new Map(),
      schemes: new Map(),
      tokens: new Map(),
    };
    origins.set(trace.origin, tally);
    if (trace.token?.issuer) count(tally.issuers, trace.token.issuer, credential);
    for (const audience of trace.token?.audience ?? []) count(tally.audiences, audience, credential);
    if (trace.scheme !== null) count(tally.schemes, trace.scheme, credential);
    const shape = shapeOf(trace);
    if (shape !== null) count(tally.tokens, shape, credential);
  }
  return origins as Map<string, Acceptances>;
}

/** What kind of token a trace carried; null without a bearer token. */
function shapeOf({ token, scheme, authorization }: Trace): TokenShape | null {
  if (token !== null) return token.use ?? 'jwt';
  return authorization === 'present' && scheme?.toLowerCase() === 'bearer' ? 'opaque' : null;
}

/** The values that worked with some other credential than this one. */
export function acceptedWithout<Value>(tally: ReadonlyMap<Value, Bearer>, credential: Fingerprint | null): Value[] {
  return [...tally].filter(([, bearer]) => bearer !== credential).map(([value]) => value);
}

function count(tally: Map<unknown, Bearer>, value: unknown, credential: Fingerprint): void {
  const known = tally.get(value);
  if (known === undefined && tally.size >= MOST_VALUES) return;
  tally.set(value, known === undefined || known === credential ? credential : 'several');
}
