import type { Masked, Masker } from '../masked.ts';
import { judgeName, type Place, type Verdict } from './secret-names.ts';

/** What the parts of the redactor hand on to each other. */
export interface Redaction {
  mask(secret: string): string;
  judge(name: string, place: Place): Verdict;
  /** One level further into a value that holds another document; undefined when it is nested too deep to go on. */
  inside(): Redaction | undefined;
}

/** JSON in a URL in JSON in base64: deeper than this nobody nests on purpose. */
const DEEPEST = 6;
const REMEMBERED_NAMES = 5000;

/** `describe`: what stands for a secret instead of its mark, such as a token whose claims stay readable. */
export function createRedaction(masker: Masker, describe?: (secret: string) => Masked | undefined): Redaction {
  const verdicts = new Map<string, Verdict>();
  const judge = (name: string, place: Place): Verdict => {
    const key = `${place} ${name}`;
    const known = verdicts.get(key);
    if (known !== undefined) return known;
    const verdict = judgeName(name, place);
    if (verdicts.size < REMEMBERED_NAMES) verdicts.set(key, verdict);
    return verdict;
  };
  const at = (depth: number): Redaction => ({
    mask: (secret) => describe?.(secret) ?? masker.mask(secret),
    judge,
    inside: () => (depth < DEEPEST ? at(depth + 1) : undefined),
  });
  return at(0);
}
