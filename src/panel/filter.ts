import { causeIds } from '../core/diagnosis.ts';
import { nameOfCause } from '../ui/cause-names.ts';
import type { Failure } from './failure.ts';

export const filterKeys = ['host', 'status', 'cause', 'method', 'scheme', 'path', 'is'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** One word of the filter: `host:api`, `-is:recovered`, `"free text"`. `key` is null for free text. */
export interface FilterTerm {
  readonly key: FilterKey | null;
  /** Lower case, without quotes. */
  readonly value: string;
  readonly negated: boolean;
  /** Where it stands in the text, half-open. */
  readonly start: number;
  readonly end: number;
}

/** Splits the text of the filter box at spaces outside quotes. Whatever is typed means something: there are no errors. */
export function parseFilter(text: string): FilterTerm[] {
  const terms: FilterTerm[] = [];
  for (let at = 0; at < text.length;) {
    if (isSpace(text[at])) {
      at++;
      continue;
    }
    const start = at;
    let isQuoted = false;
    for (; at < text.length && (isQuoted || !isSpace(text[at])); at++) if (text[at] === '"') isQuoted = !isQuoted;
    terms.push(termOf(text.slice(start, at), start));
  }
  return terms;
}

function termOf(word: string, start: number): FilterTerm {
  const negated = word.length > 1 && word.startsWith('-');
  const body = negated ? word.slice(1) : word;
  const colon = body.indexOf(':');
  const key = filterKeys.find((name) => name === body.slice(0, Math.max(0, colon)).toLowerCase()) ?? null;
  const value = (key === null ? body : body.slice(colon + 1)).replaceAll('"', '').toLowerCase();
  return { key, value, negated, start, end: start + word.length };
}

type Test = (failure: Failure) => boolean;

/**
 * The test that a filter stands for, made once for the whole list. Terms with different keys all have to hold; of several
 * with one key one is enough (`status:401 status:403`); every negated term has to fail. A key without a value yet lets
 * everything pass, and a value is met by what begins with it: the list must not go empty while one is being typed. Null when
 * everything passes.
 */
export function compileFilter(terms: readonly FilterTerm[]): Test | null {
  const all: Test[] = [];
  const anyOf = new Map<FilterKey, Test[]>();
  for (const { key, value, negated } of terms) {
    if (value === '') continue;
    const test: Test = key === null ? ({ haystack }) => haystack.includes(value) : tests[key](value);
    if (negated) all.push((failure) => !test(failure));
    else if (key === null) all.push(test);
    else anyOf.set(key, [...(anyOf.get(key) ?? []), test]);
  }
  for (const choices of anyOf.values()) all.push(choices.reduce(either));
  return all.length === 0 ? null : all.reduce(both);
}

const either =
  (a: Test, b: Test): Test =>
  (failure) =>
    a(failure) || b(failure);

const both =
  (a: Test, b: Test): Test =>
  (failure) =>
    a(failure) && b(failure);

const tests: Readonly<Record<FilterKey, (value: string) => Test>> = {
  host: (value) => {
    const fits = remembering(wildcard(value));
    return ({ exchange }) => fits(exchange.url.origin);
  },
  status: (value) => {
    // `4xx`, and what it is while it is being typed.
    const digits = /^\dxx?$/.test(value) ? value.slice(0, 1) : value;
    return ({ exchange }) => String(exchange.response.status).startsWith(digits);
  },
  cause: (value) => {
    const fitting = new Set(
      causeIds.filter((id) => id.includes(value) || nameOfCause(id).toLowerCase().includes(value)),
    );
    return ({ verdict }) => verdict !== undefined && fitting.has(verdict.cause);
  },
  method:
    (value) =>
    ({ exchange }) =>
      exchange.method.toLowerCase().startsWith(value),
  scheme:
    (value) =>
    ({ scheme }) =>
      scheme.startsWith(value),
  path: (value) => {
    const fits = wildcard(value);
    return ({ exchange, pattern }) => fits(exchange.url.path.toLowerCase()) || fits(pattern.toLowerCase());
  },
  is: (value) => {
    const meant = [...states].filter(([state]) => state.startsWith(value)).map(([, { holds }]) => holds);
    return (failure) => meant.some((holds) => holds(failure));
  },
};

interface State {
  readonly says: string;
  readonly holds: Test;
}

/** What `is:` can ask for. */
export const states: ReadonlyMap<string, State> = new Map<string, State>([
  [
    'recovered',
    { says: 'succeeded later', holds: ({ verdict }) => verdict !== undefined && verdict.recoveredAfterMs !== null },
  ],
  ['expected', { says: 'part of a handshake or a login', holds: ({ verdict }) => verdict?.isExpected === true }],
  ['certain', { says: 'the cause is proven', holds: ({ verdict }) => verdict?.certainty === 'certain' }],
  ['likely', { says: 'the facts fit', holds: ({ verdict }) => verdict?.certainty === 'likely' }],
  ['possible', { says: 'cannot be seen from here', holds: ({ verdict }) => verdict?.certainty === 'possible' }],
  ['hidden', { says: 'the page could not read the answer', holds: ({ exchange }) => exchange.hiddenFromPage }],
  [
    'preflight',
    {
      says: 'a preflight',
      holds: ({ exchange }) => exchange.resourceType === 'preflight' || exchange.preflightFor !== null,
    },
  ],
]);

/** For values that repeat: there are few origins, however many requests. */
function remembering(fits: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = fits(text);
    known.set(text, result);
    return result;
  };
}

/** Substring, or with `*` for anything between. */
function wildcard(pattern: string): (text: string) => boolean {
  const pieces = pattern.split('*');
  return (text) => {
    let from = 0;
    return pieces.every((piece) => {
      const at = text.indexOf(piece, from);
      from = at + piece.length;
      return at >= 0;
    });
  };
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\u00a0';
}
