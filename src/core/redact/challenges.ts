import type { RawChallenge } from '../challenge.ts';
import { maskTokens } from './forms.ts';
import type { Redaction } from './redaction.ts';
import { maskText } from './text.ts';
import { isPlaceholder } from './values.ts';

/**
 * Challenge parameters that are a proof, or a token that the server repeats. RFC 7616 section 3.4. Nonces, opaque values and
 * tickets of a server are none: they are worth nothing without the answer to them, and their reuse is the diagnosis.
 */
const SECRET = new Set(
  'rspauth cnonce s2s token access_token id_token refresh_token secret nextnonce response password'.split(' '),
);
/** Parameters that are shown whatever they look like: a realm with `@` is no mail address. */
const OPEN = new Set(
  'realm scope error error_uri resource_metadata resource authorization_uri client_id claims charset algorithm qop stale domain service as_uri key_id issuer acr_values max_age trusted_issuers'.split(
    ' ',
  ),
);

const PARAMETER = /([\w*.-]{1,64})(\s{0,8}=\s{0,8})(?:"((?:[^"\\]|\\.)*)("?)|([^\s,"]+))/gs;
const TOKEN68 = /((?:^|,\s{0,8})(?:NTLM|Negotiate|Kerberos)\s{1,8})([A-Za-z0-9._~+/-]{32,}=*)/gi;

/** A challenge field: schemes, realms, scopes and errors stay; a proof, or a token that the server repeats, is masked. */
export function maskChallenges(value: string, redaction: Redaction): string {
  const text = value.replace(TOKEN68, (_, before: string, proof: string) => before + redaction.mask(proof));
  const out: string[] = [];
  let done = 0;
  for (const match of text.matchAll(PARAMETER)) {
    const [whole, name = '', equals = '', quoted, close = '', bare = ''] = match;
    const masked = maskChallengeParameter(name, quoted ?? bare, redaction);
    out.push(maskTokens(text.slice(done, match.index), redaction), name, equals);
    out.push(quoted === undefined ? masked : `"${masked}${close}`);
    done = match.index + whole.length;
  }
  return out.join('') + maskTokens(text.slice(done), redaction);
}

/** One parameter value, unquoted. */
export function maskChallengeParameter(name: string, value: string, redaction: Redaction): string {
  const plain = name.toLowerCase();
  if (isPlaceholder(value)) return value;
  if (SECRET.has(plain)) return redaction.mask(value);
  return OPEN.has(plain) && !value.includes('://') ? maskTokens(value, redaction) : maskText(value, redaction);
}

/** Three times the eight bytes that every NTLM message begins with. */
const SHORTEST_PROOF = 32;
/** Schemes whose token68 in a challenge tells of the server's network or is half of a proof. RFC 4559, MS-NLMP. */
const PROVING = /^(?:ntlm|negotiate|kerberos)$/i;

/** The text behind a scheme word; PrivateToken's challenge is public. RFC 9577 section 2.1. */
export function maskToken68({ scheme, token68 }: RawChallenge, redaction: Redaction): string | null {
  if (token68 === null) return null;
  return PROVING.test(scheme) && token68.length >= SHORTEST_PROOF
    ? redaction.mask(token68)
    : maskText(token68, redaction);
}
