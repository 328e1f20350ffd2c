import type { Authorization } from '../authorization.ts';
import type { Credential, Exchange } from '../exchange.ts';
import type { Masked } from '../masked.ts';

/** What the request brought to authenticate itself. */
export interface Sent {
  readonly authorization: Authorization;
  /** In lower case; empty without one. */
  readonly scheme: string;
  /** API keys and tokens in headers and query parameters of their own. */
  readonly keys: readonly Credential[];
  /** A token or key as a member of the body. */
  readonly hasTokenInBody: boolean;
  /** Cookies that look like a session or a login. */
  readonly sessionCookies: readonly Masked[];
  readonly hasCookies: boolean;
  /** Headers and query parameters that name an application or customer, and may be all an API asks for. */
  readonly identifiers: readonly Masked[];
  /** A header or a key is a signature over the request. */
  readonly isSigned: boolean;
  /** User name and password, or a client secret, in the body. */
  readonly login: readonly Credential[];
  /** Request headers are there and nobody removed credentials from them. */
  readonly isCaptured: boolean;
  /** Captured, and nothing in the request could authenticate it. */
  readonly isNothing: boolean;
}

/** Proofs and tokens beside the credential, which authenticate nobody by themselves. */
const besideCredentials =
  /^dpop$|_hint$|csrf|xsrf|crumb|otp|nonce|captcha|client-data|appcheck|(?<!session)-id$|version/i;
/** Cookie names that carry a login in common frameworks. */
const sessionName =
  /sess|sid$|^sid|auth|token|jwt|login|logged|remember|identity|sso|saml|^s$|aspxauth|\.aspnet|^connect|^user|account|ticket|^id$/i;
const harmlessCookie =
  /csrf|xsrf|antiforgery|requestverification|^_g|^_fb|theme|lang|locale|consent|analytics|^__cf|^cf_(?!auth)|^_hj|^bm_|^ak_|nonce|state$/i;

/** Members of a body that stand in for a header; form tokens against forgery do not. */
const bodyCredential = /^(?:access_?token|auth_?token|token_auth|token|api_?key|key|apikey|secret)$/i;

/** Names of signatures in headers of their own, with what belongs to them. */
const signatureName = /sign(?:ature)?$|[-_]sign[-_]|hmac|digest$/i;
const identifier = /(?:^|[-_])(?:app|client|consumer|application|partner|merchant)[-_]?(?:id|key|name|code)?$|^appid$/i;

/** Members of a form or JSON body that log somebody in. RFC 6749 section 4. */
const loginMember = /pass|pwd|secret|assertion|refresh_token|^pin$|^otp$|^code$/i;

export function readSent(exchange: Exchange, hasSignedUrl: boolean): Sent {
  const { authorization, credentials, cookies } = exchange.request;
  const keys = credentials.filter(
    ({ place, name }) => (place === 'header' || (place === 'query' && !hasSignedUrl)) && !besideCredentials.test(name),
  );
  const login = credentials.filter(({ place, name }) => place === 'body' && loginMember.test(name));
  const sessionCookies = (cookies ?? []).map(({ name }) => name).filter(isSessionCookie);
  const isCaptured = authorization.header !== 'unknown' && exchange.request.headers !== null;
  const others = credentials.some(({ place }) => place === 'userinfo' || place === 'subprotocol');
  const hasTokenInBody = credentials.some(({ place, name }) => place === 'body' && bodyCredential.test(name));
  return {
    authorization,
    scheme: authorization.scheme?.toLowerCase() ?? '',
    keys,
    identifiers: identifiersOf(exchange),
    isSigned: keys.some(({ name }) => signatureName.test(name)) || hasSignature(exchange),
    hasTokenInBody,
    sessionCookies,
    hasCookies: (cookies?.length ?? 0) > 0,
    login,
    isCaptured,
    isNothing:
      isCaptured &&
      authorization.header === 'absent' &&
      keys.length + login.length + sessionCookies.length === 0 &&
      !others &&
      !hasTokenInBody &&
      !hasSignedUrl,
  };
}

/** Whether it is a bearer token in the URL, as WebSockets send it that cannot set headers. RFC 6750 section 2.3. */
export function isQueryBearer({ place, name, token }: Credential): boolean {
  const isOfProduct = token?.kind === 'opaque' && token.vendor !== null;
  return place === 'query' && /^access_?token$/i.test(name) && !isOfProduct;
}

/** RFC 9421, its drafts, and the detached signatures of banks. */
function hasSignature({ request: { headers } }: Exchange): boolean {
  return (headers ?? []).some(({ name }) => /^(?:x-)?(?:jws-|tpp-)?signature(?:-input)?$/i.test(name));
}

function identifiersOf({ request, url }: Exchange): Masked[] {
  return [...(request.headers ?? []), ...url.query].map(({ name }) => name).filter((name) => identifier.test(name));
}

export function isSessionCookie(name: string): boolean {
  return sessionName.test(name) && !harmlessCookie.test(name);
}
