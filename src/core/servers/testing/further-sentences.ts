import type { CauseId } from '../../diagnosis.ts';

/** Less common ways to say it: status, words, what may come first. */
export const furtherSentences: readonly (readonly [number, string, ...CauseId[]])[] = [
  [403, 'Key deactivated by its owner', 'api-key-invalid'],
  [403, 'Your membership lapsed on 1 March', 'account-disabled-or-plan'],
  [403, 'Team membership is required', 'permission-denied'],
  [403, 'Monthly call allotment used up', 'rate-limited'],
  [403, 'AAL_TOO_LOW', 'mfa-or-step-up-required'],
  [403, 'We do not serve visitors where you are', 'ip-or-geo-blocked'],
  [401, 'MAC check failed', 'request-signature-invalid'],
  [401, 'We do not accept tokens minted by https://id.example', 'token-issuer-mismatch'],
  [401, 'A refresh token was sent where an access token is needed', 'token-wrong-type'],
  [401, 'Signed out: inactive for too long', 'session-expired', 'token-revoked'],
  [401, 'Could not reach the identity provider to validate the token', 'server-misconfigured'],
  [401, 'This is a production credential', 'wrong-environment'],
  [403, 'This API has moved, see the announcement', 'wrong-endpoint'],
  [403, 'CORS: the origin is not configured for this app', 'origin-not-allowed'],
  [403, 'Token scope too narrow', 'scope-insufficient'],
  [403, 'Invalid IP address', 'ip-or-geo-blocked'],
  [403, 'cross-origin request detected from Sec-Fetch-Site header', 'csrf-failed'],
  [401, 'Reauthenticate and try again', 'session-expired', 'token-expired'],
  [401, 'Reauthentication required', 'mfa-or-step-up-required'],
  [401, 'sessionexpired', 'session-expired'],
  [401, "password authentication failed for user 'app'", 'credentials-invalid'],
  [403, 'Throughput limit breached', 'rate-limited'],
  [403, 'PLAYER_BANNED', 'account-disabled-or-plan'],
  [403, 'Making sure you are not a bot failed', 'waf-or-bot-blocked'],

  // Words of business, which sound like something else.
  [403, 'Storage quota exceeded', 'account-disabled-or-plan'],
  [403, 'Maintenance plans can only be edited by the site lead', 'permission-denied'],
  [403, 'Guests cannot create sessions', 'permission-denied', 'credentials-missing'],
  [403, 'Viewers cannot revoke tokens of other people', 'permission-denied'],
  [403, 'This needs a signed contract', 'request-signature-invalid', 'permission-denied'],
  [401, 'The certificate of the token issuer has expired', 'server-misconfigured'],
];
