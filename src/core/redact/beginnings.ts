import type { Copy } from './secret-copies.ts';

/** Less of a secret gives nothing away. */
const SHORTEST = 5;
const LONGEST = 8192;
/** Secrets of one issuer begin alike. */
const MOST_ALIKE = 200;

/**
 * Finds what is left of a copy where the text itself was cut off: given where a word begins, the place from which all the rest is the
 * beginning of a secret, with letters and digits, as no word is; -1 where it is not.
 */
export function createBeginnings(copies: readonly Copy[]): (text: string, start: number) => number {
  const alike = new Map<string, { text: string; at: number }[]>();
  const letters = new Set<number>();
  let longest = 0;
  for (const { text, words } of copies) {
    const lower = text.toLowerCase();
    const at = words[0]?.start ?? 0;
    const key = lower.slice(at, at + SHORTEST);
    const list = alike.get(key) ?? [];
    alike.set(key, list);
    if (list.length < MOST_ALIKE) list.push({ text: lower, at });
    letters.add(lower.charCodeAt(at)).add(lower.charAt(at).toUpperCase().charCodeAt(0));
    longest = Math.max(longest, Math.min(lower.length, LONGEST));
  }
  return (text, start) => {
    const left = text.length - start;
    if (left < SHORTEST || left >= longest || !letters.has(text.charCodeAt(start))) return -1;
    const list = alike.get(text.slice(start, start + SHORTEST).toLowerCase());
    if (list === undefined || !/\d/.test(text.slice(start)) || !/[A-Za-z]/.test(text.slice(start))) return -1;
    const rest = text.slice(start).toLowerCase();
    const found = list.find((copy) => copy.text.length > copy.at + rest.length && copy.text.startsWith(rest, copy.at));
    if (found === undefined) return -1;
    const before = found.text.slice(0, found.at);
    return start >= found.at && text.slice(start - found.at, start).toLowerCase() === before ? start - found.at : start;
  };
}
