import { examineValue } from './authorization/examine-value.ts';
import type { TokenMasking } from './authorization/masking.ts';
import type { Fingerprint, Masked } from './masked.ts';
import type { Token } from './token.ts';

/** The Authorization (or Proxy-Authorization) header of a request, masked and examined. */
export interface Authorization {
  /** `unknown`: not captured, or removed by whoever made the HAR. Never read as "not sent". */
  readonly header: 'present' | 'absent' | 'unknown';
  readonly scheme: Masked | null;
  /** The whole field value, masked; `problems` point into it. */
  readonly text: Masked | null;
  readonly problems: readonly AuthorizationProblem[];
  readonly fingerprint: Fingerprint | null;
  readonly token: Token | null;
}

/** One fault, marked in the masked text the way a compiler does. */
export interface AuthorizationProblem {
  /** A slug of the contract, section 3. */
  readonly slug: string;
  readonly level: 'error' | 'warning' | 'info';
  /** Half-open range of UTF-16 units in `Authorization.text`; empty for something that is missing at that place. */
  readonly start: number;
  readonly end: number;
  /** One sentence that says what is wrong there. */
  readonly says: Masked;
  /** The value as it should be, masked, where that can be said. */
  readonly corrected?: Masked;
  readonly reference?: string;
}

/**
 * Masks and examines a field value: null when the request had none, undefined when it was not captured. A value that was
 * masked before is examined to the same result. Never throws; linear in the value's length. RFC 9110 section 11.6.2.
 */
export function examineAuthorization(value: string | null | undefined, masking: TokenMasking): Authorization {
  if (value !== null && value !== undefined) return { header: 'present', ...examineValue(value, masking) };
  const nothing = { scheme: null, text: null, fingerprint: null, token: null };
  if (value === undefined) return { header: 'unknown', problems: [], ...nothing };
  const { problems } = examineValue('', masking);
  return { header: 'absent', problems, ...nothing };
}
