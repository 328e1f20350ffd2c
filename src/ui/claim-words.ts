import { commonClaims } from './common-claims.ts';
import { defined, type ClaimWords } from './defined-claims.ts';
import { productClaims } from './product-claims.ts';
import { providerClaims } from './provider-claims.ts';
import { workloadClaims } from './workload-claims.ts';

/** Later ones win: a name that a standard defines means that. */
const WORDS = new Map<string, ClaimWords>([...workloadClaims, ...productClaims, ...providerClaims, ...commonClaims]);

/** Families of names: the part that differs is the issuer's or the project's own. */
const FAMILIES: readonly (readonly [RegExp, ClaimWords])[] = [
  [
    /^extension_[0-9a-f]{32}_|^extension_/i,
    { says: 'attribute of the directory that the tenant added', from: 'Microsoft Entra' },
  ],
  [/^groups:src\d/, { says: 'where the groups can be fetched: there are too many to list', from: 'Microsoft Entra' }],
  [/^xms_/, { says: 'internal to Microsoft services', from: 'Microsoft Entra' }],
  [/^custom:/, { says: 'attribute that the user pool added', from: 'Amazon Cognito' }],
  [/^dev:custom:/, { says: 'attribute that only the developer may change', from: 'Amazon Cognito' }],
  [/^cognito:/, { says: 'set by the user pool', from: 'Amazon Cognito' }],
  [
    /^urn:zitadel:iam:.*:roles$/,
    { says: 'roles in a project, and the organizations that granted them', from: 'Zitadel' },
  ],
  [/^urn:zitadel:iam:user:metadata/, { says: 'metadata of the user', from: 'Zitadel' }],
  [/^urn:zitadel:iam:user:resourceowner/, { says: 'organization that the user belongs to', from: 'Zitadel' }],
  [/^urn:zitadel:/, { says: 'set by Zitadel', from: 'Zitadel' }],
  [
    /^kubernetes\.io\/serviceaccount\//,
    { says: 'part of the service account (a token of the old kind)', from: 'Kubernetes' },
  ],
  [/^oidc\.circleci\.com\//, { says: 'part of the pipeline that runs', from: 'CircleCI' }],
  [/^terraform_/, { says: 'organization, workspace or run of Terraform', from: 'HCP Terraform' }],
  [/^repo_property_|^repository_property_/, { says: 'custom property of the repository', from: 'GitHub Actions' }],
  [
    /^https:\/\/sts\.amazonaws\.com\/|^https:\/\/aws\.amazon\.com\//,
    { says: 'session tags and principal', from: 'AWS' },
  ],
  [
    /^https?:\/\/schemas\.(?:xmlsoap\.org|microsoft\.com)\/.*\/role$/,
    { says: 'roles of the subject', from: 'WS-Federation' },
  ],
  [
    /^https?:\/\/schemas\.(?:xmlsoap\.org|microsoft\.com)\//,
    { says: 'attribute of the user, named as in SAML', from: 'WS-Federation' },
  ],
  [
    /^https?:\/\/[^/]+\/(?:.*\/)?roles?$/,
    { says: 'roles, under a name that the tenant chose', from: 'a namespaced claim' },
  ],
  [
    /^https?:\/\/[^/]+\/(?:.*\/)?permissions?$/,
    { says: 'permissions, under a name that the tenant chose', from: 'a namespaced claim' },
  ],
  [
    /^https?:\/\//,
    { says: 'claim that the tenant added, named by a URL so that it collides with no other', from: 'RFC 7519' },
  ],
];

/** Members of a JOSE header. RFC 7515 section 4, RFC 7516 section 4. */
const JOSE = new Map<string, ClaimWords>([
  ...defined('Microsoft Entra', { nonce: 'the token is for Microsoft Graph, which alone can verify it' }),
  ...defined('AWS load balancer', { signer: 'load balancer that signed it', client: 'client the user signed in to' }),
  ...defined('Clerk', { cat: 'kind of token, internal to the issuer' }),
  ...defined('RFC 8225', { ppt: 'extension that the claims follow' }),
  ...defined('OpenID Federation', { trust_chain: 'statements that vouch for the sender' }),
  ...defined('RFC 7519', {
    iss: 'issuer, repeated from the claims of an encrypted token',
    sub: 'subject, repeated from the claims of an encrypted token',
    aud: 'audience, repeated from the claims of an encrypted token',
    exp: 'expires; outside of the claims',
  }),
  ...defined('RFC 7518', { iv: 'start value of the key encryption', tag: 'authentication tag of the key encryption' }),
  ...defined('RFC 7515', {
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
]);

/** RFC 7516 section 4.1.1. */
const KEY_MANAGEMENT: ClaimWords = { says: 'how the content key is encrypted or agreed on', from: 'RFC 7516' };

/** Words for a claim, or undefined for a private one. RFC 7519 section 4.3. */
export function wordsForClaim(name: string): ClaimWords | undefined {
  return WORDS.get(name) ?? FAMILIES.find(([pattern]) => pattern.test(name))?.[1];
}

/** Words for a member of a JOSE header; `isEncrypted`: that of a JWE, whose `alg` signs nothing. */
export function wordsForJoseMember(name: string, isEncrypted: boolean): ClaimWords | undefined {
  return isEncrypted && name === 'alg' ? KEY_MANAGEMENT : JOSE.get(name);
}
