import type { Body, Exchange, Header, SetCookie } from '../exchange.ts';
import { joinMasked, labelOf, say, sliceMasked, type Fingerprint, type Masked, type MaskedJson } from '../masked.ts';
import { frame } from '../redact/frame.ts';
import { writeMaskedJson } from '../redact/masked-json.ts';
import { rewriteJose } from '../redact/rewrite-jose.ts';
import type { TokenFacts } from '../story/token-facts.ts';
import type { Trace } from '../trace.ts';
import type { Archived } from './archived.ts';
import { httpDate } from './written-time.ts';

/**
 * The exchange that left a trace, as far as the trace can tell. Marks stand for what it carried, so that who reads the
 * archive finds the same credential in the same place. `same`: a record of the same request, for what only a record holds.
 */
export function rememberedExchange(trace: Trace, same: Exchange | undefined): Archived {
  const isCaptured =
    trace.authorization !== 'unknown' || trace.cookiesSent !== null || (trace.preflight?.asks.length ?? 0) > 0;
  const query = trace.queryNames?.map((name) => ({ name, value: keyIn(name, trace) })) ?? [];
  return {
    method: trace.method,
    sentAt: trace.sentAt,
    durationMs: trace.endedAt === null ? null : trace.endedAt - trace.sentAt,
    resourceType: trace.resourceType,
    url: same?.url ?? { text: addressOf(trace, query), scheme: say``, hasUserinfo: false, query },
    initiator: { origin: trace.page ?? null, stack: [] },
    request: {
      headers: isCaptured ? requestHeaders(trace) : null,
      authorization: { header: trace.authorization },
      cookies: trace.cookiesSent,
      body: requestBody(trace, same),
    },
    response: {
      status: trace.status,
      statusText: say``,
      headers: trace.status === 0 ? null : responseHeaders(trace),
      setCookies: trace.setCookies ?? [],
      body: issuedBody(trace),
      servedBy: trace.servedBy ?? null,
    },
    error: trace.error,
    redirectUrl: trace.redirectTo && { text: say`${trace.redirectTo.origin}${trace.redirectTo.path}` },
    hiddenFromPage: trace.hiddenFromPage ?? false,
  };
}

function addressOf({ origin, path }: Trace, query: readonly Header[]): Masked {
  const pairs = query.map(({ name, value }) => say`${name}=${value}`);
  return pairs.length === 0 ? say`${origin}${path}` : say`${origin}${path}?${joinMasked(pairs, '&')}`;
}

/** What stood under that name, where it is the credential that the trace is about. */
function keyIn(name: Masked, { authorization, scheme, credential, token }: Trace): Masked {
  const isIt = authorization !== 'present' && scheme?.toLowerCase() === name.toLowerCase();
  return isIt && credential !== null ? textOf(credential, token) : say``;
}

function requestHeaders(trace: Trace): Header[] {
  const { page, fetchSite, preflight, cookiesSent, authorization } = trace;
  const headers: Header[] = [];
  const add = (name: Masked, value: Masked): unknown => headers.push({ name, value });
  if (authorization === 'present') add(say`Authorization`, authorizationOf(trace));
  for (const name of trace.authenticationHeaders) add(name, keyIn(name, trace));
  if (cookiesSent && cookiesSent.length > 0) {
    const pairs = cookiesSent.map(({ name, fingerprint }) => say`${name}=${fingerprint ? markOf(fingerprint) : say``}`);
    add(say`Cookie`, joinMasked(pairs, '; '));
  }
  if (fetchSite) add(say`Sec-Fetch-Site`, fetchSite);
  if (page) add(say`Origin`, page);
  if (preflight && preflight.asks.length > 0)
    add(say`Access-Control-Request-Headers`, joinMasked(preflight.asks, ', '));
  return headers;
}

/** A proof that is new in every request has no mark: its scheme alone says so again. */
function authorizationOf({ scheme, credential, token, grant }: Trace): Masked {
  if (scheme === null || grant !== null) return say`Basic ‹masked-0000›`;
  return credential === null ? say`${scheme} ‹masked-0000›` : say`${scheme} ${textOf(credential, token)}`;
}

