import type { CauseId, Check } from '../diagnosis.ts';
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

/** A check that passed says that it is not this. */
export function isExcluded(cause: CauseId, checks: readonly Check[]): boolean {
  return checks.some(({ id, result }) => result === 'passed' && excluded[id]?.includes(cause));
}

/** The checks beside the first cause: where the evidence for it outweighs a check, the check is open. */
export function agreeWith(cause: CauseId, checks: readonly Check[]): Check[] {
  return checks.map((check) => {
    if (check.result === 'passed' && excluded[check.id]?.includes(cause))
      return { ...check, result: 'unknown', reason: say`${check.reason}, as far as it can be seen from here` };
    if (check.id === 'header-sent' && check.result === 'failed' && ofSent.includes(cause))
      return { ...check, result: 'unknown', reason: say`${check.reason}; the body may hold what was refused` };
    if (check.id === 'header-sent' && check.result === 'failed' && ofGates.includes(cause))
      return { ...check, result: 'unknown', reason: say`${check.reason}; what refused it asks for something else` };
    return check;
  });
}
