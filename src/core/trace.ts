import type { Exchange, SetCookie } from './exchange.ts';
import type { Fingerprint, Masked } from './masked.ts';
import type { ResourceType } from './raw-exchange.ts';
import { mainCredential } from './story/main-credential.ts';
import { preflightOf } from './story/preflight-answer.ts';
import { customHeaders, headerValue } from './story/request-headers.ts';
import { hashOfBody, hashOfUrl } from './story/same-request.ts';
import { grantOf, hasPassword } from './story/token-request.ts';
import { tokenFacts, type TokenFacts } from './story/token-facts.ts';

/**
 * What stays of every exchange that matters to authentication, successes too: enough to read a refusal in its history.
 * Members that are optional are left out when there is nothing to say: thousands of traces are kept.
 */
export interface Trace {
  readonly id: string;
  readonly chain: string;
  readonly hop: number;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  readonly endedAt: number | null;
  readonly method: Masked;
  readonly origin: Masked;
  readonly path: Masked;
  readonly resourceType: ResourceType;
  /** 0: no answer seen. */
  readonly status: number;
  /** Whether an Authorization header was sent; `unknown` is never read as "not sent". */
  readonly authorization: 'present' | 'absent' | 'unknown';
  /** The Authorization scheme, or the name of another place a credential was in. */
  readonly scheme: Masked | null;
  /** Null without a credential, and for credentials that differ in every request (Digest, SigV4, Negotiate). */
  readonly credential: Fingerprint | null;
  /** Registered claims of a JWT credential; times in seconds since the epoch. */
  readonly token: TokenFacts | null;
  /** Null: not captured. */
  readonly cookiesSent: readonly { readonly name: Masked; readonly fingerprint: Fingerprint | null }[] | null;
  readonly cookiesSet: readonly Masked[];
  readonly cookiesDeleted: readonly Masked[];
  /** The attributes of both, in order. */
  readonly setCookies?: readonly SetCookie[];
  /** Names of the request headers that the page added, credentials and proofs among them (`x-api-key`, `x-csrf-token`, `dpop`, …). */
  readonly authenticationHeaders: readonly Masked[];
  readonly queryNames?: readonly Masked[];
  /** Hash of the masked URL without what may change in a retry: equal means the same resource asked again. */
  readonly urlHash: number;
  /** The same for the body; null without one or when it was not captured. */
  readonly bodyHash: number | null;
  /** `grant_type` of a token request. */
  readonly grant: Masked | null;
  /** The body held a password. */
  readonly password?: true;
  /** Fingerprints of the tokens this answer handed out. */
  readonly issued: readonly Fingerprint[];
  /** The member names they came under (`access_token`, …), in the same order. */
  readonly issuedAs?: readonly Masked[];
  readonly redirectTo: { readonly origin: Masked; readonly path: Masked } | null;
  /** The server's clock when it answered, milliseconds since the epoch; null when a cache may have answered. */
  readonly serverDate: number | null;
  /** Schemes the answer asked for. */
  readonly challenges?: readonly Masked[];
  readonly servedBy?: 'cache' | 'service-worker';
  /** Origin of the page that sent it. */
  readonly page?: Masked;
  /** `Sec-Fetch-Site`. */
  readonly fetchSite?: Masked;
  /** `Access-Control-Allow-Origin` of an answer to another origin: null when it was not there. */
  readonly allowOrigin?: Masked | null;
  readonly hiddenFromPage?: true;
  readonly error: Masked | null;
  readonly preflightFor: string | null;
  readonly blockedByPreflight?: string;
  /** Of a preflight: header names asked for and allowed, in lower case. */
  readonly preflight?: { readonly asks: readonly Masked[]; readonly allows: readonly Masked[] };
}

/** The trace that an exchange leaves. */
export function traceOf(exchange: Exchange): Trace {
  const { request, response, url } = exchange;
  const main = mainCredential(request);
  const page = exchange.initiator.origin ?? headerValue(request.headers, 'origin');
  const fetchSite = headerValue(request.headers, 'sec-fetch-site');
  const allowOrigin = headerValue(response.headers, 'access-control-allow-origin');
  const preflight = preflightOf(exchange);
  const queryNames = url.query.map(({ name }) => name).filter(isWord);
  return {
    id: exchange.id,
    chain: exchange.chain,
    hop: exchange.hop,
    sentAt: exchange.sentAt,
    endedAt: exchange.durationMs === null ? null : exchange.sentAt + exchange.durationMs,
    method: exchange.method,
    origin: url.origin,
    path: url.path,
    resourceType: exchange.resourceType,
    status: response.status,
    authorization: request.authorization.header,
    scheme: main?.name ?? null,
    credential: main?.fingerprint ?? null,
    token: main && tokenFacts(main),
    cookiesSent: request.cookies,
    cookiesSet: response.setCookies.filter((cookie) => !cookie.deletes).map((cookie) => cookie.name),
    cookiesDeleted: response.setCookies.filter((cookie) => cookie.deletes).map((cookie) => cookie.name),
    ...(response.setCookies.length > 0 && { setCookies: response.setCookies }),
    authenticationHeaders: customHeaders(request.headers),
    ...(queryNames.length > 0 && { queryNames }),
    urlHash: hashOfUrl(url),
    bodyHash: hashOfBody(request.body),
    grant: grantOf(request.body),
    ...(hasPassword(request.credentials) && { password: true as const }),
    issued: response.issued.flatMap((token) => token.fingerprint ?? []),
    ...(response.issued.length > 0 && {
      issuedAs: response.issued.flatMap((token) => (token.fingerprint === null ? [] : token.name)),
    }),
    redirectTo: exchange.redirectUrl && { origin: exchange.redirectUrl.origin, path: exchange.redirectUrl.path },
    serverDate: isFresh(exchange) ? response.date : null,
    ...(response.challenges.length > 0 && { challenges: response.challenges.map((challenge) => challenge.scheme) }),
    ...(response.servedBy && { servedBy: response.servedBy }),
    ...(page !== null && { page }),
    ...(fetchSite !== null && { fetchSite }),
    ...(response.headers !== null && page !== null && page !== url.origin && { allowOrigin }),
    ...(exchange.hiddenFromPage && { hiddenFromPage: true as const }),
    error: exchange.error,
    preflightFor: exchange.preflightFor,
    ...(exchange.blockedByPreflight !== null && { blockedByPreflight: exchange.blockedByPreflight }),
    ...(preflight && { preflight }),
  };
}

/** `?1767603600` names nothing. */
function isWord(name: string): boolean {
  return !/^\d*$/.test(name);
}

/** A cached answer carries the `Date` of the day it was stored; `Age` says that a cache stood between. RFC 9111 section 5.1. */
function isFresh({ response }: Exchange): boolean {
  const age = headerValue(response.headers, 'age');
  return response.servedBy === null && (age === null || age.trim() === '0');
}
