import type { CauseId } from '../../diagnosis.ts';
import { notSignedIn, tokenFaults } from '../token-faults.ts';

/** Concepts that stand near each other in a sentence, and what the sentence then means. */
export interface Phrase {
  /** All of these: `a b` in any order, `a > b` in this order; `a|b` either; `!c` not in the sentence. */
  readonly near: string;
  readonly means: readonly CauseId[];
  /** Default `sentence`. */
  readonly strength?: 'sentence' | 'word';
  /** Distance between the first and the last, in words and concepts; default 7. */
  readonly within?: number;
  /** Only in answers with this status. */
  readonly status?: number;
  /** Only where the sentence says nothing else: `has expired`. */
  readonly whole?: true;
}

const says = (near: string, ...means: CauseId[]): Phrase => ({ near, means });
const hints = (near: string, ...means: CauseId[]): Phrase => ({ near, means, strength: 'word' });

const keyFaults: readonly CauseId[] = ['token-signature-invalid', 'wrong-environment', 'token-issuer-mismatch'];
const refused = 'denied|blocked|lacking|invalid|notFound|unsupported|disabled|only';
/** What "invalid credentials" leaves open: it is said of passwords and tokens alike, and to those who sent none. */
const unaccepted: readonly CauseId[] = ['credentials-invalid', 'credentials-missing', 'token-revoked'];
const faulty = 'invalid|failed|notFound|denied|unsupported|unauthorized';

