import type { RawChallenge } from '../challenge.ts';
import type { Redaction } from './redaction.ts';
import { maskText } from './text.ts';
import { isPlaceholder } from './values.ts';

/** Challenge parameters that are one side of a proof or a ticket. RFC 7616 section 3.3, RFC 7804, UMA 2.0 section 3.2. */
const SECRET = new Set(
  'nonce opaque ticket rspauth cnonce data s2s sid challenge token access_token id_token refresh_token secret nextnonce response'.split(
    ' ',
  ),
);
/** Parameters that are shown whatever they look like: a realm with `@` is no mail address. */
const OPEN = new Set(
  'realm scope error error_uri resource_metadata resource authorization_uri client_id claims charset algorithm qop stale domain service as_uri key_id issuer acr_values max_age trusted_issuers'.split(
    ' ',
  ),
);

const PARAMETER = /([\w*.-]{1,64})(\s*=\s*)(?:"((?:[^"\\]|\\.)*)("?)|([^\s,"]+))/gs;
const TOKEN68 = /(^|,\s*)(NTLM|Negotiate|Kerberos)(\s+)([A-Za-z0-9._~+/-]{8,}=*)/gi;

/** A challenge field: schemes, realms, scopes and errors stay; a proof, or a token that the server repeats, is masked. */
export function maskChallenges(value: string, redaction: Redaction): string {
  return value
    .replace(
      TOKEN68,
      (_, before: string, scheme: string, gap: string, proof: string) => before + scheme + gap + redaction.mask(proof),
    )
    .replace(
      PARAMETER,
      (_, name: string, equals: string, quoted: string | undefined, close: string, bare: string | undefined) => {
        const masked = maskChallengeParameter(name, quoted ?? bare ?? '', redaction);
        return quoted === undefined ? name + equals + masked : `${name}${equals}"${masked}${close}`;
      },
    );
}

/** One parameter value, unquoted. */
export function maskChallengeParameter(name: string, value: string, redaction: Redaction): string {
  const plain = name.toLowerCase();
  if (isPlaceholder(value)) return value;
  if (SECRET.has(plain)) return redaction.mask(value);
  return OPEN.has(plain) && !value.includes('://') ? value : maskText(value, redaction);
}

/** The proof behind a scheme word; PrivateToken's challenge is public. RFC 9577 section 2.1. */
export function maskToken68(challenge: RawChallenge, redaction: Redaction): string | null {
  return challenge.token68 === null ? null : redaction.mask(challenge.token68);
}
