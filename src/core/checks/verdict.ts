import type { Check } from '../diagnosis.ts';
import type { Masked } from '../masked.ts';

/** What one look at the facts says. What could not be checked is `unknown`, never `passed`. */
export type Verdict = Pick<Check, 'result' | 'reason'>;

export function passed(reason: Masked): Verdict {
  return { result: 'passed', reason };
}

export function failed(reason: Masked): Verdict {
  return { result: 'failed', reason };
}

export function notKnown(reason: Masked): Verdict {
  return { result: 'unknown', reason };
}
