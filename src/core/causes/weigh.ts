import type { CauseId, Certainty } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { isPointed, type HeardStatement } from '../facts/heard.ts';
import { say } from '../masked.ts';
import type { Cause, Clue, Suspicion, Weight } from './cause.ts';
import { clue, quote } from './clue.ts';

const order: readonly Weight[] = ['proves', 'names', 'shows', 'fits', 'suggests', 'hints', 'allows'];
const certainties: readonly Certainty[] = ['certain', 'certain', 'likely', 'likely', 'likely', 'possible', 'possible'];
/** One contradiction takes a proof down to a decoded fact, and a named cause down to a misfit. */
const STEPS_PER_CONTRADICTION = 2;

/**
 * What stands against a suspicion: the server named something that this cause does not explain. A cause that the server
 * names itself has to fit everything else the server says plainly.
 */
export function contradictions(cause: Cause, suspicion: Suspicion, facts: Facts): Clue[] {
  if (facts.page.isPreflight && cause.id !== 'preflight-rejected') return [ofPreflight];
  const isNamed = suspicion.clues.some(({ weight }) => weight === 'names');
  const { named, statements } = facts.heard;
  const other = (isNamed ? statements.filter(isPointed) : named).find(
    (statement) => !isMereDenial(statement) && !isAdvice(cause, statement) && !fits(cause, statement),
  );
  return other ? [clue('against', 'server', quote(other))] : [];
}

/** "Access denied" says no more than the status; whoever says something beside it means that. */
function isMereDenial({ said, source }: HeardStatement): boolean {
  return said[0] === 'permission-denied' && source === undefined;
}

/** "Please log in again" tells what to do about whatever has ended. */
function isAdvice({ id }: Cause, { said, source }: HeardStatement): boolean {
  return ended.has(id) && source === undefined && said[0] === 'credentials-missing' && said.includes('session-expired');
}

const ended = new Set<CauseId>(['token-expired', 'token-revoked', 'session-expired', 'account-disabled-or-plan']);

function fits(cause: Cause, { said }: HeardStatement): boolean {
  return said.includes(cause.id) || said.some((meaning) => cause.explains?.includes(meaning));
}

const ofPreflight = clue('against', 'request', say`This is a preflight, which carries no credentials by design`);

/** Ranks of the clues that speak for it, best first, each contradiction taken off the best. Lower is stronger. */
export function weigh(clues: readonly Clue[]): number[] {
  const ranks = clues
    .filter(({ weight }) => weight !== 'against')
    .map(({ weight }) => order.indexOf(weight))
    .sort((a, b) => a - b);
  const against = clues.length - ranks.length;
  const last = order.length - 1;
  return ranks.map((rank, index) => (index === 0 ? Math.min(last, rank + STEPS_PER_CONTRADICTION * against) : rank));
}

export function certaintyOf(ranks: readonly number[]): Certainty {
  return certainties[ranks[0] ?? order.length - 1] ?? 'possible';
}

/** Nothing more than not excluded. */
export function isLeast(ranks: readonly number[]): boolean {
  return (ranks[0] ?? order.length) >= order.length - 1;
}

/** Stronger first; what is equally strong is decided by what else speaks for it. */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return b.length - a.length;
}
