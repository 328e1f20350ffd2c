import { markOf } from '../masked.ts';
import { credentialParameter, isParameterName } from './credential-parameters.ts';
import { isEmptyPair } from './empty-pair.ts';
import { maskForms, maskTokens } from './forms.ts';
import { maskDecoded } from './nested-value.ts';
import type { Redaction } from './redaction.ts';
import { maskUrl } from './url.ts';
import { isPlaceholder } from './values.ts';

/** Registered schemes, and the ones that products made up. IANA HTTP Authentication Schemes; RFC 9110 section 11.1. */
const SCHEMES = new Set(
  (
    'basic bearer digest negotiate ntlm dpop hoba mutual vapid webpush oauth gnap privatetoken scram-sha-1 scram-sha-256 concealed kerberos ' +
    'aws aws4-hmac-sha256 aws4-ecdsa-p256-sha256 aws3-https goog1 goog4-rsa-sha256 goog4-hmac-sha256 acs3-hmac-sha256 tc3-hmac-sha256 obs cos oss ' +
    'token apikey api-key api_key key sharedkey sharedkeylite sharedaccesssignature hawk mac hmac hmac-sha256 hmac-sha1 hmacauth signature ' +
    'ssws bot jwt otp apitoken api-token accesstoken access_token access-token splunk geniekey klaviyo-api-key pveapitoken pbsapitoken ' +
    'zoho-oauthtoken session azureapimanagementkey clientid client-id deepl-auth-key uma paseto macaroon discogs user xbl3.0 googlelogin ' +
    'esessionid wallet secret x-api-key bce-auth-v1 eg1-hmac-sha256 amx vsts mauth mws cpmaster acquia-http-hmac crowd'
  ).split(' '),
);

export function isScheme(word: string): boolean {
  return SCHEMES.has(word.toLowerCase());
}

/** Readable behind the schemes above, and in signatures that stand in a header of their own. */
const READABLE = new Set(
  'id ver app dlg error client_id t sv skn stale domain context client device deviceid'.split(' '),
);

/** A scheme written twice is a mistake that is shown; more often it is an attack on whoever reads it. */
const MOST_SCHEMES = 3;

/** Proxmox writes who owns the token, in which realm, and what it is called before the token itself: `root@pam!ci=…`. */
const OWNED_TOKEN = /^((?:PVE|PBS|PMG)APIToken[= ][\w.-]{1,60}@[\w-]{1,40}![\w.-]{1,60}[=:])\S/i;

/** The value of an Authorization-like header: scheme, parameter names and what was signed stay, the proof is masked. */
export function maskCredentials(value: string, redaction: Redaction, depth = 0): string {
  if (isPlaceholder(value) || markOf(value) !== undefined) return value;
  const owned = OWNED_TOKEN.exec(value.trimEnd())?.[1];
  if (owned !== undefined) return owned + maskWhole(value.slice(owned.length).trimEnd(), redaction);
  const frame = /^(\s*)(\S+)(\s*)/.exec(value);
  if (frame === null) return value;
  const [all, before = '', scheme = '', gap = ''] = frame;
  const rest = value.slice(all.length);
  if (rest === '') return isScheme(scheme) ? value : before + maskWhole(scheme, redaction) + gap;
  const known = isScheme(scheme.replace(/[:,]$/, ''));
  if (!known && (scheme.length > 24 || !/^[A-Za-z][\w.-]*$/.test(scheme))) return redaction.mask(value);
  const space = rest.search(/\s/);
  if (depth < MOST_SCHEMES && isScheme(space === -1 ? rest : rest.slice(0, space)) && space !== -1)
    return before + scheme + gap + maskCredentials(rest, redaction, depth + 1);
  const [, name = ''] = /^([\w*-]{2,40})\s*=\s*(?:"|[^=\s"])/.exec(rest) ?? [];
  if (isParameterName(name)) return before + scheme + gap + maskParameters(rest, redaction, scheme);
  return before + scheme + gap + maskProof(rest, scheme, redaction);
}

function maskWhole(text: string, redaction: Redaction): string {
  return isPlaceholder(text) ? text : redaction.mask(text);
}

/** `account:signature` of the SharedKey family keeps the account. */
function maskProof(proof: string, scheme: string, redaction: Redaction): string {
  if (isPlaceholder(proof) || (/^basic$/i.test(scheme) && isEmptyPair(proof.trimEnd()))) return proof;
  const account = /^(?:sharedkey|sharedkeylite|aws|mws|obs|goog1|oss|hmac)$/i.test(scheme) ? proof.indexOf(':') : -1;
  const end = proof.trimEnd().length;
  if (account > 0)
    return (
      maskForms(proof.slice(0, account + 1), redaction) +
      redaction.mask(proof.slice(account + 1, end)) +
      proof.slice(end)
    );
  return maskWhole(proof.slice(0, end), redaction) + proof.slice(end);
}

const PARAMETER =
  /([\w*.-]{1,64})(\s*=\s*)(?:"((?:[^"\\]|\\.)*)("?)|([^\s,"&;](?:[^,"&;]|[&;](?![\w*.-]{1,64}=))*|))/gs;

/** Parameters of Digest, OAuth 1, Hawk, SigV4 and HTTP signatures; EdgeGrid joins them with `;`, shared access signatures with `&`. */
export function maskParameters(text: string, redaction: Redaction, scheme = ''): string {
  return text.replace(
    PARAMETER,
    (whole, name: string, equals: string, quoted: string | undefined, close: string, bare: string | undefined) => {
      const value = quoted ?? bare ?? '';
      if (!isParameterName(name)) return redaction.mask(whole);
      const masked = maskParameter(name, value, scheme, redaction);
      return quoted === undefined ? name + equals + masked : `${name}${equals}"${masked}${close}`;
    },
  );
}

function maskParameter(name: string, value: string, scheme: string, redaction: Redaction): string {
  if (isPlaceholder(value)) return value;
  const plain = name.toLowerCase();
  if (plain.startsWith('realm')) return maskTokens(value, redaction);
  const isReadable = READABLE.has(plain) && (plain !== 't' || /^\d{9,13}$/.test(value));
  const kind = isReadable ? 'open' : credentialParameter(name, scheme);
  if (kind === 'scope') return maskForms(value, redaction);
  if (kind === 'open') return maskTokens(value, redaction);
  if (kind === 'address') return maskDecoded(value, (one) => maskUrl(one, redaction));
  const end = value.trimEnd().length;
  return redaction.mask(value.slice(0, end)) + value.slice(end);
}
