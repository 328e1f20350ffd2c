import type { Masked, Masker } from '../masked.ts';
import { createEcho, type Echo } from './echo.ts';
import { judgeName, type Place, type Verdict } from './secret-names.ts';

/** What the parts of the redactor hand on to each other. */
export interface Redaction {
  mask(secret: string): string;
  /** Copies of known secrets in a text. */
  readonly echo: Echo;
  judge(name: string, place: Place): Verdict;
  /** One level further into a value that holds another document; undefined when it is nested too deep to go on. */
  inside(): Redaction | undefined;
}

/** JSON in a URL in JSON in base64: deeper than this nobody nests on purpose. */
const DEEPEST = 6;
const REMEMBERED_NAMES = 5000;

export interface RedactionOptions {
  /** What stands for a secret instead of its mark, where a mark alone would say too little. */
  readonly describe?: (secret: string) => Masked | undefined;
  /** Raw secrets whose copies are masked wherever they stand. */
  readonly known?: Iterable<string>;
}

export function createRedaction(masker: Masker, { describe, known = [] }: RedactionOptions = {}): Redaction {
  const echo = createEcho(known);
  const verdicts = new Map<string, Verdict>();
  const judge = (name: string, place: Place): Verdict => {
    const key = `${place} ${name}`;
    const judged = verdicts.get(key);
    if (judged !== undefined) return judged;
    const verdict = judgeName(name, place);
    if (verdicts.size < REMEMBERED_NAMES) verdicts.set(key, verdict);
    return verdict;
  };
  const at = (depth: number): Redaction => ({
    mask: (secret) => describe?.(secret) ?? masker.mask(secret),
    echo,
    judge,
    inside: () => (depth < DEEPEST ? at(depth + 1) : undefined),
  });
  return at(0);
}
