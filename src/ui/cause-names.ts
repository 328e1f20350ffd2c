import type { CauseId } from '../core/diagnosis.ts';

/** Short names for chips, lists and completion. */
const NAMES: Readonly<Record<CauseId, string>> = {
  'credentials-missing': 'Credentials missing',
  'authorization-malformed': 'Authorization malformed',
  'scheme-mismatch': 'Wrong scheme',
  'token-malformed': 'Token malformed',
  'token-expired': 'Token expired',
  'token-not-yet-valid': 'Token not yet valid',
  'token-signature-invalid': 'Signature rejected',
  'token-revoked': 'Token revoked',
  'token-audience-mismatch': 'Wrong audience',
  'token-issuer-mismatch': 'Wrong issuer',
  'token-wrong-type': 'Wrong kind of token',
  'token-algorithm-rejected': 'Algorithm rejected',
  'clock-skew': 'Clocks disagree',
  'scope-insufficient': 'Scope missing',
  'permission-denied': 'Permission denied',
  'credentials-invalid': 'Credentials wrong',
  'api-key-missing': 'API key missing',
  'api-key-invalid': 'API key rejected',
  'session-expired': 'Session expired',
  'cookie-missing': 'Cookie missing',
  'csrf-failed': 'CSRF check failed',
  'preflight-rejected': 'Preflight rejected',
  'header-stripped-in-transit': 'Header stripped on the way',
  'redirect-dropped-authorization': 'Redirect dropped Authorization',
  'wrong-environment': 'Wrong environment',
  'wrong-endpoint': 'Wrong endpoint',
  'request-signature-invalid': 'Request signature rejected',
  'signed-url-expired': 'Signed URL expired',
  'mfa-or-step-up-required': 'Stronger sign-in needed',
  'dpop-proof-required': 'DPoP proof needed',
  'client-certificate-required': 'Client certificate needed',
  'rate-limited': 'Rate limited',
  'waf-or-bot-blocked': 'Blocked by a firewall',
  'ip-or-geo-blocked': 'Address or country blocked',
  'origin-not-allowed': 'Origin not allowed',
  'account-disabled-or-plan': 'Account or plan',
  'proxy-authentication': 'Proxy asks for credentials',
  'server-misconfigured': 'Server misconfigured',
  unknown: 'Cause unknown',
};

export function nameOfCause(id: CauseId): string {
  return NAMES[id];
}
