import { causeIds } from '../core/diagnosis.ts';
import { nameOfCause } from '../ui/cause-names.ts';
import { filterKeys, parseFilter, states, type FilterKey, type FilterTerm } from './filter.ts';

/** Why a word of the filter does not do what it looks like. */
export interface FilterHint {
  readonly says: string;
  /** The whole text of the filter as it was meant, where that can be guessed. */
  readonly meant: { readonly word: string; readonly text: string } | null;
}

/** Names that other tools, the Network panel first, give to our keys. */
const ALIASES: Readonly<Record<string, FilterKey>> = {
  'status-code': 'status',
  code: 'status',
  domain: 'host',
  hostname: 'host',
  origin: 'host',
  url: 'path',
  reason: 'cause',
  verb: 'method',
  auth: 'scheme',
};

/** The first word that needs a remark; null when every one means what it says. */
export function hintForFilter(text: string): FilterHint | null {
  for (const term of parseFilter(text)) {
    const hint = term.key === null ? hintForText(term, text) : hintForValue(term, text);
    if (hint) return hint;
  }
  return null;
}

function hintForText(term: FilterTerm, text: string): FilterHint | null {
  const [, name, rest] = /^([a-z][a-z-]{1,20}):(?!\/\/)(.*)$/.exec(term.value) ?? [];
  if (name === undefined || rest === undefined || text[term.start] === '"') return null;
  const key = ALIASES[name] ?? nearest(name, filterKeys);
  // `localhost:3000` is text.
  if (key === undefined && /^\d*$/.test(rest)) return null;
  return {
    says: `There is no key “${name}”: the word is searched for as text.`,
    meant: key === undefined ? null : replaced(text, term, `${key}:`, name.length + 1),
  };
}

function hintForValue(term: FilterTerm, text: string): FilterHint | null {
  const { key, value } = term;
  if (key === 'status' && !/^(?:\d{0,3}|\dxx?)$/.test(value))
    return { says: 'A status is a number, as in status:401, or a class, as in status:4xx.', meant: null };
  if (key === 'is' && ![...states.keys()].some((state) => state.startsWith(value))) {
    const state = nearest(value, [...states.keys()]);
    const meant = state === undefined ? null : replaced(text, term, `is:${state}`, 'is:'.length + value.length);
    return { says: `“is” knows ${[...states.keys()].join(', ')}.`, meant };
  }
  if (key === 'cause' && !causeIds.some((id) => id.includes(value) || nameOfCause(id).toLowerCase().includes(value)))
    return { says: `No cause has “${value}” in its name.`, meant: null };
  return null;
}

/** `text` with `length` characters of the term, after its minus, made into `to`. */
function replaced(text: string, { start, end, negated }: FilterTerm, to: string, length: number): FilterHint['meant'] {
  const from = start + (negated ? 1 : 0);
  const word = `${text.slice(start, from)}${to}${text.slice(from + length, end)}`;
  return { word, text: `${text.slice(0, start)}${word}${text.slice(end)}` };
}

/** The name that at most two slips of the finger make into `typed`. */
function nearest<Name extends string>(typed: string, names: readonly Name[]): Name | undefined {
  const [best] = names
    .map((name) => ({ name, slips: slipsBetween(typed, name) }))
    .filter(({ name, slips }) => slips <= 2 && slips < Math.min(typed.length, name.length) - 1)
    .sort((a, b) => a.slips - b.slips);
  return best?.name;
}

/** Letters left out, put in, changed, or swapped with their neighbour: the optimal string alignment distance. */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      line.push(least);
    }
    [before, above] = [above, line];
  }
  return above[b.length] ?? 0;
}
