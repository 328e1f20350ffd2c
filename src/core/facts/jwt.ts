import type { Credential, Exchange } from '../exchange.ts';
import { say, sliceMasked, type Masked, type MaskedJson } from '../masked.ts';
import { readNumericDate, timeFaultsOf, type TimeFault } from '../token/numeric-date.ts';
import { isNamed } from './headers.ts';
import { isSessionCookie } from './sent.ts';

/** What an unverified JWT of the request says about itself. RFC 7519 section 4.1; times in milliseconds since the epoch. */
export interface JwtFacts {
  readonly credential: Credential;
  /** Sent as the credential itself; where it most probably is one; or beside another that is more probably meant. */
  readonly standing: 'credential' | 'probable' | 'aside';
  readonly issuer: Masked | null;
  readonly audience: readonly Masked[];
  /** From `scope` or `scp`, split at spaces. */
  readonly scope: readonly Masked[] | null;
  readonly algorithm: Masked | null;
  readonly keyId: Masked | null;
  readonly issuedAt: number | null;
  readonly notBefore: number | null;
  readonly expiresAt: number | null;
  /** Times that are not written as RFC 7519 wants them. Those in another unit than seconds are null above. */
  readonly timeFaults: readonly TimeFault[];
  /** What the token says it is for, and the member that says so. */
  readonly use: {
    readonly kind: 'access' | 'id' | 'refresh';
    readonly member: Masked;
    readonly isNamed: boolean;
  } | null;
  /** The token is bound to a key that the client has to prove: `jkt` for DPoP, `x5t#S256` for mutual TLS. RFC 7800. */
  readonly boundTo: 'dpop' | 'certificate' | null;
  readonly isSigned: boolean;
}

const order = ['authorization', 'header', 'query', 'subprotocol', 'body', 'cookie', 'path'];
/** Where a JWT can stand beside the credential in Authorization. */
const asidePlaces = ['query', 'body', 'cookie', 'path'];

/** The JWT that was meant to open the door; a DPoP proof is a JWT too, but no credential of its own. */
export function readJwt(exchange: Exchange): JwtFacts | null {
  const { credentials, authorization } = exchange.request;
  const isAuthorized = authorization.header === 'present' && authorization.token !== null;
  const isErrand = hasErrand(exchange);
  let best: Credential | undefined;
  for (const credential of credentials) {
    if (credential.token?.kind !== 'jwt' || isBesides(credential)) continue;
    const isOfErrand = isErrand && credential.place === 'body';
    if (isAuthorized && !isOfErrand && asidePlaces.includes(credential.place)) continue;
    if (isOfErrand) return describeJwt(credential);
    if (!best || compareStanding(credential, best) < 0) best = credential;
  }
  return best ? describeJwt(best, isErrand ? 'aside' : standingOf(best, credentials)) : null;
}

/** A login or a refresh is judged by what it brings for that, whatever old token a client adds to all its requests. */
function hasErrand({ request, url }: Exchange): boolean {
  return request.credentials.some(
    ({ place, name }) =>
      (place === 'body' && /pass|pwd|refresh_?token/i.test(name)) ||
      (place === 'cookie' && /refresh/i.test(name) && /refresh/i.test(url.path)),
  );
}

/** Proofs, and tokens that only tell whom a request is about. OpenID Connect RP-Initiated Logout section 2. */
function isBesides({ place, name }: Credential): boolean {
  return (place === 'header' && isNamed(name, 'dpop')) || /_hint$/i.test(name);
}

function compareStanding(a: Credential, b: Credential): number {
  if (a.place === 'cookie' && b.place === 'cookie') return Number(isLoginCookie(b)) - Number(isLoginCookie(a));
  return order.indexOf(a.place) - order.indexOf(b.place);
}

/** Cookies of other tools on the same site hold JWTs as well. */
function standingOf(credential: Credential, all: readonly Credential[]): JwtFacts['standing'] {
  const logins = all.filter(isLoginCookie).length;
  if (credential.place === 'query' || credential.place === 'path') return logins > 0 ? 'probable' : 'credential';
  if (credential.place !== 'cookie') return 'credential';
  return isLoginCookie(credential) && logins === 1 ? 'probable' : 'aside';
}

function isLoginCookie({ place, name }: Credential): boolean {
  return place === 'cookie' && isSessionCookie(name);
}

