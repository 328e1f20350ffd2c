import type { RawHead, RawHeader, ResourceType } from '../core/raw-exchange.ts';

/** Successes of these leave a trace; a style sheet says nothing about who is signed in. */
const telling: ReadonlySet<ResourceType> = new Set(['document', 'frame', 'fetch', 'websocket', 'beacon', 'preflight']);

const credentialNames = /auth|token|key|session|csrf|xsrf|signature|^cookie$|^dpop$/i;
const credentialPlaces = /token|oauth|login|logout|signin|signout|session|auth/i;

/** Whether a refusal may later be read in the light of this exchange. Decided on the raw one: masking is the dear part. */
export function mattersToAuthentication(exchange: RawHead): boolean {
  const { method, url, resourceType, hop, request, response } = exchange;
  if (!telling.has(resourceType)) return false;
  if (hop > 0 || exchange.redirectUrl !== undefined || exchange.prompted === true) return true;
  if (exchange.blockedByPreflight !== undefined || exchange.preflightFor !== undefined) return true;
  return (
    has(request.headers, credentialNames) ||
    has(response.headers, /^(set-cookie|www-authenticate|authentication-info)$/i) ||
    (method !== 'GET' && credentialPlaces.test(url))
  );
}

const browsersOwn = /^(accept|user-agent|sec-ch-|cache-control|pragma|priority|connection|upgrade-insecure|referer)/i;
const readInTraces = /^(date|age|location|set-cookie|www-authenticate|authentication-info|access-control-)/i;

/** A success without the headers that its trace does not tell of: half of the masking, which every success pays. */
export function essenceOf(exchange: RawHead): RawHead {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: { ...request, headers: request.headers?.filter(({ name }) => !browsersOwn.test(name)) },
    response: { ...response, headers: response.headers?.filter(({ name }) => readInTraces.test(name)) },
  };
}

/** A parameter that may be a credential, or userinfo. */
const secretInUrl =
  /^[a-z]{2,5}:\/\/[^/?#]{0,2000}@|[?&][^=&#]{0,64}(?:token|key|secret|sig|pass|pwd|code|auth|session|jwt|ticket|sid)[^=&#]{0,64}=/i;

/** Whether its URL may hold a secret that a later refusal quotes: all that is asked of a request that leaves no record. */
export function mayHoldSecret({ url, resourceType }: RawHead): boolean {
  return telling.has(resourceType) && secretInUrl.test(url);
}

function has(headers: readonly RawHeader[] | undefined, names: RegExp): boolean {
  return headers?.some(({ name }) => names.test(name)) === true;
}
