import { say, type Masked } from '../masked.ts';

/** A fault in how challenges were written. `error`: outside the grammar of RFC 9110 section 11.6.1. */
export interface ChallengeProblem {
  readonly slug: ChallengeSlug;
  readonly level: 'error' | 'warning' | 'info';
  /** Index of the challenge it concerns; null when it concerns none or the whole field. */
  readonly challenge: number | null;
  readonly says: Masked;
}

export type ChallengeSlug = keyof typeof problems;

export function problemOf(slug: ChallengeSlug, challenge: number | null): ChallengeProblem {
  const [level, says] = problems[slug];
  return { slug, level, challenge, says };
}

const problems = {
  'bad-whitespace': ['warning', say`White space stands where only bad senders put it, such as around "=".`],
  'basic-charset-not-utf8': ['warning', say`Basic knows only one charset, "UTF-8"; clients ignore this one.`],
  'comma-missing': ['error', say`A comma is missing between two parameters; strict parsers reject the whole field.`],
  'control-character': ['error', say`A control character stands in the field.`],
  'digest-algorithm-unknown': ['warning', say`The Digest algorithm is none that clients know.`],
  'digest-nonce-missing': ['warning', say`A Digest challenge without a nonce cannot be answered.`],
  'empty-elements-many': ['info', say`The list holds a great many empty elements.`],
  'header-empty': ['error', say`The field is there, but it is empty.`],
  'header-missing': ['error', say`There is no challenge field.`],
  'header-name-in-value': ['error', say`The field's own name stands in its value.`],
  'junk-after-scheme': ['error', say`What follows the scheme is neither token68 nor a parameter.`],
  'junk-after-value': ['error', say`Something that is no parameter follows a value.`],
  'newline-joined': ['error', say`Several field lines were joined with line feeds.`],
  'non-ascii': ['warning', say`The field holds characters outside ASCII; clients disagree on how to read them.`],
  'obs-fold': ['error', say`The field is folded over several lines, which HTTP no longer allows.`],
  'param-bad-token': ['error', say`An unquoted value holds characters that need quotes.`],
  'param-duplicated': ['error', say`A parameter occurs twice; the first one is used here, and clients disagree.`],
  'param-without-challenge': ['error', say`A parameter stands where a challenge should begin.`],
  'param-without-name': ['error', say`A value stands without a parameter name.`],
  'param-without-value': ['error', say`A parameter has no value.`],
  'quote-unterminated': ['error', say`A quoted value has no closing quote.`],
  'realm-missing': ['warning', say`This scheme requires a realm.`],
  'realm-unquoted': ['info', say`The realm is not quoted; old clients need the quotes.`],
  'scheme-missing': ['error', say`The field does not begin with a scheme.`],
  'scheme-punctuation': ['error', say`A punctuation mark follows the scheme; only a space may.`],
  'scheme-unregistered': ['info', say`The scheme is not registered with IANA.`],
  'semicolon-separator': ['error', say`Parameters are separated by semicolons; HTTP wants commas.`],
  'single-quoted': ['warning', say`A value is in single quotes, which HTTP takes as part of the value.`],
  'token68-looks-like-param': [
    'warning',
    say`This looks like a parameter without a value, yet the grammar reads it as token68.`,
  ],
  'value-very-long': ['info', say`A value is thousands of characters long.`],
} as const;
