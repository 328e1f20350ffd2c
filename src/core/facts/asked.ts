import type { Challenge } from '../challenge.ts';
import type { Exchange } from '../exchange.ts';
import { wordsOf } from './jwt.ts';
import type { Masked } from '../masked.ts';

/** What the answer asks for. RFC 9110 section 11.6.1. */
export interface Asked {
  readonly challenges: readonly Challenge[];
  /** Schemes in lower case. */
  readonly schemes: readonly string[];
  /** The first `error` of a Bearer or DPoP challenge. RFC 6750 section 3.1, RFC 9449 section 7.1. */
  readonly error: Masked | null;
  /** Scopes a challenge names as needed. */
  readonly scope: readonly Masked[];
}

export function readAsked(exchange: Exchange): Asked {
  const { challenges } = exchange.response;
  const first = (name: string): Masked | null => challenges.find(({ params }) => params[name])?.params[name] ?? null;
  const scope = first('scope');
  return {
    challenges,
    schemes: challenges.map(({ scheme }) => scheme.toLowerCase()),
    error: first('error'),
    scope: scope ? wordsOf(scope) : [],
  };
}
