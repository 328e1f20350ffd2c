import { NOON } from './archive.ts';

const ISSUER = 'https://id.acme.example/';

/** A JWT whose claims are those of every day, but for `claims`. Times in seconds from noon. */
export function tokenOf(claims: Readonly<Record<string, unknown>>, header: object = {}): string {
  const usual = {
    iss: ISSUER,
    aud: 'https://api.acme.example',
    sub: 'auth0|65f2c1d9e3',
    azp: 'acme-web',
    iat: at(-3600),
    exp: at(3600),
    scope: 'openid profile orders:read',
  };
  return [{ alg: 'RS256', typ: 'at+jwt', kid: '2026-02', ...header }, { ...usual, ...claims }, { signature: ISSUER }]
    .map(base64url)
    .join('.');
}

/** Five parts, the claims encrypted. RFC 7516. */
export function encryptedToken(): string {
  const header = base64url({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: 'vault-7', cty: 'JWT' });
  return [header, 'ZW5jcnlwdGVkLWtleQ', 'aXYtb2YtMTI', base64url('claims that nobody else reads'), 'dGFnLW9mLTE2'].join(
    '.',
  );
}

/** With two claims that can be shown or kept. */
export function selectiveToken(): string {
  const token = tokenOf(
    { vct: 'https://id.acme.example/employee', _sd_alg: 'sha-256', _sd: ['c2Qx', 'c2Qy'] },
    { typ: 'dc+sd-jwt' },
  );
  return `${token}~${base64url(['salt-one', 'given_name', 'Ada'])}~${base64url(['salt-two', 'family_name', 'Byron'])}~`;
}

/** A DPoP proof for one request. RFC 9449 section 4.2. */
export function proofOf(method: string, url: string): string {
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: 'l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs',
    y: '9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA',
  };
  const claims = { jti: 'e1j3V_bKic8', htm: method, htu: url, iat: at(0) };
  return [{ typ: 'dpop+jwt', alg: 'ES256', jwk }, claims, { signature: jwk.x }].map(base64url).join('.');
}

/** Seconds since the epoch. */
export function at(seconds: number): number {
  return NOON / 1000 + seconds;
}

export function base64url(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}
