import { defined, type ClaimWords } from './defined-claims.ts';

/** Names that frameworks, gateways and smaller identity providers use. */
export const productClaims: readonly (readonly [string, ClaimWords])[] = [
  ...defined('Spring Security', {
    authorities: 'rights of the subject',
    user_name: 'user name',
    ati: 'id of the access token that this refresh token goes with',
    ext_attr: 'what the token store added',
  }),
  ...defined('a web framework', {
    token_type: 'kind of token: access or refresh',
    type: 'kind of token',
    fresh: 'whether it comes from a login and not from a refresh',
    csrf: 'has to be repeated in a header',
    prv: 'hash of the user model (Laravel)',
    scopes: 'what the client may do',
    userId: 'id of the user',
    isAdmin: 'whether the user is an administrator',
    admin: 'whether the user is an administrator',
    tenant: 'tenant the user signed in to',
    tenant_id: 'tenant the user signed in to',
    tenantId: 'tenant the user signed in to',
  }),
  ...defined('Descope', {
    drn: 'kind of token: DS session, DSR refresh',
    tenants: 'tenants of the user, with roles and permissions',
    dct: 'tenant that is active',
    rexp: 'when the refresh token expires',
  }),
  ...defined('Stytch', {
    'https://stytch.com/session': 'session of the user',
    'https://stytch.com/organization': 'organization of the member',
  }),
  ...defined('PingOne', {
    'p1.rid': 'id of the request, internal to the issuer',
    'pi.sri': 'session at the identity provider',
  }),
  ...defined('WSO2', {
    aut: 'whether a user or an application was authenticated',
    binding_type: 'what the token is bound to',
    binding_ref: 'value the token is bound to',
    application: 'application the token was issued to',
    subscribedAPIs: 'APIs the application has subscribed to',
    tierInfo: 'limits of the subscription',
    keytype: 'PRODUCTION or SANDBOX',
    consumerKey: 'client the token was issued to',
  }),
  ...defined('Cloudflare Access', {
    identity_nonce: 'key under which the identity can be fetched',
    common_name: 'service token that signed in',
    policy_id: 'policy that let the request pass',
  }),
  ...defined('Shopify', { dest: 'shop the token is for' }),
  ...defined('Atlassian', { qsh: 'hash of method, path and query of the request' }),
  ...defined('Hasura', { 'https://hasura.io/jwt/claims': 'roles and session variables' }),
];
