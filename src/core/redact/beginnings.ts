import type { Copy } from './secret-copies.ts';

/** Less of a secret gives nothing away. */
const SHORTEST = 5;
const LONGEST = 8192;

/** A copy in lower case, cut before its first word. */
interface Cut {
  readonly before: string;
  readonly rest: string;
}

/**
 * Finds what is left of a copy where the text itself was cut off: given where a word begins, the place from which all the rest is the
 * beginning of a secret, with letters and digits, as no word is; -1 where it is not.
 */
export function createBeginnings(copies: readonly Copy[]): (text: string, start: number) => number {
  const all = copies.map(cutBeforeWord).sort((a, b) => (a.rest < b.rest ? -1 : 1));
  const keys = new Set(all.map(({ rest }) => rest.slice(0, SHORTEST)));
  const longest = all.reduce((most, { rest }) => Math.max(most, Math.min(rest.length, LONGEST)), 0);
  return (text, start) => {
    const left = text.length - start;
    if (left < SHORTEST || left >= longest) return -1;
    if (!keys.has(text.slice(start, start + SHORTEST).toLowerCase())) return -1;
    const rest = text.slice(start).toLowerCase();
    const found = /\d/.test(rest) && /[a-z]/.test(rest) ? firstFrom(all, rest) : undefined;
    if (found === undefined || !found.rest.startsWith(rest)) return -1;
    const from = start - found.before.length;
    return from >= 0 && text.slice(from, start).toLowerCase() === found.before ? from : start;
  };
}

function cutBeforeWord({ text, words }: Copy): Cut {
  const lower = text.toLowerCase();
  const at = words[0]?.start ?? 0;
  return { before: lower.slice(0, at), rest: lower.slice(at) };
}

/** The first one in order that comes behind `rest`: if any begins with it, this one does. */
function firstFrom(sorted: readonly Cut[], rest: string): Cut | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.rest ?? '') <= rest) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}
