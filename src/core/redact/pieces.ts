import type { Copy } from './secret-copies.ts';

/** Fewer characters of a secret may be those of something else. */
const SHORTEST = 12;
/** Secrets of one issuer begin alike. */
const MOST_ALIKE = 200;

/**
 * Tells whether a word is the beginning or the end of a copy, as messages shorten a token: `got c4x9…`. Only one of letters and digits:
 * others are words of a language.
 */
export function createPieces(copies: readonly Copy[]): (text: string, start: number, end: number) => boolean {
  const first = new Map<string, string[]>();
  const last = new Map<string, string[]>();
  for (const { text, words } of copies) {
    const [head, tail] = [words[0], words.at(-1)];
    if (head === undefined || tail === undefined) continue;
    const lower = text.toLowerCase();
    add(first, lower.slice(head.start, head.end), 0);
    add(last, lower.slice(tail.start, tail.end), -SHORTEST);
  }
  return (text, start, end) => {
    if (end - start < SHORTEST) return false;
    const word = text.slice(start, end).toLowerCase();
    const isPiece =
      first.get(word.slice(0, SHORTEST))?.some((whole) => whole.startsWith(word)) === true ||
      last.get(word.slice(-SHORTEST))?.some((whole) => whole.endsWith(word)) === true;
    return isPiece && /\d/.test(word) && /[a-z]/.test(word);
  };
}

function add(known: Map<string, string[]>, word: string, from: number): void {
  if (word.length < SHORTEST) return;
  const key = word.slice(from).slice(0, SHORTEST);
  const alike = known.get(key);
  if (alike === undefined) known.set(key, [word]);
  else if (alike.length < MOST_ALIKE) alike.push(word);
}
