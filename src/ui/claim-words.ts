/** What a claim says, in words; and who defines it. */
export interface ClaimWords {
  readonly says: string;
  readonly from: string;
}

function defined(from: string, words: Readonly<Record<string, string>>): [string, ClaimWords][] {
  return Object.entries(words).map(([name, says]) => [name, { says, from }]);
}

/** Names that mean the same wherever they occur. A later list never overrides an earlier one. */
const COMMON = [
  ...defined('RFC 7519', {
    iss: 'issuer: who made the token',
    sub: 'subject: whom the token speaks for',
    aud: 'audience: who is meant to accept the token',
    exp: 'expires',
    nbf: 'not valid before',
    iat: 'issued',
    jti: 'id of this token',
  }),
  ...defined('RFC 8693', {
    scope: 'what the client may do',
    client_id: 'client the token was issued to',
    act: 'party that acts for the subject',
    may_act: 'party that may act for the subject',
  }),
  ...defined('RFC 7800', { cnf: 'key the sender has to prove that it holds' }),
  ...defined('RFC 9068', {
    auth_time: 'when the user signed in',
    acr: 'how strongly the user signed in',
    amr: 'how the user signed in',
    roles: 'roles of the subject',
    groups: 'groups of the subject',
    entitlements: 'entitlements of the subject',
  }),
  ...defined('RFC 9449', {
    htm: 'method the proof is for',
    htu: 'URL the proof is for',
    ath: 'hash of the access token the proof goes with',
  }),
  ...defined('RFC 9396', { authorization_details: 'what exactly was authorized' }),
  ...defined('SD-JWT', {
    _sd: 'digests of claims that are disclosed one by one',
    _sd_alg: 'hash of the disclosures',
    vct: 'type of the credential',
  }),
  ...defined('OpenID Connect', {
    azp: 'client the token was issued to',
    nonce: 'ties the ID token to the login request',
    at_hash: 'hash of the access token issued with this ID token',
    c_hash: 'hash of the code issued with this ID token',
    s_hash: 'hash of the state of the login',
    sid: 'session at the identity provider',
    name: 'full name',
    given_name: 'given name',
    family_name: 'family name',
    middle_name: 'middle name',
    nickname: 'nickname',
    preferred_username: 'name the user goes by',
    profile: 'profile page',
    picture: 'picture',
    website: 'web site',
    email: 'e-mail address',
    email_verified: 'whether the e-mail address was verified',
    gender: 'gender',
    birthdate: 'date of birth',
    zoneinfo: 'time zone',
    locale: 'language',
    phone_number: 'telephone number',
    phone_number_verified: 'whether the telephone number was verified',
    address: 'postal address',
    updated_at: 'when the profile last changed',
    events: 'events, such as a logout',
  }),
] as const;

