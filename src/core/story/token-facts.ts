import type { Masked, MaskedJson } from '../masked.ts';
import { splitMasked } from '../masked.ts';
import type { Token } from '../token.ts';

/** Registered claims of a JWT; times in seconds since the epoch. */
export interface TokenFacts {
  readonly issuer: Masked | null;
  readonly audience: readonly Masked[];
  readonly scope: readonly Masked[];
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
  /** What it says it is for; null when nothing in it tells. */
  readonly use?: 'access' | 'id' | 'refresh';
}

type Claims = Readonly<Record<string, MaskedJson>>;

const MOST = 32;

/** What two exchanges can be compared by; null for anything that is not a JWT. */
export function tokenFacts(token: Token | null): TokenFacts | null {
  if (token?.kind !== 'jwt') return null;
  const { claims, header } = token;
  const use = useOf(header, claims);
  return {
    issuer: text(claims.iss),
    audience: texts(claims.aud),
    scope: [...texts(claims.scope, ' '), ...texts(claims.scp, ' ')].slice(0, MOST),
    issuedAt: time(claims.iat),
    expiresAt: time(claims.exp),
    ...(use && { use }),
  };
}

/** `typ` of RFC 9068, then the claims by which Cognito, Keycloak and OpenID Connect tell their tokens apart. */
function useOf(header: Claims, claims: Claims): TokenFacts['use'] | null {
  const type = (text(header.typ) ?? '').toLowerCase();
  if (type === 'at+jwt' || type === 'application/at+jwt') return 'access';
  const named = (text(claims.token_use) ?? text(claims.token_type) ?? text(claims.typ) ?? '').toLowerCase();
  if (named === 'id' || named === 'id_token') return 'id';
  if (named === 'refresh' || named === 'offline' || named === 'refresh_token') return 'refresh';
  if (named === 'access' || named === 'bearer' || named === 'access_token') return 'access';
  if (claims.scope !== undefined || claims.scp !== undefined) return 'access';
  return ['at_hash', 'c_hash', 's_hash', 'nonce'].some((name) => claims[name] !== undefined) ? 'id' : null;
}

function text(value: MaskedJson | undefined): Masked | null {
  return typeof value === 'string' ? value : null;
}

function texts(value: MaskedJson | undefined, separator?: string): Masked[] {
  if (typeof value === 'string') {
    return (separator === undefined ? [value] : splitMasked(value, separator)).filter((part) => part !== '');
  }
  return Array.isArray(value) ? value.filter((item: MaskedJson) => typeof item === 'string').slice(0, MOST) : [];
}

function time(value: MaskedJson | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
