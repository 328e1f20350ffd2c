/**
 * What a parameter of credentials says. `open`: how something was signed, when, and with which key; `address`: for which URL;
 * `scope`: whose key it is, and behind it what for. Everything else is the `proof`.
 */
export type CredentialParameter = 'open' | 'address' | 'scope' | 'proof';

/** RFC 7616 section 3.4, RFC 5849 section 3.1, RFC 9421 section 2.3, Signature Version 4 and its kin. */
const OPEN = new Set(
  (
    'realm algorithm qop nc userhash charset version ts timestamp created expires headers signedheaders additionalheaders signed_headers keyid ' +
    'oauth_version oauth_signature_method oauth_timestamp oauth_consumer_key oauth_body_hash oauth_body_hash_method profile validation ' +
    'auth-scope reason method alg service region date signaturemethod signature_method signatureversion signature-method scope ' +
    'max-age vsz audience aud typ se q-sign-algorithm q-sign-time q-key-time q-header-list q-url-param-list nlauth_account nlauth_role'
  ).split(' '),
);
const ADDRESSES = new Set(['uri', 'oauth_callback', 'sr']);
/** Names too plain to mean the same everywhere. */
const OPEN_IN: Readonly<Record<string, ReadonlySet<string>>> = {
  hawk: new Set(['id', 'app', 'dlg', 'hash']),
  sharedaccesssignature: new Set(['skn', 'sv', 'st', 'sp']),
  'acquia-http-hmac': new Set(['id']),
  'x-matrix': new Set(['origin', 'destination', 'key']),
  mediabrowser: new Set(['client', 'device', 'deviceid', 'userid']),
  emby: new Set(['client', 'device', 'deviceid', 'userid']),
};

/** By its name, in whatever case, and the scheme before it. */
export function credentialParameter(name: string, scheme: string): CredentialParameter {
  const plain = name.toLowerCase();
  if (plain === 'credential') return 'scope';
  if (ADDRESSES.has(plain)) return 'address';
  return OPEN.has(plain) || OPEN_IN[scheme.toLowerCase()]?.has(plain) === true ? 'open' : 'proof';
}

const LONGEST_NAME = 40;

/**
 * Whether it can be the name of a parameter: words, with few digits at their ends. What is none is a piece of a token that has an
 * equals sign in it, as two parts in base64 have.
 */
export function isParameterName(name: string): boolean {
  return name !== '' && name.length <= LONGEST_NAME && name.split(/[._*-]/).every(isWord);
}

/** `AWSAccessKeyId` has four pieces; letters drawn at random change case more often. */
function isWord(word: string): boolean {
  const pieces = word.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return /^[A-Za-z]*\d{0,4}$/.test(word) && word.length <= 24 && pieces.length <= 1 + word.length / 4;
}
