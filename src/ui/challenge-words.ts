/** What a scheme asks the client to do, and where it is defined. */
export interface SchemeWords {
  readonly asks: string;
  readonly reference: string;
  readonly params: Readonly<Record<string, string>>;
}

const rfc = (number: number, section: string): string =>
  `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`;

/** RFC 6750 section 3, RFC 9470 section 3, RFC 9728 section 5.1. */
const BEARER = {
  scope: 'scopes the resource needs',
  error: 'kind of refusal',
  error_description: 'the server’s own explanation, for developers',
  error_uri: 'page that explains the error',
  resource_metadata: 'where the resource says which authorization servers it trusts (RFC 9728)',
  acr_values: 'how strongly the user has to sign in (step-up, RFC 9470)',
  max_age: 'how long ago, in seconds, the user may have signed in at most (RFC 9470)',
  authorization_uri: 'where to sign in',
  authorization: 'where to sign in',
  client_id: 'client to sign in with',
  claims: 'claims that a new token has to have, base64url (claims challenge)',
  service: 'service the token has to be for (container registry)',
};

/** RFC 7616 section 3.3. */
const DIGEST = {
  domain: 'where else the same password is used',
  nonce: 'value the client has to mix into its answer',
  opaque: 'value to return unchanged',
  stale: 'true: the nonce is too old, the password may be right',
  algorithm: 'hash to use',
  qop: 'what can be protected: auth, or auth-int with the body',
  charset: 'encoding of user name and password',
  userhash: 'whether the user name may be hashed',
};

/** By scheme in lower case. IANA HTTP Authentication Scheme Registry, and the schemes everybody meets without it. */
const SCHEMES: Readonly<Record<string, SchemeWords>> = {
  bearer: { asks: 'Send an access token: Authorization: Bearer <token>.', reference: rfc(6750, '3'), params: BEARER },
  dpop: {
    asks: 'Send an access token bound to a key, with a fresh proof in the DPoP header.',
    reference: rfc(9449, '7.1'),
    params: { ...BEARER, algs: 'signature algorithms that a proof may use' },
  },
  basic: {
    asks: 'Send user name and password, base64-encoded: Authorization: Basic <credentials>.',
    reference: rfc(7617, '2'),
    params: { charset: 'encoding of user name and password' },
  },
  digest: {
    asks: 'Answer the nonce with a hash of user name and password.',
    reference: rfc(7616, '3.3'),
    params: DIGEST,
  },
  negotiate: { asks: 'Sign in with Kerberos or NTLM (SPNEGO).', reference: rfc(4559, '4.1'), params: {} },
  ntlm: {
    asks: 'Sign in with a Windows account, in three messages over one connection.',
    reference: 'https://learn.microsoft.com/openspecs/windows_protocols/ms-nthp/',
    params: {},
  },
  mutual: {
    asks: 'Prove the password without sending it, and check that the server knows it too.',
    reference: rfc(8120, '4'),
    params: {},
  },
  hoba: {
    asks: 'Sign the challenge with a key registered for this site.',
    reference: rfc(7486, '3'),
    params: { challenge: 'value to sign', 'max-age': 'how long the challenge holds, in seconds' },
  },
  'scram-sha-1': { asks: 'Prove the password with SCRAM.', reference: rfc(7804, '5'), params: {} },
  'scram-sha-256': { asks: 'Prove the password with SCRAM.', reference: rfc(7804, '5'), params: {} },
  gnap: {
    asks: 'Ask the named authorization server for access.',
    reference: rfc(9635, '9.1'),
    params: { as_uri: 'authorization server to ask', access: 'what to ask for', referrer: 'who is asking' },
  },
  oauth: { asks: 'Sign the request with OAuth 1.0 credentials.', reference: rfc(5849, '3.5.1'), params: {} },
  privatetoken: {
    asks: 'Present a token of a trusted issuer (Privacy Pass).',
    reference: rfc(9577, '2.1'),
    params: { challenge: 'what the token has to be issued for', 'token-key': 'public key of the issuer' },
  },
  concealed: { asks: 'Sign with a key the server knows already.', reference: rfc(9729, '4'), params: {} },
  vapid: { asks: 'Sign with the application server’s key.', reference: rfc(8292, '3'), params: {} },
  'aws4-hmac-sha256': {
    asks: 'Sign the request with AWS Signature Version 4.',
    reference: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html',
    params: {},
  },
};

/** Parameters that mean the same in every scheme. RFC 9110 section 11.5. */
const ANYWHERE: Readonly<Record<string, string>> = {
  realm: 'protection space: what the credentials are for',
  error: BEARER.error,
  error_description: BEARER.error_description,
  error_uri: BEARER.error_uri,
  scope: BEARER.scope,
};

/** RFC 6750 section 3.1, RFC 9449 section 7.1, RFC 9470 section 3. */
const ERRORS: Readonly<Record<string, string>> = {
  invalid_request: 'the request is malformed: a parameter is missing, repeated or sent in two ways',
  invalid_token: 'the token is expired, revoked, malformed or not meant for this server',
  insufficient_scope: 'the token is accepted, but it does not allow this',
  insufficient_user_authentication: 'the user has to sign in again, or more strongly',
  use_dpop_nonce: 'repeat the request with the nonce of the DPoP-Nonce header in the proof',
  invalid_dpop_proof: 'the DPoP proof is missing or wrong',
  insufficient_claims: 'the token has to be fetched again with the claims that are asked for',
};

/** A proxy takes the same credentials under a name of its own. RFC 9110 section 11.7.2. */
export function wordsForScheme(scheme: string, isProxy = false): SchemeWords | undefined {
  const words = SCHEMES[scheme.toLowerCase()];
  if (!words || !isProxy) return words;
  return { ...words, asks: words.asks.replace('Authorization:', 'Proxy-Authorization:') };
}

/** What a parameter of a challenge means; for `error`, what its value means. */
export function wordsForParameter(scheme: string, name: string, value: string): string {
  if (name === 'error' && Object.hasOwn(ERRORS, value)) return ERRORS[value] ?? '';
  const own = SCHEMES[scheme.toLowerCase()]?.params ?? {};
  if (Object.hasOwn(own, name)) return own[name] ?? '';
  return Object.hasOwn(ANYWHERE, name) ? (ANYWHERE[name] ?? '') : 'not a standard parameter of this scheme';
}
