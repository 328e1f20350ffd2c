import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { copiesOf, type Word } from './secret-copies.ts';
import { createSieve, seedOf, type Sieve } from '../sieve.ts';

/** What a copy of a secret is known by. From keyed hashes, and how long what they were made of is, nobody can read it back. */
export interface Trait {
  /** Sieve of a word of it, and how many characters of the word that is made of. */
  readonly word: number;
  readonly size: number;
  /** Where in the copy the word stands. */
  readonly at: number;
  /** Characters from its beginning that are compared, and their sieve. */
  readonly width: number;
  readonly beginning: number;
  /** There are more than those. */
  readonly goesOn: boolean;
  /** HMAC of those characters, 16 hex digits. */
  readonly print: string;
}

export interface Traits {
  readonly sieve: Sieve;
  /** The HMAC of a stretch, in lower case. */
  print(text: string): string;
  /** Of every way to write the secret; none of one that is no more than a word. */
  of(secret: string): Trait[];
}

export const LONGEST_WORD = 32;
export const SHORTEST_WORD = 3;
const WIDTH = 64;

export function createTraits(key: Uint8Array): Traits {
  const own = hmac(sha256, key, utf8ToBytes('copies of secrets'));
  const keyed = hmac.create(sha256, own);
  const sieve = createSieve(seedOf(own, 0));
  const print = (text: string): string => bytesToHex(keyed.clone().update(utf8ToBytes(text)).digest().subarray(0, 8));

  function traitOf(text: string, word: Word): Trait {
    const size = Math.min(word.end - word.start, LONGEST_WORD);
    const width = Math.min(text.length, WIDTH);
    return {
      word: sieve(text, word.start, word.start + size),
      size,
      at: word.start,
      width,
      beginning: sieve(text, 0, width),
      goesOn: text.length > WIDTH,
      print: print(text.slice(0, width)),
    };
  }

  return {
    sieve,
    print,
    of: (secret) =>
      copiesOf(secret).flatMap(({ text, words }) => {
        const lower = text.toLowerCase();
        const word = lower.length === text.length ? tellingWord(lower, words) : undefined;
        return word === undefined ? [] : [traitOf(lower, word)];
      }),
  };
}

/** The longest of the words that letters and digits are mixed in, or of all. */
function tellingWord(text: string, words: readonly Word[]): Word | undefined {
  const rank = ({ start, end }: Word): number => {
    const word = text.slice(start, end);
    return word.length * (/\d/.test(word) && /[a-z]/.test(word) ? LONGEST_WORD : 1);
  };
  return words
    .filter(({ start, end }) => end - start >= SHORTEST_WORD && start < WIDTH)
    .reduce<Word | undefined>((best, word) => (best && rank(best) >= rank(word) ? best : word), undefined);
}

/** One line, for the storage. */
export function writeTrait({ word, size, at, width, beginning, goesOn, print }: Trait): string {
  return [word, size, at, width, beginning, Number(goesOn), print].join(' ');
}

/** Guard at the storage boundary: undefined for what is no such line. */
export function readTrait(line: unknown): Trait | undefined {
  if (typeof line !== 'string' || !/^(?:\d{1,10} ){6}[\da-f]{16}$/.test(line)) return undefined;
  const [word = 0, size = 0, at = 0, width = 0, beginning = 0, goesOn = 0] = line.split(' ', 6).map(Number);
  if (size < 1 || size > LONGEST_WORD || at >= WIDTH || width > WIDTH) return undefined;
  return { word, size, at, width, beginning, goesOn: goesOn === 1, print: line.slice(-16) };
}