function textOf(credential: Fingerprint, token: TokenFacts | null): Masked {
  if (token === null) return markOf(credential);
  const { issuer, audience, scope, issuedAt, expiresAt, use } = token;
  const claims: Record<string, MaskedJson> = {
    ...(issuer !== null && { iss: issuer }),
    ...(audience.length > 0 && { aud: audience }),
    ...(scope.length > 0 && { scope: joinMasked(scope, ' ') }),
    ...(issuedAt !== null && { iat: issuedAt }),
    ...(expiresAt !== null && { exp: expiresAt }),
    ...(use && { token_use: say`${USES[use]}` }),
  };
  const header = frame(rewriteJose({ alg: say`unknown` }, ''));
  return say`${header}.${frame(rewriteJose(claims, ''))}.${markOf(credential)}`;
}

const USES = { access: say`access`, id: say`id`, refresh: say`refresh` };

function markOf(fingerprint: Fingerprint): Masked {
  return say`‹masked-${sliceMasked(labelOf(fingerprint), 1)}›`;
}

/** A token request by its grant; the body of a record where it was the same. */
function requestBody(
  { grant, password, scheme, credential, bodyHash }: Trace,
  same: Exchange | undefined,
): Body | null {
  if (same && bodyHash !== null) return same.request.body;
  const members = [
    ...(grant === null ? [] : [say`grant_type=${grant}`]),
    ...(grant === null || scheme === null || credential === null ? [] : [say`${scheme}=${markOf(credential)}`]),
    ...(password ? [say`password=‹masked-0000›`] : []),
  ];
  const mimeType = say`application/x-www-form-urlencoded`;
  return members.length === 0 ? null : { mimeType, text: joinMasked(members, '&'), truncated: false };
}

function responseHeaders({ serverDate, challenges, setCookies, endedAt, allowOrigin, preflight }: Trace): Header[] {
  const headers: Header[] = (challenges ?? []).map((value) => ({ name: say`WWW-Authenticate`, value }));
  const add = (name: Masked, value: Masked): unknown => headers.push({ name, value });
  if (serverDate !== null) add(say`Date`, httpDate(serverDate));
  for (const cookie of setCookies ?? []) add(say`Set-Cookie`, setCookieOf(cookie, endedAt ?? 0));
  if (allowOrigin) add(say`Access-Control-Allow-Origin`, allowOrigin);
  if (preflight && preflight.allows.length > 0)
    add(say`Access-Control-Allow-Headers`, joinMasked(preflight.allows, ', '));
  return headers;
}

const SAME_SITE = { strict: say`Strict`, lax: say`Lax`, none: say`None` };

/** RFC 6265bis section 4.1. */
function setCookieOf({ name, fingerprint, ...attributes }: SetCookie, receivedAt: number): Masked {
  const { domain, path, expiresAt, deletes, secure, httpOnly, partitioned, sameSite } = attributes;
  const expiry = expiresAt ?? (deletes ? Math.min(0, receivedAt) : null);
  const parts = [
    say`${name}=${fingerprint === null ? say`` : markOf(fingerprint)}`,
    ...(domain === null ? [] : [say`Domain=${domain}`]),
    ...(path === null ? [] : [say`Path=${path}`]),
    ...(expiry === null ? [] : [say`Expires=${httpDate(expiry)}`]),
    ...(secure ? [say`Secure`] : []),
    ...(httpOnly ? [say`HttpOnly`] : []),
    ...(partitioned ? [say`Partitioned`] : []),
    ...(sameSite === null ? [] : [say`SameSite=${SAME_SITE[sameSite]}`]),
  ];
  return joinMasked(parts, '; ');
}

/** The tokens that the answer handed out, under their own names. */
function issuedBody({ issued, issuedAs }: Trace): Body | null {
  if (issued.length === 0) return null;
  const members = Object.fromEntries(
    issued.map((fingerprint, index) => [issuedAs?.[index] ?? 'access_token', markOf(fingerprint)]),
  );
  return { mimeType: say`application/json`, text: writeMaskedJson(members), truncated: false };
}
