import type { MaskedJson } from '../core/masked.ts';
import { siteOf } from '../core/story/site.ts';
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

/** One claim in words, read against the request that carried it. A remark, not a verdict: nothing is verified here. */
export function describeClaim(name: string, value: MaskedJson, context: TokenContext): ClaimNote {
  const words = wordsForClaim(name);
  const from = words?.from ?? null;
  if (TIMES.has(name) && typeof value === 'number') return { ...describeTime(name, value * 1000, context), from };
  if (name === 'aud') return { ...describeAudience(wordsOfAudience(value), context), from };
  if (name === 'iss' && typeof value === 'string') return { says: describeIssuer(value, context), tone: 'plain', from };
  if (name === 'htm' || name === 'htu') return { ...describeProof(name, value, context), from };
  return { says: words?.says ?? 'private claim of the issuer', tone: 'plain', from };
}

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
