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

/**
 * Whether a failure passes. Terms with different keys all have to hold; of several with one key one is enough
 * (`status:401 status:403`); every negated term has to fail. A key without a value yet lets everything pass.
 */
export function matchesFilter(failure: Failure, terms: readonly FilterTerm[]): boolean {
  const wanted = new Map<FilterKey, boolean>();
  for (const { key, value, negated } of terms) {
    if (value === '') continue;
    const holds = key === null ? failure.haystack.includes(value) : tests[key](failure, value);
    if (negated ? holds : key === null && !holds) return false;
    if (!negated && key !== null) wanted.set(key, holds || wanted.get(key) === true);
  }
  for (const holds of wanted.values()) if (!holds) return false;
  return true;
}

const tests: Readonly<Record<FilterKey, (failure: Failure, value: string) => boolean>> = {
  host: ({ exchange }, value) => wildcard(exchange.url.origin.toLowerCase(), value),
  status: ({ exchange }, value) => {
    const status = String(exchange.response.status);
    return /^\dxx$/.test(value) ? status.startsWith(value.slice(0, 1)) : status === value;
  },
  cause: ({ verdict }, value) =>
    verdict !== undefined &&
    (verdict.cause.includes(value) || nameOfCause(verdict.cause).toLowerCase().includes(value)),
  method: ({ exchange }, value) => exchange.method.toLowerCase() === value,
  scheme: ({ scheme }, value) => scheme === value,
  path: ({ exchange, pattern }, value) =>
    wildcard(exchange.url.path.toLowerCase(), value) || pattern.toLowerCase().includes(value),
  is: (failure, value) => states.get(value)?.holds(failure) ?? false,
};

interface State {
  readonly says: string;
  holds(failure: Failure): boolean;
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

/** Substring, or with `*` for anything between. */
function wildcard(text: string, pattern: string): boolean {
  let from = 0;
  return pattern.split('*').every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\u00a0';
}
