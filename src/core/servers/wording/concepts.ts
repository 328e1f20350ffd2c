import { fold, splitWords, type Word } from './words.ts';

interface Entry {
  /** Words after the first; `*` at the end of a word allows any ending. */
  readonly rest: readonly string[];
  readonly concepts: number[];
}

/** A concept met in a sentence. `at`: which word, so that nearness can be told. */
export interface Mention {
  readonly concept: number;
  readonly at: number;
}

/** A compiled vocabulary: finds concepts in text, in time linear in the text. */
export interface Concepts {
  readonly names: readonly string[];
  mentionsIn(text: string, limit: number): Mention[];
}

const DENSE = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const MAX_DENSE_LENGTH = 20;
const MIN_STEM_LENGTH = 3;

const matches = (pattern: string, word: string): boolean =>
  pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;

/** `source`: comma-separated entries by concept. */
export function compileVocabulary(...sources: readonly Readonly<Record<string, string | undefined>>[]): Concepts {
  const names: string[] = [];
  const exact = new Map<string, Entry[]>();
  const stems = new Map<string, Entry[]>();
  const dense = new Map<string, number[]>();

  const add = (concept: number, text: string): void => {
    if (DENSE.test(text)) {
      dense.set(text, [...(dense.get(text) ?? []), concept]);
      return;
    }
    const [first = '', ...rest] = splitEntry(fold(text));
    const [map, key] = first.endsWith('*') ? [stems, first.slice(0, -1)] : [exact, first];
    const entries = map.get(key) ?? [];
    const same = entries.find((entry) => entry.rest.join(' ') === rest.join(' '));
    if (same) same.concepts.push(concept);
    else entries.push({ rest, concepts: [concept] });
    map.set(key, entries);
  };
  for (const source of sources) {
    for (const [name, entries] of Object.entries(source)) {
      let concept = names.indexOf(name);
      if (concept === -1) concept = names.push(name) - 1;
      for (const entry of (entries ?? '').split(',')) add(concept, entry.trim());
    }
  }

  const candidates = (word: string): Entry[] => {
    const found = [...(exact.get(word) ?? [])];
    for (let length = MIN_STEM_LENGTH; length <= Math.min(word.length, 16); length++) {
      const entries = stems.get(word.slice(0, length));
      if (entries) found.push(...entries);
    }
    return found;
  };

  /** How many words the longest entry at `index` takes, and what it means. */
  const longestAt = (words: readonly Word[], index: number): { length: number; concepts: readonly number[] } | null => {
    let length = 0;
    let concepts: number[] = [];
    for (const entry of candidates(words[index]?.text ?? '')) {
      const span = entry.rest.length + 1;
      if (span < length || !entry.rest.every((part, offset) => matches(part, words[index + 1 + offset]?.text ?? '')))
        continue;
      concepts = span === length ? [...concepts, ...entry.concepts] : entry.concepts;
      length = span;
    }
    return length === 0 ? null : { length, concepts };
  };

  const addDense = (mentions: Mention[], run: string, at: number): number => {
    let index = 0;
    let place = at;
    while (index < run.length) {
      let length = Math.min(MAX_DENSE_LENGTH, run.length - index);
      while (length > 0 && !dense.has(run.slice(index, index + length))) length--;
      for (const concept of dense.get(run.slice(index, index + length)) ?? []) mentions.push({ concept, at: place });
      index += Math.max(1, length);
      if (length > 0) place++;
    }
    return place;
  };

  return {
    names,
    mentionsIn: (text, limit) => {
      const words = splitWords(text, (word) => exact.has(word), limit);
      const mentions: Mention[] = [];
      let at = 0;
      for (let index = 0; index < words.length; at++) {
        const word = words[index];
        if (word?.dense) {
          at = addDense(mentions, word.text, at);
          index++;
          continue;
        }
        const entry = longestAt(words, index);
        for (const concept of entry?.concepts ?? []) mentions.push({ concept, at });
        index += entry?.length ?? 1;
      }
      return mentions;
    },
  };
}

function splitEntry(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
