import type { Echo } from './echo.ts';
import { eachWord } from './secret-copies.ts';
import { createTraits, LONGEST_WORD, readTrait, SHORTEST_WORD, writeTrait, type Trait } from './secret-traits.ts';
import { createIdentity } from '../sieve.ts';

/**
 * Knows secrets again without keeping them: of each it has keyed hashes, of one of its words to look it up by and of its
 * beginning to be sure. What one memory writes another one with the same key can read.
 */
export interface SecretMemory {
  /** Finds copies of what it knows, in any case, as a URL, JSON or HTML writes them. One pass over the text. */
  readonly echo: Echo;
  learn(secrets: Iterable<string>): void;
  /** Takes what another memory wrote, and tells whether something was new in it. What is no such line is ignored. */
  adopt(written: readonly unknown[]): boolean;
  /** What was learned, and not adopted, since this was asked the last time. */
  takeNews(): string[];
  /** Everything, what was not met for longest first. */
  write(): string[];
}

/** A busy page has some dozens; the ones that were not met for longest go. */
const MOST = 1000;
const MOST_ALIKE = 16;
/** Without a break, what follows the characters that are compared belongs to the secret. */
const REST = /[^\s"'`<>,;&|‹›\\]{0,8192}/y;

export function createSecretMemory(key: Uint8Array): SecretMemory {
  const traits = createTraits(key);
  const identityOf = createIdentity(key);
  const known = new Map<string, Trait>();
  const byWord = new Map<number, readonly Trait[]>();
  const learned = new Map<string, readonly Trait[]>();
  const sizes = new Uint8Array(LONGEST_WORD + 1);
  let news: Trait[] = [];

  function add(trait: Trait): boolean {
    const isNew = !known.delete(trait.print);
    known.set(trait.print, trait);
    if (!isNew) return false;
    sizes[trait.size] = 1;
    byWord.set(trait.word, [trait, ...(byWord.get(trait.word) ?? [])].slice(0, MOST_ALIKE));
    const [oldest] = known.values();
    if (known.size > MOST && oldest !== undefined) forget(oldest);
    return true;
  }

  function forget(trait: Trait): void {
    known.delete(trait.print);
    const others = byWord.get(trait.word)?.filter((one) => one !== trait) ?? [];
    if (others.length > 0) byWord.set(trait.word, others);
    else byWord.delete(trait.word);
  }

  function learn(secret: string): void {
    const identity = identityOf(secret);
    const all = learned.get(identity) ?? traits.of(secret);
    if (learned.size >= MOST) learned.clear();
    learned.set(identity, all);
    news.push(...all.filter(add));
  }

  /** `sure`: what was found of each in the same text, which need not be proven again. */
  function isAt(text: string, from: number, trait: Trait, sure: Map<Trait, string>): boolean {
    const end = Math.min(from + trait.width, text.length);
    if (from < 0 || traits.sieve(text, from, end) !== trait.beginning) return false;
    const copy = text.slice(from, end);
    if (sure.get(trait) !== copy && traits.print(copy) !== trait.print) return false;
    sure.set(trait, copy);
    return true;
  }

  function echo(raw: string): ReturnType<Echo> {
    const lower = raw.toLowerCase();
    const text = lower.length === raw.length ? lower : raw;
    const found: ReturnType<Echo> = [];
    const sure = new Map<Trait, string>();
    let done = 0;
    eachWord(text, (start, end) => {
      const size = Math.min(end - start, LONGEST_WORD);
      if (size < SHORTEST_WORD || start < done || sizes[size] === 0) return;
      const alike = byWord.get(traits.sieve(text, start, start + size));
      const trait = alike?.find((one) => isAt(text, start - one.at, one, sure));
      if (trait === undefined) return;
      const from = start - trait.at;
      done = from + trait.width + (trait.goesOn ? restAt(text, from + trait.width) : 0);
      found.push({ start: from, end: done });
    });
    return found;
  }

  return {
    echo: (text) => (known.size === 0 ? [] : echo(text)),
    learn: (secrets) => {
      for (const secret of secrets) learn(secret);
    },
    adopt: (written) => {
      const all = written.map(readTrait).filter((trait) => trait !== undefined);
      return all.filter(add).length > 0;
    },
    takeNews: () => {
      const lines = news.map(writeTrait);
      news = [];
      return lines;
    },
    write: () => [...known.values()].map(writeTrait),
  };
}

function restAt(text: string, from: number): number {
  REST.lastIndex = from;
  return REST.exec(text)?.[0].length ?? 0;
}
