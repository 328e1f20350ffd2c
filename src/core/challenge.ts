import { lintChallenge } from './challenge/lint.ts';
import { problemOf, type ChallengeProblem, type ChallengeSlug } from './challenge/problem.ts';
import { readChallenges } from './challenge/read-challenges.ts';
import type { Masked } from './masked.ts';

/** One challenge of a `WWW-Authenticate` or `Proxy-Authenticate` field, as it was on the wire. RFC 9110 section 11.6.1. */
export interface RawChallenge {
  scheme: string;
  /** Names in lower case, values unescaped; the first of a repeated name wins. */
  params: Record<string, string>;
  token68: string | null;
}

/** The same, masked: what a record holds. */
export interface Challenge {
  readonly scheme: Masked;
  readonly params: Readonly<Record<string, Masked>>;
  readonly token68: Masked | null;
}

/** Recovered challenges, in the server's order, and what is wrong with the way they were written. */
export interface ParsedChallenges {
  challenges: RawChallenge[];
  problems: ChallengeProblem[];
}

/** Reads the challenges and examines how they were written. Never throws; linear in the input. */
export function parseChallenges(fieldLines: readonly string[]): ParsedChallenges {
  const problems: ChallengeProblem[] = [];
  const known = new Set<string>();
  const report = (slug: ChallengeSlug, challenge: number | null): void => {
    if (known.size >= MOST_PROBLEMS || known.has(`${slug} ${challenge}`)) return;
    known.add(`${slug} ${challenge}`);
    problems.push(problemOf(slug, challenge));
  };
  if (fieldLines.length === 0) report('header-missing', null);
  const challenges = readChallenges(fieldLines, {
    report,
    read: (challenge, draft, index) => lintChallenge(challenge, draft, (slug) => report(slug, index)),
  });
  return { challenges, problems };
}

/** A field that repeats one fault ten thousand times is described well enough by the first hundred. */
const MOST_PROBLEMS = 100;
