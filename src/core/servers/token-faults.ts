import type { CauseId } from '../diagnosis.ts';

/** What a bare "invalid token" leaves open. */
export const tokenFaults: readonly CauseId[] = [
  'token-expired',
  'token-signature-invalid',
  'token-revoked',
  'token-malformed',
  'token-audience-mismatch',
  'token-issuer-mismatch',
];

/** What "sign in first" leaves open. */
export const notSignedIn: readonly CauseId[] = ['credentials-missing', 'cookie-missing', 'session-expired'];
