import type { Facts } from '../facts/facts.ts';
import type { CauseId } from '../diagnosis.ts';
import type { Suspicion } from './cause.ts';

/** Words that fit better than the cause's own where the server says this much. */
export interface Variant {
  /** Found in what the server says about the cause; it must not backtrack. */
  readonly said: RegExp;
  readonly words: Omit<Suspicion, 'clues'>;
}

/** The words of the first variant that the server's own ask for; nothing when the cause's own have to do. */
export function wordsAsSaid(facts: Facts, id: CauseId, variants: readonly Variant[]): Omit<Suspicion, 'clues'> {
  const quotes = facts.heard.about(id).map(({ quote }) => quote);
  return variants.find(({ said }) => quotes.some((quote) => said.test(quote)))?.words ?? {};
}