/** The same for a credential that is known already; null when it is no JWT. */
export function describeJwt(credential: Credential, standing: JwtFacts['standing'] = 'credential'): JwtFacts | null {
  if (credential.token?.kind !== 'jwt') return null;
  const { header, claims, signature } = credential.token;
  return {
    credential,
    standing,
    issuer: textOf(claims['iss']),
    audience: textsOf(claims['aud']),
    scope: scopeOf(claims),
    algorithm: textOf(header['alg']),
    keyId: textOf(header['kid']),
    issuedAt: timeOf(claims['iat']),
    notBefore: timeOf(claims['nbf']),
    expiresAt: timeOf(claims['exp']),
    timeFaults: timeFaultsOf(claims),
    use: useOf(header, claims),
    boundTo: bindingOf(claims['cnf']),
    isSigned: signature === 'present',
  };
}

type Members = Readonly<Record<string, MaskedJson>>;

/** A claim that is text; every string of a record is masked text already. */
export function textOf(value: MaskedJson | undefined): Masked | null {
  return typeof value === 'string' ? value : null;
}

function textsOf(value: MaskedJson | undefined): readonly Masked[] {
  if (typeof value === 'string') return [value];
  return isList(value) ? value.filter((item): item is Masked => typeof item === 'string') : [];
}

function isList(value: MaskedJson | undefined): value is readonly MaskedJson[] {
  return Array.isArray(value);
}

function timeOf(value: MaskedJson | undefined): number | null {
  return readNumericDate(value)?.at ?? null;
}

function scopeOf(claims: Members): readonly Masked[] | null {
  const value = claims['scope'] ?? claims['scp'];
  if (value === undefined) return null;
  return textsOf(value).flatMap(wordsOf);
}

/** The words of a space-separated list. RFC 6749 section 3.3. */
export function wordsOf(text: Masked): readonly Masked[] {
  const words: Masked[] = [];
  for (let start = 0; start < text.length;) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    if (end > start) words.push(sliceMasked(text, start, end));
    start = end + 1;
  }
  return words;
}

function bindingOf(confirmation: MaskedJson | undefined): 'dpop' | 'certificate' | null {
  if (typeof confirmation !== 'object' || confirmation === null || isList(confirmation)) return null;
  if ('jkt' in confirmation) return 'dpop';
  return 'x5t#S256' in confirmation ? 'certificate' : null;
}

/** Members in which identity providers name the kind of a token: RFC 9068 `typ`, Keycloak `typ`, Cognito `token_use`, SimpleJWT `token_type`. */
const usesByValue: Readonly<Record<string, 'access' | 'id' | 'refresh'>> = {
  access: 'access',
  bearer: 'access',
  'at+jwt': 'access',
  'application/at+jwt': 'access',
  id: 'id',
  id_token: 'id',
  refresh: 'refresh',
  refresh_token: 'refresh',
  'rt+jwt': 'refresh',
  offline: 'refresh',
};

function useOf(header: Members, claims: Members): JwtFacts['use'] {
  const named = [
    [header['typ'], say`typ`],
    [claims['typ'], say`typ`],
    [claims['token_use'], say`token_use`],
    [claims['token_type'], say`token_type`],
    [claims['type'], say`type`],
  ] as const;
  for (const [value, member] of named) {
    const kind = typeof value === 'string' ? usesByValue[value.toLowerCase()] : undefined;
    if (kind) return { kind, member, isNamed: true };
  }
  // OpenID Connect Core section 3.1.3.6 and 3.3.2.11: only ID tokens carry the hash of the access token or of the code.
  const hash = [say`at_hash`, say`c_hash`].find((name) => claims[name] !== undefined);
  const hasScope = claims['scope'] !== undefined || claims['scp'] !== undefined;
  // Some issuers write the scopes of the login into it as well; then it is one for sure when the client is its audience.
  if (hash) return { kind: 'id', member: hash, isNamed: !hasScope || isForClient(claims) };
  // Some issuers repeat the nonce in access tokens; the audience and the scopes of an API tell those apart.
  const isLogin = (scopeOf(claims) ?? []).every((scope) => LOGIN_SCOPES.has(scope));
  if (claims['nonce'] === undefined || !(isLogin || isForClient(claims))) return null;
  return { kind: 'id', member: say`nonce`, isNamed: isLogin && isForClient(claims) };
}

/** OpenID Connect Core sections 5.4 and 11: scopes that open no API but that of the identity provider. */
const LOGIN_SCOPES: ReadonlySet<string> = new Set(['openid', 'profile', 'email', 'address', 'phone', 'offline_access']);

/** OpenID Connect Core section 2: the audience of an ID token is the client. */
function isForClient({ aud, azp }: Members): boolean {
  const [first, ...others] = textsOf(aud);
  return first !== undefined && others.length === 0 && first === azp;
}
