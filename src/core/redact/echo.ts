import type { Span } from './forms.ts';
import { createBeginnings } from './beginnings.ts';
import { createPieces } from './pieces.ts';
import { copiesOf, eachWord, type Copy, type Word } from './secret-copies.ts';

/** Finds copies of secrets that are known already. */
export type Echo = (text: string) => Span[];

/** A copy and where in it the word stands by which it is looked up. */
interface Anchored {
  readonly text: string;
  readonly at: number;
}

/** Secrets whose words are all the same in another order are nobody's secrets; more of them would be no longer linear. */
const MOST_ALIKE = 200;

/**
 * Copies of the secrets in other places: a token that an error message repeats, a password in a log line, in any case. One pass
 * over the text, however many secrets there are: each is looked up by the one of its words that the fewest others have.
 */
export function createEcho(secrets: Iterable<string>): Echo {
  const copies: Copy[] = [];
  for (const secret of new Set(secrets)) for (const copy of copiesOf(secret)) copies.push(copy);
  if (copies.length === 0) return () => [];
  const byWord = index(copies);
  const lengths = new Set([...byWord.keys()].map((word) => word.length));
  const cutOffAt = createBeginnings(copies);
  const isPiece = createPieces(copies);
  return (text) => {
    const found: Span[] = [];
    let done = 0;
    eachWord(text, (start, end) => {
      const from = start < done ? -1 : cutOffAt(text, start);
      if (from >= done) {
        done = text.length;
        found.push({ start: from, end: done });
      }
      if (start < done) return;
      const alike = lengths.has(end - start) ? byWord.get(text.slice(start, end).toLowerCase()) : undefined;
      const copy = alike?.find(({ text: one, at }) => isAt(one, text, start - at));
      if (copy === undefined && !isPiece(text, start, end)) return;
      const begin = copy === undefined ? start : start - copy.at;
      done = copy === undefined ? end : begin + copy.text.length;
      found.push({ start: begin, end: done });
    });
    return found;
  };
}

function isAt(copy: string, text: string, from: number): boolean {
  return from >= 0 && text.slice(from, from + copy.length).toLowerCase() === copy;
}

/** Lower case, the longest first where several have a word in common. */
function index(copies: readonly Copy[]): ReadonlyMap<string, readonly Anchored[]> {
  const counts = new Map<string, number>();
  for (const { text, words } of copies) {
    for (const word of words) counts.set(wordIn(text, word), (counts.get(wordIn(text, word)) ?? 0) + 1);
  }
  const byWord = new Map<string, Anchored[]>();
  for (const { text, words } of copies) {
    const rank = (word: Word): number => (word.end - word.start) / (counts.get(wordIn(text, word)) ?? 1) ** 2;
    const anchor = words.reduce((best, word) => (rank(word) > rank(best) ? word : best));
    const list = byWord.get(wordIn(text, anchor));
    const anchored = { text: text.toLowerCase(), at: anchor.start };
    if (list === undefined) byWord.set(wordIn(text, anchor), [anchored]);
    else if (list.length < MOST_ALIKE) list.push(anchored);
  }
  for (const list of byWord.values()) list.sort((a, b) => b.text.length - a.text.length);
  return byWord;
}

function wordIn(text: string, { start, end }: Word): string {
  return text.slice(start, end).toLowerCase();
}
