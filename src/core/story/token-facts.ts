import type { Credential } from '../exchange.ts';
import { describeJwt } from '../facts/jwt.ts';
import type { Masked } from '../masked.ts';

/** Registered claims of a JWT; times in seconds since the epoch. */
export interface TokenFacts {
  readonly issuer: Masked | null;
  readonly audience: readonly Masked[];
  readonly scope: readonly Masked[];
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
  /** What it says it is for; left out when nothing in it tells. */
  readonly use?: 'access' | 'id' | 'refresh';
}

/** Lists longer than this say no more. */
const MOST = 32;

/** What two exchanges can be compared by; null for anything that is not a JWT. */
export function tokenFacts(credential: Credential): TokenFacts | null {
  const jwt = describeJwt(credential);
  if (jwt === null) return null;
  const use = jwt.use?.kind ?? (jwt.scope === null ? undefined : 'access');
  return {
    issuer: jwt.issuer,
    audience: jwt.audience.slice(0, MOST),
    scope: jwt.scope?.slice(0, MOST) ?? [],
    issuedAt: secondsOf(jwt.issuedAt),
    expiresAt: secondsOf(jwt.expiresAt),
    ...(use && { use }),
  };
}

function secondsOf(ms: number | null): number | null {
  return ms === null ? null : ms / 1000;
}
