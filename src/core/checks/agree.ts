import type { CauseId, Check } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { say } from '../masked.ts';

/** What a check that passed rules out. */
const excluded: Readonly<Record<string, readonly CauseId[]>> = {
  preflight: ['preflight-rejected'],
  'header-sent': ['credentials-missing', 'api-key-missing', 'cookie-missing'],
  'well-formed': ['authorization-malformed', 'token-malformed'],
  scheme: ['scheme-mismatch'],
  lifetime: ['token-expired', 'token-not-yet-valid', 'signed-url-expired'],
  audience: ['token-audience-mismatch'],
  issuer: ['token-issuer-mismatch'],
  environment: ['wrong-environment'],
  scope: ['scope-insufficient'],
  clock: ['clock-skew'],
};

/** What nobody can say of a request that brought nothing. */
const ofSomething: readonly CauseId[] = [
  'authorization-malformed',
  'scheme-mismatch',
  'credentials-invalid',
  'api-key-invalid',
  'scope-insufficient',
  'request-signature-invalid',
  'header-stripped-in-transit',
  'account-disabled-or-plan',
];

/** Causes that can only be of something that was sent. */
const ofSent: readonly CauseId[] = [
  'credentials-invalid',
  'api-key-invalid',
  'session-expired',
  'token-revoked',
  'token-expired',
];

/** Refusals that no login would have changed. */
const ofGates: readonly CauseId[] = [
  'waf-or-bot-blocked',
  'ip-or-geo-blocked',
  'rate-limited',
  'origin-not-allowed',
  'server-misconfigured',
  'client-certificate-required',
  'proxy-authentication',
  'csrf-failed',
];

/** A check that passed says that it is not this; where nothing was sent, nothing can be wrong with it. */
export function isExcluded(cause: CauseId, checks: readonly Check[], { sent }: Facts): boolean {
  const isOfNothing = sent.isNothing && checks.some(({ id, result }) => id === 'header-sent' && result === 'failed');
  if (isOfNothing && (cause.startsWith('token-') || ofSomething.includes(cause))) return true;
  return checks.some(({ id, result }) => result === 'passed' && excluded[id]?.includes(cause));
}

/** The checks beside the first cause: where the evidence for it outweighs a check, the check is open. */
export function agreeWith(cause: CauseId, checks: readonly Check[], { status }: Facts): Check[] {
  return checks.map((check) => {
    if (check.result === 'passed' && excluded[check.id]?.includes(cause))
      return { ...check, result: 'unknown', reason: say`${check.reason}, as far as it can be seen from here` };
    if (check.id === 'header-sent' && check.result === 'failed' && ofSent.includes(cause))
      return { ...check, result: 'unknown', reason: say`${check.reason}; the body may hold what was refused` };
    if (check.id === 'header-sent' && check.result === 'failed' && ofGates.includes(cause) && status !== 407)
      return { ...check, result: 'unknown', reason: say`${check.reason}; what refused it asks for something else` };
    return check;
  });
}
