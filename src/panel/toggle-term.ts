import { parseFilter, type FilterKey } from './filter.ts';

/** Whether the filter asks for exactly this value. */
export function hasTerm(text: string, key: FilterKey, value: string): boolean {
  return parseFilter(text).some((term) => term.key === key && !term.negated && term.value === value);
}

/** The text with the term added at its end, or without it where it was there. The rest stays as it was typed. */
export function toggleTerm(text: string, key: FilterKey, value: string): string {
  const terms = parseFilter(text);
  const kept = terms.filter((term) => term.key !== key || term.negated || term.value !== value);
  const words = kept.map((term) => text.slice(term.start, term.end));
  if (kept.length === terms.length) words.push(`${key}:${value}`);
  return words.join(' ');
}

/** The text without the terms that chips stand for. */
export function withoutTerms(text: string, keys: readonly FilterKey[]): string {
  return parseFilter(text)
    .filter(({ key }) => key === null || !keys.includes(key))
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}
