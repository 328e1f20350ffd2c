import { causeIds } from '../core/diagnosis.ts';
import { nameOfCause } from '../ui/cause-names.ts';
import type { Vocabulary } from './complete-filter.ts';
import { states, type FilterKey } from './filter.ts';

/** Values that mean something whether they occur or not; for the other keys the list decides. Lower case. */
const ALWAYS: Readonly<Partial<Record<FilterKey, readonly string[]>>> = {
  status: ['401', '403', '407', '4xx'],
  method: ['get', 'post', 'put', 'delete', 'patch', 'head', 'options'],
  scheme: ['bearer', 'basic', 'digest', 'dpop', 'negotiate', 'ntlm', 'none'],
  is: [...states.keys()],
};

/** Whether a value is one that the key knows, even if no failure has it now. */
export function isFilterWord(key: FilterKey, value: string): boolean {
  if (key === 'cause')
    return causeIds.some((id) => id.includes(value) || nameOfCause(id).toLowerCase().includes(value));
  return ALWAYS[key]?.some((word) => word.startsWith(value)) ?? false;
}

/** Values that a slip of the finger may have missed, those that occur first, and the words they are made of. */
export function filterWords(key: FilterKey, vocabulary: Vocabulary): string[] {
  const values = [...vocabulary(key).map(({ value }) => value.toLowerCase()), ...(ALWAYS[key] ?? [])];
  if (key === 'cause') values.push(...causeIds);
  return [...new Set([...values, ...values.flatMap((value) => value.split(/[^a-z0-9]+/))])];
}

/** What free text may have meant: states and causes stand in the rows by name. */
export const textWords: readonly string[] = [...states.keys(), ...causeIds.flatMap((id) => [id, ...id.split('-')])];
