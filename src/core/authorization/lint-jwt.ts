import { isOneCase, type JwtParts } from './read-jwt.ts';
import type { Slug } from './problem.ts';
import { INSERTED } from './notes.ts';
import { fault, type Sheet } from './sheet.ts';
import { slice, type View } from './view.ts';

/** Faults of a JWT's form, the first that makes it unreadable, and of what it says about its own use. */
export function lintJwt(parts: JwtParts, sheet: Sheet, scheme: string): void {
  const { view, segments, header, claims } = parts;
  const isJwe = header.members.enc !== undefined;
  const expected = isJwe ? 5 : 3;
  const report = (slug: Slug, at: View): void => fault(sheet, slug, at);
  if (segments.length !== expected) {
    const extra = segments[expected];
    return report('jwt-segment-count', extra === undefined ? endOf(view) : from(view, extra));
  }
  for (const segment of segments) {
    const badAt = segment.text.replace(INSERTED, inert).search(/[^A-Za-z0-9+/=_-]/);
    if (badAt < 0) continue;
    const bad = slice(segment, badAt, badAt + 1);
    if (/^[\0-\x7f]$/.test(bad.text)) report('invalid-token-character', bad);
    return report('jwt-not-base64url', bad);
  }
  for (const segment of segments) {
    const plain = segment.text.replace(INSERTED, inert);
    const isPlain = /[+/]/.test(plain) || segment.text.includes('‹standard-base64›');
    const paddedAt = plain.indexOf('=');
    if (isPlain) report('jwt-standard-base64', segment);
    else if (paddedAt >= 0) report('jwt-standard-base64', slice(segment, paddedAt));
  }
  const [first, second, signature] = segments;
  if (first === undefined) return;
  if (header.state !== 'json') {
    if (header.notes.includes('one-case') || isOneCase(header.body)) report('jwt-case-folded', first);
    return report('jwt-header-not-json', first);
  }
  const { alg } = header.members;
  if (typeof alg !== 'string' || alg === '') report('jwt-header-no-alg', first);
  if (isJwe || second === undefined || claims === null) return;
  if (claims.state !== 'json') return report('jwt-payload-not-json', second);
  if (typeof alg === 'string' && alg.toLowerCase() === 'none') report('jwt-unsigned', first);
  else if (signature?.text === '') report('jwt-signature-empty', signature);
  lintUse(header.members, claims.members, scheme, (slug) => report(slug, second));
}

type Members = { readonly [name: string]: unknown };

/** What the token is for, by its own words. */
function lintUse(header: Members, claims: Members, scheme: string, report: (slug: Slug) => void): void {
  if (!/^(?:bearer|dpop)$/i.test(scheme)) return;
  if (isRefreshToken(header, claims)) report('refresh-token-as-bearer');
  else if (isIdToken(header, claims)) report('id-token-as-access-token');
  if (/^bearer$/i.test(scheme) && isBoundToKey(claims.cnf)) report('dpop-bound-as-bearer');
}

/** RFC 9449 section 6; a certificate thumbprint (RFC 8705) goes with Bearer. */
function isBoundToKey(cnf: unknown): boolean {
  return typeof cnf === 'object' && cnf !== null && 'jkt' in cnf;
}

/** Keycloak (typ), Cognito (token_use), Flask-JWT-Extended and SimpleJWT (type, token_type), header types of others. */
function isRefreshToken(header: Members, claims: Members): boolean {
  if (isWord(header.typ, 'refresh+jwt', 'rt+jwt', 'refresh')) return true;
  return [claims.typ, claims.type, claims.token_type, claims.token_use, claims.tokenType, claims.use].some((claim) =>
    isWord(claim, 'refresh', 'offline', 'refresh_token', 'refreshtoken'),
  );
}

/** OpenID Connect Core section 2 and 3.1.3.6: the hashes and the nonce are for the client that asked for the token. */
function isIdToken(header: Members, claims: Members): boolean {
  if (isWord(header.typ, 'at+jwt', 'application/at+jwt')) return false;
  if (
    [claims.typ, claims.token_use, claims.type, claims.token_type].some((claim) =>
      isWord(claim, 'id', 'id_token', 'idtoken'),
    )
  )
    return true;
  if (isWord(claims.token_use, 'access') || isWord(claims.typ, 'bearer', 'access')) return false;
  if (['scope', 'scp', 'roles', 'permissions', 'client_id', 'appid', 'cid'].some((name) => claims[name] !== undefined))
    return false;
  return ['at_hash', 'c_hash', 's_hash', 'nonce'].some((name) => claims[name] !== undefined);
}

function isWord(value: unknown, ...words: string[]): boolean {
  return typeof value === 'string' && words.includes(value.toLowerCase());
}

function endOf(view: View): View {
  return slice(view, view.text.length);
}

/** From a part to the end, the dot before it included. */
function from(view: View, part: View): View {
  return { text: '', indexes: null, start: Math.max(view.start, part.start - 1), end: view.end };
}

function inert(text: string): string {
  return 'A'.repeat(text.length);
}