/** Names that only some issuers use. */
const VENDOR = [
  ...defined('Microsoft Entra', {
    tid: 'tenant the user signed in to',
    oid: 'object id of the user or service',
    scp: 'delegated permissions (scopes)',
    appid: 'client the token was issued to (v1)',
    appidacr: 'how the client authenticated (0 public, 1 secret, 2 certificate)',
    azpacr: 'how the client authenticated (0 public, 1 secret, 2 certificate)',
    idtyp: 'whether a user or an app signed in',
    idp: 'identity provider that signed the user in',
    upn: 'user principal name',
    unique_name: 'name of the user, for display',
    ver: 'version of the token format',
    wids: 'directory roles of the tenant',
    hasgroups: 'the user is in too many groups to list',
    _claim_names: 'claims that have to be fetched, such as groups',
    _claim_sources: 'where claims that have to be fetched are',
    ipaddr: 'address the user signed in from',
    acrs: 'authentication contexts that were satisfied',
    xms_cc: 'what the client is able to handle, such as claims challenges (cp1)',
    aio: 'internal to the issuer',
    rh: 'internal to the issuer',
    uti: 'internal to the issuer',
    tfp: 'user flow (policy) of Azure AD B2C',
    deviceid: 'device the user signed in on',
  }),
  ...defined('Auth0', {
    permissions: 'permissions of the API (RBAC)',
    gty: 'grant the token came from',
    org_id: 'organization the user signed in to',
    org_name: 'organization the user signed in to',
  }),
  ...defined('Okta', { cid: 'client the token was issued to', uid: 'id of the user' }),
  ...defined('Amazon Cognito', {
    token_use: 'kind of token: access or id',
    'cognito:username': 'user name in the pool',
    'cognito:groups': 'groups in the pool',
    'cognito:roles': 'IAM roles',
    'cognito:preferred_role': 'IAM role that is preferred',
    username: 'user name in the pool',
    event_id: 'authentication event',
    origin_jti: 'id of the first token of this login',
    device_key: 'device the user signed in on',
  }),
  ...defined('Keycloak', {
    typ: 'kind of token',
    realm_access: 'roles in the realm',
    resource_access: 'roles per client',
    session_state: 'session at the identity provider',
    'allowed-origins': 'origins that may use the token from a browser',
  }),
  ...defined('Firebase', {
    firebase: 'how the user signed in, and the tenant',
    user_id: 'id of the user',
  }),
  ...defined('Supabase', {
    role: 'role of the subject; at Supabase the database role the request runs as',
    aal: 'assurance level: aal2 after a second factor',
    session_id: 'session of the user',
    is_anonymous: 'whether the user is anonymous',
    app_metadata: 'set by the server',
    user_metadata: 'set by the user',
    ref: 'project the key belongs to',
  }),
  ...defined('Google', { hd: 'Workspace domain of the user' }),
  ...defined('Kubernetes', { 'kubernetes.io': 'namespace, pod and service account' }),
  ...defined('GitHub Actions', {
    repository: 'repository the workflow runs in',
    repository_owner: 'owner of the repository',
    workflow: 'workflow that runs',
    job_workflow_ref: 'workflow file that runs',
    environment: 'deployment environment',
    ref_type: 'branch or tag',
  }),
  ...defined('Clerk', {
    sts: 'state of the session',
    o: 'organization that is active',
    pla: 'plan of the user',
    fea: 'features of the plan',
  }),
] as const;

const WORDS = new Map<string, ClaimWords>([...VENDOR, ...COMMON]);

/** Members of a JOSE header. RFC 7515 section 4, RFC 7516 section 4. */
const JOSE = new Map(
  defined('RFC 7515', {
    alg: 'algorithm of the signature',
    typ: 'kind of token',
    kid: 'which of the issuer’s keys',
    cty: 'what is inside',
    jku: 'where the sender says the keys are',
    jwk: 'public key the sender put in',
    x5u: 'where the sender says the certificate is',
    x5c: 'certificates the sender put in',
    x5t: 'SHA-1 thumbprint of the certificate',
    'x5t#S256': 'SHA-256 thumbprint of the certificate',
    crit: 'extensions the receiver has to understand',
    b64: 'whether the payload is base64url',
    enc: 'algorithm of the content encryption',
    zip: 'compression',
    epk: 'public key of the sender for this message',
    apu: 'information about the sender',
    apv: 'information about the receiver',
    p2s: 'salt of the password',
    p2c: 'rounds of the password hash',
  }),
);

/** RFC 7516 section 4.1.1. */
const KEY_MANAGEMENT: ClaimWords = { says: 'how the content key is encrypted or agreed on', from: 'RFC 7516' };

/** Words for a claim, or undefined for a private one. RFC 7519 section 4.3. */
export function wordsForClaim(name: string): ClaimWords | undefined {
  return WORDS.get(name);
}

/** Words for a member of a JOSE header; `isEncrypted`: that of a JWE, whose `alg` signs nothing. */
export function wordsForJoseMember(name: string, isEncrypted: boolean): ClaimWords | undefined {
  return isEncrypted && name === 'alg' ? KEY_MANAGEMENT : JOSE.get(name);
}
