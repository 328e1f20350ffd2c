import { nameOfCause } from '../ui/cause-names.ts';
import { causeIds } from '../core/diagnosis.ts';
import type { Failure } from './failure.ts';
import { filterKeys, parseFilter, states, type FilterKey } from './filter.ts';

/** One thing that could stand at the caret. */
export interface Completion {
  /** Replaces the word at the caret. */
  readonly insert: string;
  readonly says: string;
}

const KEY_WORDS: Readonly<Record<FilterKey, string>> = {
  host: 'host name or port, * for anything',
  status: '401, 403, 407 or 4xx',
  cause: 'what the diagnosis found',
  method: 'request method',
  scheme: 'Authorization scheme, or none',
  path: 'part of the path, * for anything',
  is: 'state of the failure',
};

const MOST = 12;

interface Word {
  readonly value: string;
  readonly says: string;
}

/** Values that occur in the list, the commonest first. */
export type Vocabulary = (key: FilterKey) => readonly Word[];

const valueOf: Readonly<Record<Exclude<FilterKey, 'is'>, (failure: Failure) => string | undefined>> = {
  host: ({ exchange }) => exchange.url.host,
  status: ({ exchange }) => String(exchange.response.status),
  cause: ({ verdict }) => verdict?.cause,
  method: ({ exchange }) => exchange.method,
  scheme: ({ scheme }) => scheme,
  path: ({ pattern }) => pattern,
};

/** Looks through the list only for a key that is asked for, and once. */
export function vocabularyOf(failures: readonly Failure[]): Vocabulary {
  const known = new Map<FilterKey, readonly Word[]>([
    ['is', [...states].map(([value, { says }]) => ({ value, says }))],
  ]);
  return (key) => {
    const words = known.get(key) ?? (key === 'is' ? [] : commonest(failures, valueOf[key]));
    const named = key === 'cause' && !known.has(key) ? causeNames(words) : words;
    known.set(key, named);
    return named;
  };
}

function commonest(failures: readonly Failure[], valueIn: (failure: Failure) => string | undefined): Word[] {
  const counts = new Map<string, number>();
  for (const failure of failures) {
    const value = valueIn(failure);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => ({ value, says: `×${count}` }));
}

function causeNames(found: readonly Word[]): Word[] {
  return found.map(({ value, says }) => {
    const id = causeIds.find((cause) => cause === value);
    return { value, says: id ? `${nameOfCause(id)} ${says}` : says };
  });
}

/** What could stand at the caret, and the range of the text that it would replace. */
export function completeFilter(
  text: string,
  caret: number,
  vocabulary: Vocabulary,
): { start: number; end: number; options: Completion[] } {
  const term = parseFilter(text).find(({ start, end }) => start < caret && caret <= end);
  if (!term) return { start: caret, end: caret, options: keyCompletions('', '') };
  const minus = term.negated ? '-' : '';
  const { start, end, key, value } = term;
  if (key === null) return { start, end, options: value.includes(' ') ? [] : keyCompletions(minus, value) };
  const options = vocabulary(key)
    .filter((word) => word.value.toLowerCase().includes(value) && word.value.toLowerCase() !== value)
    .slice(0, MOST)
    .map((word) => ({ insert: `${minus}${key}:${quoted(word.value)} `, says: word.says }));
  return { start, end, options };
}

function keyCompletions(minus: string, typed: string): Completion[] {
  return filterKeys
    .filter((key) => key.startsWith(typed))
    .map((key) => ({ insert: `${minus}${key}:`, says: KEY_WORDS[key] }));
}

/** As it has to be typed to be one word. */
export function quoted(value: string): string {
  return value.includes(' ') ? `"${value}"` : value;
}
