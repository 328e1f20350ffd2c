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

/** Values that occur in the list, by key, the commonest first. */
export type Vocabulary = Readonly<Record<FilterKey, readonly { value: string; says: string }[]>>;

export function vocabularyOf(failures: readonly Failure[]): Vocabulary {
  const common = (valueOf: (failure: Failure) => string | undefined): { value: string; says: string }[] => {
    const counts = new Map<string, number>();
    for (const failure of failures) {
      const value = valueOf(failure);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => ({ value, says: `×${count}` }));
  };
  return {
    host: common(({ exchange }) => exchange.url.host),
    status: common(({ exchange }) => String(exchange.response.status)),
    cause: causeNames(common(({ verdict }) => verdict?.cause)),
    method: common(({ exchange }) => exchange.method),
    scheme: common(({ scheme }) => scheme),
    path: common(({ pattern }) => pattern),
    is: [...states].map(([value, { says }]) => ({ value, says })),
  };
}

function causeNames(found: readonly { value: string; says: string }[]): { value: string; says: string }[] {
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
  const options = vocabulary[key]
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

function quoted(value: string): string {
  return value.includes(' ') ? `"${value}"` : value;
}