/** From special to general: the first that holds is taken. */
export const phrases: readonly Phrase[] = [
  says('database', 'server-misconfigured'),
  // Said by gates in front of the application.
  says('csrf', 'csrf-failed'),
  says('dpop', 'dpop-proof-required'),
  // "Missing, invalid or expired": everything is left open.
  says(
    'token|credentials|authHeader missing|no invalid|malformed expired',
    'credentials-missing',
    ...tokenFaults,
    'credentials-invalid',
  ),
  says('user disabled rate', 'account-disabled-or-plan', 'rate-limited'),
  says('rate plan', 'rate-limited', 'account-disabled-or-plan'),
  says('rate volume', 'account-disabled-or-plan', 'rate-limited'),
  says('rate', 'rate-limited'),
  says('host denied|invalid', 'server-misconfigured'),
  says('host', 'server-misconfigured', 'origin-not-allowed'),
  says('ip denied|blocked|lacking|disabled|only|firewall|unauthorized', 'ip-or-geo-blocked'),
  says('ip detected !bot !robot !firewall', 'ip-or-geo-blocked', 'waf-or-bot-blocked'),
  says('ip invalid|notFound !username !certificate', 'ip-or-geo-blocked', 'permission-denied'),
  says('country denied|blocked|lacking|unsupported|disabled|firewall', 'ip-or-geo-blocked'),
  says('mfa bot', 'mfa-or-step-up-required', 'waf-or-bot-blocked'),
  says('user|ip|country disabled bot', 'account-disabled-or-plan', 'waf-or-bot-blocked'),
  says('bot', 'waf-or-bot-blocked'),
  says('robot denied|blocked|detected', 'waf-or-bot-blocked', 'permission-denied'),
  says('proxy denied|blocked !origin', 'proxy-authentication', 'waf-or-bot-blocked', 'ip-or-geo-blocked'),
  says('proxy auth|authHeader|notAuthenticated|credentials', 'proxy-authentication'),

  says('upgrade !version !rate', 'account-disabled-or-plan'),
  says('auth denied firewall', 'permission-denied', 'waf-or-bot-blocked'),

  // Requests and addresses that carry a signature of their own.
  says('requestSignature clock', 'clock-skew', 'request-signature-invalid'),
  says('requestSignature expired !token', 'signed-url-expired', 'clock-skew', 'request-signature-invalid'),
  says('requestSignature !token', 'request-signature-invalid'),
  says('link signature expired', 'signed-url-expired'),
  says('link expired !token !session !password !user !supposed !invalid', 'signed-url-expired'),
  says('link|request expired !token !session !password !user', 'signed-url-expired', 'clock-skew'),
  says('link signature', 'request-signature-invalid', 'signed-url-expired'),
  says('request signature !token', 'request-signature-invalid', 'token-signature-invalid'),
  says('signature expired !token', 'token-expired', 'clock-skew', 'signed-url-expired'),
  says('issuedAt !expired', 'clock-skew', 'token-not-yet-valid'),
  says('future token|claim|clock|request|signature|link !expired', 'clock-skew', 'token-not-yet-valid'),
  says('clientCertificate missing|required|no', 'client-certificate-required'),
  says(
    'clientCertificate expired|invalid|failed|denied|revoked|verify|notFound !token',
    'client-certificate-required',
    'server-misconfigured',
  ),
  says('clientCertificate auth|notAuthenticated !token', 'client-certificate-required'),
  says('bound token|claim|certificate|clientCertificate', 'client-certificate-required', 'dpop-proof-required'),
  says('notYet', 'token-not-yet-valid', 'clock-skew'),
  says('clock', 'clock-skew'),

  // Keys and claims of a token.
  says('keySet|anyKey config', 'server-misconfigured'),
  says('unresolved issuer|keySet|config', 'server-misconfigured'),
  says('unreachable !ip !country', 'server-misconfigured'),
  says('moved !user', 'wrong-endpoint'),
  says('token signature > invalid', 'token-signature-invalid'),
  says('token expired signature', 'token-expired', 'token-signature-invalid'),
  says('algorithm', 'token-algorithm-rejected', 'token-signature-invalid'),
  says('token signature malformed', 'token-malformed'),
  says('token signature', 'token-signature-invalid'),
  says(`keySet ${faulty}|no|missing|lacking`, ...keyFaults),
  // Made for others, or of others: a credential is for another environment, a thing needs a right.
  says('apiKey others', 'wrong-environment', 'api-key-invalid'),
  says('token|credentials|claim|session others', 'wrong-environment', 'token-issuer-mismatch'),
  says('audience', 'token-audience-mismatch'),
  says(`issuer ${faulty}|missing|required|claim|lacking|no`, 'token-issuer-mismatch'),
  says('claim expired', 'token-expired'),

  { near: 'clientCertificate missing|required', means: ['client-certificate-required'], within: 12 },
  says('certificate missing|required|no !role !permission', 'client-certificate-required', 'permission-denied'),
  says(
    'certificate expired|invalid|failed|denied|revoked|verify|notFound !token !role !permission',
    'client-certificate-required',
    'server-misconfigured',
  ),

  // Stronger proof of identity.
  says('mfa', 'mfa-or-step-up-required'),
  says('sso', 'mfa-or-step-up-required', 'permission-denied'),

  // Rights of the token.
  says('scope notAuthenticated', 'credentials-missing', 'scope-insufficient'),
  says('scope denied|lacking|missing|invalid|required|permission|unauthorized|no', 'scope-insufficient'),

  // How the header is written.
  says('scheme unsupported|invalid|required|missing|denied|only', 'scheme-mismatch', 'authorization-malformed'),
  says('basicAuth unsupported|denied|only !failed', 'scheme-mismatch'),
  says('basicAuth failed|invalid', ...unaccepted),
  says('bearer|token basic required|invalid|unsupported|only', 'scheme-mismatch'),
  says('authHeader missing invalid|malformed', 'credentials-missing', 'authorization-malformed'),
  says('authHeader malformed|parse', 'authorization-malformed', 'scheme-mismatch'),
  says('header|authHeader|token oversize !clock !expired', 'authorization-malformed'),
  says('header malformed !token', 'authorization-malformed', 'scheme-mismatch'),

  // State of a token, session or key.
  says('idToken|refreshToken accessToken !expired !missing !revoked', 'token-wrong-type'),
  says('idToken denied|invalid|only|unsupported', 'token-wrong-type'),
  says('refreshToken only|denied|unsupported', 'token-wrong-type'),
  says('token|apiKey|anyKey onlyAllowed', 'scope-insufficient', 'permission-denied'),
  says('token|apiKey|apiToken|anyKey readOnly', 'scope-insufficient', 'permission-denied'),
  {
    near: 'token|apiKey|anyKey only place',
    means: ['wrong-environment', 'wrong-endpoint', 'token-wrong-type'],
    within: 10,
  },
  says('token > only', 'token-wrong-type', 'scope-insufficient'),
  says('only > token', 'token-wrong-type'),
  says(
    'wrongType denied|required|only|invalid|missing|unsupported',
    'token-wrong-type',
    'credentials-missing',
    'permission-denied',
  ),
  says('token type invalid|required|denied|unsupported|only !anyKey', 'token-wrong-type'),
  says('token expired revoked|malformed', ...tokenFaults),
  says('certificate|keySet token expired', 'server-misconfigured', 'token-signature-invalid', 'token-expired'),
  says('token|refreshToken revoked', 'token-revoked'),
  says('session revoked expired', 'session-expired', 'token-revoked'),
  says('session revoked', 'token-revoked', 'session-expired'),
  says('token expired invalid !past', 'token-expired', 'token-signature-invalid', 'token-revoked'),
  says('cookie missing|notFound|no|required invalid', 'cookie-missing', 'session-expired'),
  says('cookie missing|notFound|no|required', 'cookie-missing'),
  says('cookie expired|invalid|failed', 'session-expired', 'cookie-missing'),
  says('session expired', 'session-expired', 'token-expired'),
  says('session disabled !user', 'session-expired', 'token-revoked'),
  says('session notFound|missing|no', 'session-expired', 'cookie-missing', 'token-revoked'),
  says('session invalid|failed', 'session-expired', 'token-revoked'),
  says('apiKey|anyKey expired !token', 'api-key-invalid', 'token-expired'),
  says('plan expired', 'account-disabled-or-plan'),
  says('password|user expired !token', 'account-disabled-or-plan', 'credentials-invalid'),
  says('token expired', 'token-expired'),
  says('auth expired !invalid', 'token-expired', 'session-expired'),
  says('credentials expired', 'token-expired', 'credentials-invalid', 'session-expired'),
  says('consent expired|revoked|invalid|missing|required|notFound|denied', 'permission-denied', 'scope-insufficient'),
  says('membership expired|disabled', 'account-disabled-or-plan'),
  says('membership required|no|lacking|missing|denied', 'permission-denied', 'account-disabled-or-plan'),
  says('anyKey disabled|revoked !token !session', 'api-key-invalid', 'account-disabled-or-plan', 'token-revoked'),
  says('apiKey disabled|revoked', 'api-key-invalid', 'account-disabled-or-plan', 'token-revoked'),
  says('apiKey environment|elsewhere', 'wrong-environment', 'api-key-invalid'),
  says('environment invalid|denied|notFound', 'wrong-environment'),
  says('elsewhere', 'wrong-environment', 'permission-denied'),
  says('others', 'permission-denied', 'wrong-environment'),
  says('test live', 'wrong-environment'),
  says('test|live only|denied|invalid|unsupported', 'wrong-environment', 'permission-denied'),
  says('anyKey token parse|verify', ...keyFaults),
  says('token missing malformed', 'credentials-missing', 'authorization-malformed', 'token-malformed'),
  says('token malformed|parse', 'token-malformed'),
  says('credentials malformed', 'authorization-malformed', 'token-malformed'),

  // Accounts and what they pay for.
  says('request|action blocked !origin', 'waf-or-bot-blocked', 'ip-or-geo-blocked', 'permission-denied'),
  says('terms', 'account-disabled-or-plan'),
  says('user|username unverified', 'account-disabled-or-plan'),
  says('unverified', 'account-disabled-or-plan', 'mfa-or-step-up-required'),
  says('user disabled', 'account-disabled-or-plan'),
  says('user blocked', 'account-disabled-or-plan', 'waf-or-bot-blocked'),
  says('user revoked', 'token-revoked', 'account-disabled-or-plan'),
  says('unfunded', 'account-disabled-or-plan'),
  says('plan lacking|only|required|disabled|notFound|no', 'account-disabled-or-plan'),
  says('plan feature', 'account-disabled-or-plan'),
  says('plan denied|invalid|action', 'account-disabled-or-plan', 'permission-denied'),

  // Where the request comes from.
  says('origin denied|blocked|notFound|invalid|lacking|unauthorized|config', 'origin-not-allowed'),
  says('origin failed|missing', 'origin-not-allowed', 'csrf-failed'),
  says('firewall', 'waf-or-bot-blocked', 'ip-or-geo-blocked'),

  // Keys and passwords.
  says('apiKey|anyKey|credentials invalid wrongAddress', 'api-key-invalid', 'wrong-environment', 'wrong-endpoint'),
  says('notAuthenticated apiKey|apiToken missing|no', 'credentials-missing', 'api-key-missing', 'cookie-missing'),
  says('apiKey|token|bearer missing|lacking permission', 'scope-insufficient', 'permission-denied'),
  says('apiKey missing|required !invalid', 'api-key-missing'),
  says('no > apiKey', 'api-key-missing'),
  says('apiKey missing invalid', 'api-key-missing', 'api-key-invalid'),
  says('apiKey header notFound', 'api-key-missing'),
  says('apiKey action denied|lacking|unauthorized', 'permission-denied', 'api-key-invalid', 'scope-insufficient'),
  says('apiKey denied|lacking|unauthorized', 'api-key-invalid', 'permission-denied'),
  says('apiKey invalid|notFound', 'api-key-invalid'),
  says('apiKey failed', 'api-key-invalid', 'api-key-missing'),
  says('apiToken invalid|notFound|denied|failed', 'token-revoked', 'api-key-invalid', 'credentials-invalid'),
  says('clientId invalid|notFound|denied|failed !token', 'credentials-invalid', 'api-key-invalid'),
  says('clientId missing|required !invalid !password !token', 'credentials-missing', 'api-key-missing'),
  says('clientId token invalid', 'wrong-environment', 'token-audience-mismatch', 'credentials-invalid'),
  says('password required|missing|no !invalid', 'credentials-missing', 'credentials-invalid'),
  says('credentials password invalid|denied', ...unaccepted),
  says('password|username invalid|notFound|failed', 'credentials-invalid'),

  // Nothing sent. Before rights: "permission" is said to guests too.
  says('token|credentials|authHeader|bearer missing !claim !anyKey !invalid !lacking', 'credentials-missing'),
  says('authHeader notFound !invalid', 'credentials-missing'),
  says('token claim|anyKey missing|lacking|required', 'token-malformed', 'token-wrong-type'),
  says('no > token|credentials|authHeader|bearer|auth !invalid', 'credentials-missing'),
  says(
    'token|credentials|authHeader|bearer missing|no invalid',
    'credentials-missing',
    'credentials-invalid',
    ...tokenFaults,
  ),
  says('token|credentials|authHeader|bearer required !invalid !role !permission', 'credentials-missing'),
  says('permission|role notAuthenticated', 'credentials-missing', 'permission-denied'),

  // Rights of the person.
  says('rowPolicy', 'permission-denied', 'credentials-missing'),
  says(`permission|role ${refused}|missing|required|no|unauthorized`, 'permission-denied', 'credentials-missing'),

  says('credentials invalid|failed !missing !no', ...unaccepted),
  says('anyKey missing|required', 'api-key-missing', 'credentials-missing'),
  says('anyKey invalid|notFound|failed', 'api-key-invalid', 'token-signature-invalid', 'credentials-invalid'),
  says('apiKey notAuthenticated', 'api-key-invalid', 'api-key-missing'),
  says('notAuthenticated token|bearer invalid|failed|verify !no !missing', ...tokenFaults),
  says('notAuthenticated denied', 'credentials-missing', 'permission-denied', 'session-expired'),
  says('notAuthenticated', ...notSignedIn),
  says('authHeader invalid', 'authorization-malformed', 'scheme-mismatch', 'credentials-invalid'),
  says('credentials invalid|notFound|unsupported|failed', ...unaccepted),
  says('user token notFound', 'account-disabled-or-plan', 'token-revoked'),
  says('token notFound', 'credentials-missing', 'token-revoked', 'credentials-invalid'),
  says('action denied|lacking token', 'scope-insufficient', 'permission-denied'),
  says('token|bearer invalid|failed|verify|denied|unauthorized', ...tokenFaults),
  says('user notFound', 'account-disabled-or-plan', 'credentials-invalid', 'wrong-environment'),
  says('user|action denied|lacking|only', 'permission-denied', 'credentials-missing'),
  says('user auth invalid|failed', ...unaccepted),
  hints('authenticating denied !permission !role !action !user !only !authorizing', ...unaccepted),
  says('auth required|missing', ...notSignedIn),
  says('auth config', 'server-misconfigured'),
  says('signature invalid|failed|verify', 'token-signature-invalid', 'request-signature-invalid'),
  says('signature missing', 'request-signature-invalid', 'token-signature-invalid', 'permission-denied'),
  hints('loginAgain', 'session-expired', 'mfa-or-step-up-required', 'token-expired'),
  says('test|live token|apiKey|anyKey|credentials', 'wrong-environment', 'credentials-invalid'),
  // Of the two, authorization is the one that a 403 is about. RFC 9110 section 15.5.4.
  {
    near: 'authorizing failed|denied',
    means: ['permission-denied', 'scope-insufficient', 'credentials-invalid'],
    strength: 'word',
    status: 403,
  },
  hints('auth invalid|failed', 'credentials-invalid', ...tokenFaults),
  { near: 'expired', means: ['token-expired', 'session-expired', 'signed-url-expired'], whole: true, status: 401 },
  {
    near: 'expired',
    means: ['permission-denied', 'token-expired', 'session-expired', 'signed-url-expired'],
    strength: 'word',
    status: 403,
  },
  hints('expired', 'token-expired', 'session-expired', 'signed-url-expired'),
  hints('malformed|parse', 'token-malformed', 'authorization-malformed'),
  { near: 'revoked', means: ['permission-denied', 'token-revoked'], strength: 'word', status: 403 },
  hints('revoked', 'token-revoked', 'session-expired'),
  hints('country|ip', 'ip-or-geo-blocked', 'permission-denied'),
  hints('config', 'server-misconfigured', 'permission-denied'),
  hints('disabled', 'account-disabled-or-plan', 'permission-denied'),
  hints('plan', 'account-disabled-or-plan'),
  { near: 'action unauthorized', means: ['permission-denied', 'credentials-missing'], status: 403 },
  {
    near: 'blocked',
    means: ['waf-or-bot-blocked', 'ip-or-geo-blocked', 'permission-denied'],
    strength: 'word',
    status: 403,
  },
  {
    near: 'denied|lacking',
    means: ['credentials-missing', 'credentials-invalid', 'permission-denied'],
    strength: 'word',
    status: 401,
  },
  { near: 'denied|unauthorized|lacking|permission|role', means: ['permission-denied'], strength: 'word', status: 403 },
];
