import { archiveOf, type Call } from './archive.ts';
import { at, encryptedToken, proofOf, selectiveToken, tokenOf } from './tokens.ts';

const API = 'https://api.acme.example';
const old = tokenOf({ iat: at(-3612), exp: at(-12), jti: 'old' });
const renewed = tokenOf({ iat: at(1), exp: at(3601), jti: 'new' });
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const challenge = (value: string) => ['WWW-Authenticate', value] as const;
const EXPIRED = challenge('Bearer error="invalid_token", error_description="The token expired"');

/** A morning in a shop's front end: what the pictures show. */
export function showcaseSession(): string {
  return archiveOf([...story, ...refusals, ...kinds].toSorted((a, b) => a.at - b.at));
}

const story: readonly Call[] = [
  { at: -43, url: `${API}/v1/orders?page=1`, status: 200, sent: bearer(old) },
  ...Array.from({ length: 14 }, (_, index): Call => ({
    at: index * 0.05,
    url: `${API}/v1/orders/${4100 + index}`,
    status: 401,
    sent: bearer(old),
    answered: [EXPIRED],
  })),
  { at: 0.9, url: `${API}/v1/me`, status: 401, sent: bearer(old), answered: [EXPIRED] },
  {
    at: 1,
    url: 'https://id.acme.example/oauth/token',
    method: 'POST',
    status: 200,
    body: JSON.stringify({ access_token: renewed, token_type: 'Bearer', expires_in: 3600 }),
  },
  { at: 1.14, url: `${API}/v1/me`, status: 200, sent: bearer(renewed) },
];

const refusals: readonly Call[] = [
  {
    at: 5,
    url: `${API}/v1/cart`,
    method: 'OPTIONS',
    status: 401,
    sent: {
      Origin: 'https://shop.acme.example',
      'Access-Control-Request-Method': 'PUT',
      'Access-Control-Request-Headers': 'authorization',
    },
    answered: [challenge('Bearer realm="acme"')],
  },
  {
    at: 6,
    url: `${API}/v1/orders/81`,
    method: 'DELETE',
    status: 403,
    sent: bearer(renewed),
    answered: [challenge('Bearer error="insufficient_scope", scope="orders:read orders:write"')],
  },
  {
    at: 8,
    url: 'https://gw.acme.example/graphql',
    method: 'POST',
    status: 401,
    sent: { Authorization: 'Bearer  undefined' },
  },
  {
    at: 9,
    url: 'https://gw.acme.example/exports/2026-03',
    status: 401,
    sent: { Authorization: `Bearer: "${tokenOf({ jti: 'quoted' })}"\u200b` },
    answered: [challenge('Bearer realm="gateway", error="invalid_request"')],
  },
  {
    at: 17,
    url: `${API}/v1/reports`,
    status: 302,
    sent: bearer(renewed),
    redirect: 'https://reports.acme.example/daily',
  },
  { at: 17.1, url: 'https://reports.acme.example/daily', status: 401, answered: [challenge('Bearer realm="reports"')] },
  {
    at: 26,
    url: 'https://x1.execute-api.eu-west-1.amazonaws.com/dev/missing',
    status: 403,
    sent: bearer(renewed),
    body: '{"message":"Missing Authentication Token"}',
    answered: [['x-amzn-ErrorType', 'MissingAuthenticationTokenException']],
  },
  { at: 28, url: `${API}/v1/profile`, status: 401, answered: [challenge('Bearer realm="acme"')] },
  {
    at: 30,
    url: 'https://intranet.acme.example/',
    status: 401,
    answered: [
      challenge('Negotiate'),
      challenge('NTLM'),
      challenge('Basic realm="Intranet", charset="UTF-8"'),
      challenge(
        'Bearer realm="intranet", resource_metadata="https://intranet.acme.example/.well-known/oauth-protected-resource", acr_values="urn:acme:mfa", max_age=300',
      ),
    ],
  },
];

const kinds: readonly Call[] = [
  {
    at: 40,
    url: 'https://vault.acme.example/v1/secrets',
    status: 401,
    sent: bearer(encryptedToken()),
    answered: [challenge('Bearer error="invalid_token"')],
  },
  { at: 41, url: 'https://wallet.acme.example/present', method: 'POST', status: 403, sent: bearer(selectiveToken()) },
  {
    at: 42,
    url: 'https://api.github.com/user/repos',
    status: 401,
    sent: bearer(`ghp_${'R4nd0mLetters'.repeat(3).slice(0, 36)}`),
    body: '{"message":"Bad credentials","documentation_url":"https://docs.github.com/rest","status":"401"}',
  },
  {
    at: 43,
    url: 'https://artifacts.acme.example/npm/@acme/ui',
    status: 401,
    sent: { Authorization: `Basic ${Buffer.from('ci-robot:not-the-password').toString('base64')}` },
    answered: [challenge('Basic realm="Artifacts"')],
  },
  {
    at: 44,
    url: 'https://camera.acme.example/snapshot.jpg',
    status: 401,
    sent: {
      Authorization:
        'Digest username="viewer", realm="camera", nonce="5f2d9c1e8a7b", uri="/snapshot.jpg", algorithm=MD5, qop=auth, nc=00000001, cnonce="b7c1a3f9", response="6629fae49393a05397450978507c4ef1"',
    },
    answered: [challenge('Digest realm="camera", nonce="9a8b7c6d5e4f", algorithm=MD5, qop="auth", stale=true')],
  },
  {
    at: 45,
    url: 'https://acme-media.s3.eu-west-1.amazonaws.com/banners/spring.png',
    method: 'PUT',
    status: 403,
    sent: {
      Authorization:
        'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLEACCESSKEY/20260310/eu-west-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
      'X-Amz-Date': '20260310T120045Z',
    },
    body: '<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided.</Message></Error>',
  },
  {
    at: 46,
    url: 'https://bank.acme.example/accounts?view=short',
    status: 401,
    sent: {
      Authorization: `DPoP ${tokenOf({ aud: 'https://bank.acme.example', cnf: { jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I' } })}`,
      DPoP: proofOf('GET', 'https://bank.acme.example/accounts'),
    },
    answered: [
      challenge(
        'DPoP error="use_dpop_nonce", error_description="Resource server requires nonce in DPoP proof", algs="ES256 PS256"',
      ),
      ['DPoP-Nonce', 'eyJ7S_zG.eyJH0-Z'],
    ],
  },
  {
    at: 47,
    url: 'https://partners.acme.example/saml/orders',
    status: 401,
    sent: {
      Authorization: `Bearer ${Buffer.from('<saml2:Assertion xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" ID="_1"><saml2:Issuer>acme</saml2:Issuer></saml2:Assertion>').toString('base64url')}`,
    },
  },
  {
    at: 48,
    url: 'https://search.acme.example/indexes/products/documents?filter=category%20%3D%20garden%20AND%20price%20%3C%20100&sort=price%3Aasc&attributesToRetrieve=name%2Cprice%2Cstock%2Cwarehouse&session=Zk3hG7sQp2Vx9LmN4tRb',
    status: 403,
    sent: { Cookie: 'sid=s%3Aq8Xv2LrT5nYb7KdW', 'X-Api-Key': 'k-4f9d2b7a6c1e8035d9f2' },
    body: '{"message":"The provided API key is invalid.","code":"invalid_api_key","type":"auth"}',
  },
];
