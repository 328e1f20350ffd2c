import type { CauseId, Evidence, Fix } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import type { Masked } from '../masked.ts';

/**
 * How much a clue says, strongest first. This is the whole order of evidence; `causes/weigh.ts` turns it into an order of
 * causes and a certainty.
 * - `proves`: the request itself settles it, and the answer fits;
 * - `names`: the server says it in words that mean nothing else;
 * - `shows`: a decoded token, a signed URL or the history of other exchanges shows it;
 * - `fits`: what was sent does not match what was asked for;
 * - `suggests`: the server's words point there first, but mean other things too;
 * - `hints`: a word or a circumstance;
 * - `allows`: nothing speaks against it;
 * - `against`: something does.
 */
export type Weight = 'proves' | 'names' | 'shows' | 'fits' | 'suggests' | 'hints' | 'allows' | 'against';

export interface Clue extends Evidence {
  readonly weight: Weight;
}

/** What a cause found in one refusal. Words left out are the cause's own. */
export interface Suspicion {
  readonly clues: readonly Clue[];
  readonly title?: Masked;
  readonly fix?: readonly Fix[];
  readonly unless?: Masked;
  readonly reference?: string;
}

/** One reason for a refusal: its words, and the function that recognises it. */
export interface Cause {
  readonly id: CauseId;
  /** What is wrong, when nothing more exact can be said. */
  readonly title: Masked;
  /** When it is named: a sentence for docs/causes.md. */
  readonly applies: Masked;
  /** What would show that it is something else. */
  readonly unless: Masked;
  /** Who can do what, easiest first. */
  readonly fix: readonly Fix[];
  readonly reference: string;
  /** Causes that a server names when it sees no more than the consequence of this one. */
  readonly explains?: readonly CauseId[];
  check(facts: Facts): Suspicion | undefined;
}
