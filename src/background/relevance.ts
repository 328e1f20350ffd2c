import type { RawExchange, RawHeader, ResourceType } from '../core/raw-exchange.ts';

/** Successes of these leave a trace; a style sheet says nothing about who is signed in. */
const telling: ReadonlySet<ResourceType> = new Set(['document', 'frame', 'fetch', 'websocket', 'beacon', 'preflight']);

const credentialNames = /auth|token|key|session|csrf|xsrf|signature|^cookie$|^dpop$/i;
const credentialPlaces = /token|oauth|login|signin|session|auth/i;

/** Whether a refusal may later be read in the light of this exchange. Decided on the raw one: masking is the dear part. */
export function mattersToAuthentication({
  method,
  url,
  resourceType,
  hop,
  request,
  response,
  ...rest
}: RawExchange): boolean {
  if (!telling.has(resourceType)) return false;
  if (hop > 0 || rest.redirectUrl !== undefined) return true;
  if (rest.blockedByPreflight !== undefined || rest.preflightFor !== undefined || rest.prompted === true) return true;
  return (
    has(request.headers, credentialNames) ||
    has(response.headers, /^(set-cookie|www-authenticate|authentication-info)$/i) ||
    (method === 'POST' && credentialPlaces.test(url))
  );
}

function has(headers: readonly RawHeader[] | undefined, names: RegExp): boolean {
  return headers?.some(({ name }) => names.test(name)) === true;
}
