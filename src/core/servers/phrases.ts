import type { CauseId } from '../diagnosis.ts';
import { notSignedIn, tokenFaults } from './token-faults.ts';

/** Concepts of the vocabulary that stand near each other in a sentence, and what the sentence then means. */
export interface Phrase {
  /** All of these, in any order; `a|b` either; `!c` not in the sentence. */
  readonly near: string;
  readonly means: readonly CauseId[];
  /** Default `sentence`. */
  readonly strength?: 'sentence' | 'word';
  /** Distance in words between the first and the last; default 7. */
  readonly within?: number;
  /** Only in answers with this status. */
  readonly status?: number;
}

const says = (near: string, ...means: CauseId[]): Phrase => ({ near, means });
const hints = (near: string, ...means: CauseId[]): Phrase => ({ near, means, strength: 'word' });

/** From special to general: the first that holds is taken. */
export const phrases: readonly Phrase[] = [
  // Gates in front of the application.
  says('csrf', 'csrf-failed'),
  says('rate', 'rate-limited'),
  says('dpop', 'dpop-proof-required'),
  says('hostlist', 'server-misconfigured', 'origin-not-allowed'),
  says('bot', 'waf-or-bot-blocked'),
  says('proxy authorization|notauthenticated|credentials|permission', 'proxy-authentication'),

  // Requests and URLs that carry a signature of their own.
  says('hmac clock', 'clock-skew', 'request-signature-invalid'),
  says('hmac invalid|missing|verify|denied', 'request-signature-invalid'),
  says('hmac', 'request-signature-invalid'),
  says('clock', 'clock-skew'),
  says('link expired !token !session !password', 'signed-url-expired', 'clock-skew'),
  says('request|link signature !token', 'request-signature-invalid', 'token-signature-invalid'),

  // Keys and claims of a token.
  says('keyset config', 'server-misconfigured'),
  says('future', 'clock-skew', 'token-not-yet-valid'),
  says('notyet', 'token-not-yet-valid', 'clock-skew'),
  says('algorithm invalid|denied|missing|notfound', 'token-algorithm-rejected', 'token-signature-invalid'),
  says('token signature', 'token-signature-invalid'),
  says('keyset invalid|notfound|missing|denied', 'token-signature-invalid', 'wrong-environment'),
  says('audience', 'token-audience-mismatch'),
  says('issuer invalid|notfound|denied|missing', 'token-issuer-mismatch', 'wrong-environment'),

  // Certificates.
  says('certificate missing|expired|invalid|denied|revoked|verify', 'client-certificate-required'),

  // Stronger proof of identity.
  says('mfa', 'mfa-or-step-up-required'),
  says('sso missing|denied|notauthenticated|permission', 'mfa-or-step-up-required', 'permission-denied'),

  // Rights of the token.
  says('scope notauthenticated', 'credentials-missing', 'scope-insufficient'),
  says('scope denied|missing|invalid|permission', 'scope-insufficient'),

  // State of a token, session or key.
  says('token|session|refresh revoked', 'token-revoked', 'session-expired'),
  says('session expired', 'session-expired', 'token-expired'),
  says('session invalid|notfound|missing', 'session-expired', 'token-revoked', 'cookie-missing'),
  says('cookie expired|invalid', 'session-expired', 'cookie-missing'),
  says('cookie missing|notfound', 'cookie-missing'),
  says('token expired invalid', ...tokenFaults),
  says('refresh expired', 'token-expired', 'session-expired'),
  says('apikey expired', 'api-key-invalid', 'token-expired'),
  says('token expired', 'token-expired'),
  says('plan expired|denied|missing|disabled|invalid', 'account-disabled-or-plan'),
  says('password expired', 'account-disabled-or-plan', 'credentials-invalid'),
  says('user expired', 'account-disabled-or-plan'),
  says('apikey disabled|revoked', 'api-key-invalid', 'account-disabled-or-plan'),
  says('user disabled', 'account-disabled-or-plan'),
  says('user revoked', 'account-disabled-or-plan', 'token-revoked'),
  says('token malformed', 'token-malformed'),
  says('credentials malformed', 'authorization-malformed', 'scheme-mismatch'),
  says('token type', 'token-wrong-type'),

  // Places and origins.
  says('country denied|missing|disabled', 'ip-or-geo-blocked'),
  says('ip denied|disabled', 'ip-or-geo-blocked'),
  says('origin denied|notfound', 'origin-not-allowed'),
  says('firewall', 'waf-or-bot-blocked'),

  // API keys, passwords.
  says('apikey missing !invalid', 'api-key-missing', 'credentials-missing'),
  says('apikey invalid|notfound|denied', 'api-key-invalid', 'credentials-invalid'),
  says('password username|invalid|missing', 'credentials-invalid'),

  // Rights of the person.
  says('rowpolicy', 'permission-denied'),
  says('permission|role denied|missing|unauthorized', 'permission-denied'),

  // Nothing sent.
  says('token|credentials missing !invalid', 'credentials-missing'),
  says('notauthenticated', ...notSignedIn),
  says('credentials invalid|notfound', 'credentials-invalid'),
  says('token invalid|notfound|verify', ...tokenFaults),
  says('user notfound', 'account-disabled-or-plan', 'credentials-invalid', 'wrong-environment'),
  says('signature invalid|verify', 'token-signature-invalid', 'request-signature-invalid'),
  hints('authorization invalid', 'credentials-invalid', ...tokenFaults),
  hints('expired', 'token-expired', 'session-expired', 'signed-url-expired'),
  hints('revoked', 'token-revoked'),
  hints('disabled', 'account-disabled-or-plan'),
  hints('permission|role', 'permission-denied'),
  { near: 'denied|unauthorized', means: ['permission-denied'], strength: 'word', status: 403 },
];
