import type { Vocabulary } from './complete-filter.ts';
import type { Failure } from './failure.ts';
import { quoted } from './complete-filter.ts';
import { filterWords, isFilterWord, textWords } from './filter-words.ts';
import { compileFilter, filterKeys, parseFilter, states, type FilterKey, type FilterTerm } from './filter.ts';
import { nearestWord } from './nearest-word.ts';

/** Why a word of the filter does not do what it looks like. */
export interface FilterHint {
  readonly says: string;
  /** The word as it was meant, and the whole text of the filter with it. */
  readonly offers: readonly { readonly word: string; readonly text: string }[];
  /** What is offered: a guess at what was typed, what there is instead, or what there is for a value that is still to come. */
  readonly kind: 'guess' | 'choice' | 'unfinished';
}

/** What the filter looks through. */
export interface Listed {
  readonly failures: readonly Failure[];
  readonly vocabulary: Vocabulary;
  /** Every cause is known. */
  readonly isDiagnosed: boolean;
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
  state: 'is',
  certainty: 'is',
};

const NO: ReadonlySet<string> = new Set(['no', 'false', '0', 'off', 'not']);
const MOST_OFFERS = 3;

/** The first word that needs a remark; null when every one means what it says. */
export function hintForFilter(text: string, listed: Listed): FilterHint | null {
  for (const term of parseFilter(text)) {
    const hint = hintForTerm(term, text, listed);
    if (hint) return hint;
  }
  return null;
}

function hintForTerm(term: FilterTerm, text: string, listed: Listed): FilterHint | null {
  const { key, value } = term;
  if (key === null) return hintForKey(term, text) ?? hintForText(term, text, listed);
  if (value === '') return hintForNothing(key, term, text, listed);
  return occurs(term, listed) ? null : hintForValue(key, term, text, listed);
}

/** A word that looks as if it had a key. */
function hintForKey(term: FilterTerm, text: string): FilterHint | null {
  const [, name, rest] = /^([a-z][a-z-]{1,20}):(?!\/\/)(.*)$/.exec(term.value) ?? [];
  if (name === undefined || rest === undefined || text.slice(term.start, term.end).includes('":')) return null;
  if (/^-?"/.test(text.slice(term.start))) return null;
  const says = `There is no key “${name}”: the word is searched for as text.`;
  const state = nearestWord(name, [...states.keys()]);
  if (state !== undefined) {
    const isAgainst = term.negated !== NO.has(rest);
    return { says, offers: [offer(text, term, `${isAgainst ? '-' : ''}is:${state}`)], kind: 'guess' };
  }
  const key = ALIASES[name] ?? nearestWord(name, filterKeys);
  // `localhost:3000` is text.
  if (key === undefined && /^\d*$/.test(rest)) return null;
  if (key === undefined) return { says, offers: [], kind: 'guess' };
  const typed = text.slice(text.indexOf(':', term.start) + 1, term.end);
  return { says, offers: [offer(text, term, `${minusOf(term)}${key}:${typed}`)], kind: 'guess' };
}

function hintForText(term: FilterTerm, text: string, listed: Listed): FilterHint | null {
  if (textWords.includes(term.value) || occurs(term, listed)) return null;
  const typed = text.slice(term.start, term.end);
  const guess = nearestWord(term.value, textWords);
  return {
    says: term.negated
      ? `Nothing in the list says “${shown(term, text)}”: ${typed} leaves nothing out.`
      : `Nothing in the list says “${shown(term, text)}”.`,
    offers: guess === undefined ? [] : [offer(text, term, `${minusOf(term)}${guess}`)],
    kind: 'guess',
  };
}

function hintForNothing(key: FilterKey, term: FilterTerm, text: string, listed: Listed): FilterHint {
  const says = term.negated
    ? `“-${key}:” has no value yet and leaves nothing out.`
    : `“${key}:” has no value yet and lets everything pass.`;
  return { says, offers: whatThereIs(key, term, text, listed), kind: 'unfinished' };
}

const NONE: Readonly<Record<FilterKey, (value: string) => string>> = {
  host: (value) => `No host in the list has “${value}” in its name.`,
  status: (value) =>
    /^\d+$/.test(value)
      ? `Nothing in the list has the status ${value}.`
      : 'A status is a number, as in status:401, or a class, as in status:4xx.',
  cause: (value) => `No cause in the list has “${value}” in its name.`,
  method: (value) => `Nothing in the list was sent with the method “${value}”.`,
  scheme: (value) => `Nothing in the list was sent with the scheme “${value}”.`,
  path: (value) => `No path in the list has “${value}” in it.`,
  is: (value) =>
    isFilterWord('is', value.toLowerCase())
      ? `Nothing in the list is ${value}.`
      : `“is” knows ${[...states.keys()].join(', ')}.`,
};

function hintForValue(key: FilterKey, term: FilterTerm, text: string, listed: Listed): FilterHint | null {
  const isKnown = isFilterWord(key, term.value);
  // `-is:recovered` may wait for the first one.
  if (isKnown && term.negated) return null;
  const none = NONE[key](shown(term, text));
  const says = term.negated ? `${none} So ${text.slice(term.start, term.end)} leaves nothing out.` : none;
  const guess = isKnown ? undefined : nearestWord(term.value.replaceAll(' ', '-'), filterWords(key, listed.vocabulary));
  if (guess === undefined) return { says, offers: whatThereIs(key, term, text, listed), kind: 'choice' };
  const value = key === 'method' ? guess.toUpperCase() : guess;
  return { says, offers: [offer(text, term, `${minusOf(term)}${key}:${quoted(value)}`)], kind: 'guess' };
}

/** Of what is not diagnosed yet, or not there yet, nothing can be said. */
function occurs(term: FilterTerm, { failures, isDiagnosed }: Listed): boolean {
  const { key, value } = term;
  const isOpen = failures.length === 0 || (!isDiagnosed && (key === null || key === 'cause' || key === 'is'));
  if (isOpen && (key === null || key === 'host' || key === 'path' || isFilterWord(key, value))) return true;
  const passes = compileFilter([{ ...term, negated: false }]);
  return passes === null || failures.some(passes);
}

function whatThereIs(
  key: FilterKey,
  term: FilterTerm,
  text: string,
  { vocabulary, failures }: Listed,
): FilterHint['offers'] {
  return vocabulary(key)
    .filter(({ value }) => key !== 'is' || failures.some((failure) => states.get(value)?.holds(failure)))
    .slice(0, MOST_OFFERS)
    .map(({ value }) => offer(text, term, `${minusOf(term)}${key}:${quoted(value)}`));
}

function offer(text: string, { start, end }: FilterTerm, word: string): FilterHint['offers'][number] {
  return { word, text: `${text.slice(0, start)}${word}${text.slice(end)}` };
}

function minusOf({ negated }: FilterTerm): string {
  return negated ? '-' : '';
}

/** The value as it was typed. */
function shown({ key, negated, start, end }: FilterTerm, text: string): string {
  return text.slice(start + (negated ? 1 : 0) + (key === null ? 0 : key.length + 1), end).replaceAll('"', '');
}
