import type { Check } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { say, type Masked } from '../masked.ts';
import { checkWellFormed } from './form.ts';
import { checkClock, checkLifetime } from './lifetime.ts';
import { checkHeaderSent, checkPreflight, checkScheme } from './request.ts';
import { checkAudience, checkEnvironment, checkIssuer, checkScope, checkSignature } from './token.ts';
import type { Verdict } from './verdict.ts';

interface Listed {
  id: string;
  label: Masked;
  /** Undefined: it does not apply. */
  check(facts: Facts): Verdict | undefined;
}

/** The "ruled out" list, in the order in which a request is judged. */
const list: readonly Listed[] = [
  { id: 'preflight', label: say`Preflight`, check: checkPreflight },
  { id: 'header-sent', label: say`Credentials sent`, check: checkHeaderSent },
  { id: 'well-formed', label: say`Well formed`, check: checkWellFormed },
  { id: 'scheme', label: say`Scheme`, check: checkScheme },
  { id: 'lifetime', label: say`Lifetime`, check: checkLifetime },
  { id: 'audience', label: say`Audience`, check: checkAudience },
  { id: 'issuer', label: say`Issuer`, check: checkIssuer },
  { id: 'environment', label: say`Environment`, check: checkEnvironment },
  { id: 'scope', label: say`Scope`, check: checkScope },
  {
    id: 'signature',
    label: say`Signature`,
    check: checkSignature,
  },
  { id: 'clock', label: say`Clock`, check: checkClock },
];

export function runChecks(facts: Facts): Check[] {
  return list.flatMap(({ id, label, check }) => {
    const verdict = check(facts);
    return verdict ? [{ id, label, ...verdict }] : [];
  });
}
