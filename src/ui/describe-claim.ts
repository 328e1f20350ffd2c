import type { MaskedJson } from '../core/masked.ts';
import { siteOf } from '../core/story/site.ts';
import { readNumericDate, type NumericDate } from '../core/token/numeric-date.ts';
import { wordsForClaim } from './claim-words.ts';
import { wordsOf } from './scopes.ts';
import { localDateTime, relativeToRequest } from './time.ts';
import type { TokenContext } from './token-context.ts';

export interface ClaimNote {
  readonly says: string;
  readonly tone: 'plain' | 'good' | 'bad';
  /** Who defines the claim; null for a private one. */
  readonly from: string | null;
}

const TIMES = new Set(['exp', 'nbf', 'iat', 'auth_time', 'updated_at']);
/** Those that a receiver refuses a token for. */
const DECIDING = new Set(['exp', 'nbf', 'iat']);

/** One claim in words, read against the request that carried it. A remark, not a verdict: nothing is verified here. */
export function describeClaim(name: string, value: MaskedJson, context: TokenContext): ClaimNote {
  const words = wordsForClaim(name);
  const from = words?.from ?? null;
  const date = TIMES.has(name) ? readNumericDate(value) : undefined;
  if (date) return { ...describeDate(name, date, context), from };
  if (name === 'aud') return { ...describeAudience(wordsOfAudience(value), context), from };
  if (name === 'iss' && typeof value === 'string') return { says: describeIssuer(value, context), tone: 'plain', from };
  if (name === 'htm' || name === 'htu') return { ...describeProof(name, value, context), from };
  return { says: words?.says ?? 'private claim of the issuer', tone: 'plain', from };
}

/** In whatever unit or form the issuer wrote it: what it most probably meant, and what is wrong about it. */
function describeDate(name: string, { meant, fault }: NumericDate, context: TokenContext): Omit<ClaimNote, 'from'> {
  const note =
    meant === null
      ? { says: 'no moment that can be read', tone: 'plain' as const }
      : describeTime(name, meant, context);
  if (fault === null) return note;
  // Nothing hangs on the others, and Auth0 writes updated_at as text.
  return { says: `${note.says} · ${FAULTS[fault]}`, tone: DECIDING.has(name) ? 'bad' : 'plain' };
}

const FAULTS: Readonly<Record<NonNullable<NumericDate['fault']>, string>> = {
  milliseconds: 'in milliseconds, where RFC 7519 counts seconds',
  microseconds: 'in microseconds, where RFC 7519 counts seconds',
  nanoseconds: 'in nanoseconds, where RFC 7519 counts seconds',
  text: 'text, where RFC 7519 wants a number of seconds',
  beyond: 'beyond the year 9999',
  'no-number': 'no number, where RFC 7519 wants one of seconds',
};

function describeTime(name: string, at: number, context: TokenContext): Omit<ClaimNote, 'from'> {
  const when =
    context.isRequest && !Number.isNaN(context.sentAt)
      ? `${localDateTime(at)} · ${relativeToRequest(at, context.sentAt)}`
      : localDateTime(at);
  const isBad = name === 'exp' ? at <= context.sentAt : name === 'nbf' && at > context.sentAt;
  return { says: when, tone: isBad ? 'bad' : 'plain' };
}

function wordsOfAudience(value: MaskedJson): string[] {
  return typeof value === 'string' ? [value] : wordsOf(value);
}

function describeAudience(audience: readonly string[], { host, origin }: TokenContext): Omit<ClaimNote, 'from'> {
  if (host === null || origin === null || audience.length === 0)
    return { says: 'audience: who is meant to accept the token', tone: 'plain' };
  const hosts = audience.map((name) => (URL.canParse(name) ? new URL(name).hostname : name));
  if (audience.includes(origin) || hosts.includes(host)) return { says: 'names this host', tone: 'good' };
  if (audience.some((name) => URL.canParse(name) && /^https?:/i.test(name)))
    return { says: 'the address of another host: right if this API goes by that name', tone: 'plain' };
  return { says: 'a name that only the server knows: compare it with its configuration', tone: 'plain' };
}

function describeIssuer(issuer: string, { host }: TokenContext): string {
  if (host === null || !URL.canParse(issuer)) return 'issuer: who made the token';
  return siteOf(new URL(issuer).hostname) === siteOf(host)
    ? 'issuer: who made the token, on the site of this host'
    : 'issuer: who made the token, on another site than this host';
}

/** RFC 9449 section 4.3: method and URL without query have to be those of the request. */
function describeProof(name: 'htm' | 'htu', value: MaskedJson, context: TokenContext): Omit<ClaimNote, 'from'> {
  const sent = name === 'htm' ? context.method : context.target;
  const what = name === 'htm' ? 'method' : 'URL';
  if (sent === null) return { says: `${what} the proof is for`, tone: 'plain' };
  return sent === value
    ? { says: `is the ${what} of the request`, tone: 'good' }
    : { says: `is not the ${what} of the request`, tone: 'bad' };
}
