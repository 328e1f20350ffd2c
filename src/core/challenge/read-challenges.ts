import type { RawChallenge } from '../challenge.ts';
import type { ChallengeSlug } from './problem.ts';
import { readFieldLine, type ChallengeDraft } from './read-field-line.ts';
import { unfoldLines } from './unfold-lines.ts';

/** Who wants to know how the challenges were written. */
export interface Examiner {
  report(slug: ChallengeSlug, challenge: number | null): void;
  read(challenge: RawChallenge, draft: ChallengeDraft, index: number): void;
}

/**
 * Reads all field lines of one challenge field, RFC 9110 section 11.6.1. What the grammar allows is read as it says; of the
 * rest as much is kept as helps a diagnosis, and an `error` says what was wrong. Never throws; linear in the input.
 */
export function readChallenges(fieldLines: readonly string[], examiner?: Examiner): RawChallenge[] {
  const challenges: RawChallenge[] = [];
  for (const fieldLine of fieldLines) {
    for (const line of unfoldLines(fieldLine, (slug) => examiner?.report(slug, null))) {
      const first = challenges.length;
      const drafts = readFieldLine(line, (slug, index) =>
        examiner?.report(slug, index === null ? null : first + index),
      );
      drafts.forEach((draft, index) => {
        const challenge = finish(draft);
        examiner?.read(challenge, draft, first + index);
        challenges.push(challenge);
      });
    }
  }
  return challenges;
}

/** `fromEntries` because a parameter may be called `__proto__`. */
function finish({ scheme, params, token68 }: ChallengeDraft): RawChallenge {
  return { scheme, params: Object.fromEntries(params), token68 };
}
