import { isAtEnd, isSpace, isToken68Character, isTokenCharacter, next, take, type Cursor } from './characters.ts';
import { markOf } from '../masked.ts';
import type { ChallengeSlug } from './problem.ts';
import { readValue } from './read-value.ts';
import { isRegisteredScheme } from './schemes.ts';

/** A challenge while it is read. */
export interface ChallengeDraft {
  scheme: string;
  params: Map<string, string>;
  token68: string | null;
  /** Names of parameters whose values were not quoted. */
  unquoted: Set<string>;
}

type Report = (slug: ChallengeSlug, challenge: number | null) => void;

/** What a line is read with: `open` is the challenge that a parameter found next belongs to. */
interface Reading {
  readonly cursor: Cursor;
  readonly drafts: ChallengeDraft[];
  open: ChallengeDraft | null;
  emptyElements: number;
  report(slug: ChallengeSlug): void;
}

/** More empty list elements than RFC 9110 section 5.6.1.2 calls reasonable. */
const REASONABLE = 100;

/** One field line: `#challenge` of RFC 9110 section 11.6.1, recovered where a sender broke it. */
export function readFieldLine(line: string, report: Report): ChallengeDraft[] {
  const drafts: ChallengeDraft[] = [];
  const reading: Reading = {
    cursor: { text: line, at: 0 },
    drafts,
    open: null,
    emptyElements: 0,
    report: (slug) => report(slug, drafts.length === 0 ? null : drafts.length - 1),
  };
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(line)) reading.report('control-character');
  skipFieldName(reading);
  while (skipSeparators(reading)) readElement(reading);
  if (drafts.length === 0 && /^[\s,]*$/.test(line)) reading.report('header-empty');
  if (reading.emptyElements > REASONABLE) reading.report('empty-elements-many');
  return drafts;
}

/** `WWW-Authenticate: Basic …` as a value: a whole header line was pasted into a configuration. */
function skipFieldName({ cursor, report }: Reading): void {
  const name = /^\s*(?:www|proxy)-authenticate\s*:/i.exec(cursor.text);
  if (name === null) return;
  report('header-name-in-value');
  cursor.at = name[0].length;
}

/** Commas and white space between elements; false at the end of the line. */
function skipSeparators(reading: Reading): boolean {
  const { cursor } = reading;
  for (;;) {
    take(cursor, isSpace);
    if (next(cursor) !== ',') return !isAtEnd(cursor);
    reading.emptyElements++;
    cursor.at++;
  }
}

/** A challenge's beginning, or a parameter of the challenge that is open. */
function readElement(reading: Reading): void {
  const { cursor, report } = reading;
  const start = cursor.at;
  const word = take(cursor, isTokenCharacter);
  if (word === '') {
    report(
      next(cursor) === '=' ? 'param-without-name' : reading.drafts.length > 0 ? 'junk-after-value' : 'scheme-missing',
    );
    skipElement(cursor);
  } else if (isBeforeEquals(cursor) && !(isSpace(cursor.text.charCodeAt(cursor.at)) && isRegisteredScheme(word))) {
    if (reading.open === null) {
      // `This = that`: the space makes the first word a scheme.
      report(isSpace(cursor.text.charCodeAt(cursor.at)) ? 'junk-after-scheme' : 'param-without-challenge');
      skipElement(cursor);
    } else readParam(reading, word);
  } else readScheme(reading, word, start);
}

function readScheme(reading: Reading, scheme: string, start: number): void {
  const { cursor, drafts } = reading;
  const after = next(cursor);
  const isPunctuated =
    /[:;]/.test(after) && (isRegisteredScheme(scheme) || isSpace(cursor.text.charCodeAt(cursor.at + 1)));
  if (!/[ \t,]/.test(after) && after !== '' && !isPunctuated && !isRegisteredScheme(scheme)) {
    reading.report(drafts.length > 0 ? 'junk-after-value' : 'scheme-missing');
    cursor.at = start;
    skipElement(cursor);
    return;
  }
  const draft: ChallengeDraft = { scheme, params: new Map(), token68: null, unquoted: new Set() };
  drafts.push(draft);
  reading.open = null;
  if (isPunctuated) {
    reading.report('scheme-punctuation');
    cursor.at++;
  }
  const space = take(cursor, isSpace);
  if (space.includes('\t')) reading.report('bad-whitespace');
  if (space !== '' || isPunctuated) reading.open = draft;
  if (isAtEnd(cursor) || next(cursor) === ',') return;
  if (space === '' && !isPunctuated) {
    reading.report('junk-after-scheme');
    skipElement(cursor);
  } else if (!readToken68(reading, draft)) readFirstParam(reading);
}

/** Token68 fills its element; `a=b` does not, and `realm=` before another parameter is one that lost its value. */
function readToken68(reading: Reading, draft: ChallengeDraft): boolean {
  const { cursor } = reading;
  const start = cursor.at;
  const word = takeMark(cursor) ?? take(cursor, isToken68Character);
  const padding = take(cursor, (code) => code === 0x3d);
  const end = cursor.at;
  take(cursor, isSpace);
  if (word === '' || !(isAtEnd(cursor) || next(cursor) === ',') || (padding === '=' && isBeforeParam(cursor))) {
    cursor.at = start;
    return false;
  }
  draft.token68 = cursor.text.slice(start, end);
  reading.open = null;
  return true;
}

/** A text that was masked before stands where the token68 stood. */
function takeMark(cursor: Cursor): string | undefined {
  if (next(cursor) !== '‹') return undefined;
  const end = cursor.text.indexOf('›', cursor.at) + 1;
  const mark = cursor.text.slice(cursor.at, end);
  if (markOf(mark) === undefined) return undefined;
  cursor.at = end;
  return mark;
}

function readFirstParam(reading: Reading): void {
  const { cursor, report } = reading;
  const name = take(cursor, isTokenCharacter);
  if (name !== '' && isBeforeEquals(cursor)) return readParam(reading, name);
  // A word and then another one: `blah blah blah`. A word and then a quote: `error"invalid_token"`.
  if (name === '') report(next(cursor) === '=' ? 'param-without-name' : 'junk-after-scheme');
  else report(next(cursor) === '"' ? 'param-bad-token' : 'junk-after-value');
  skipElement(cursor);
}

/** From `=` on, and what stands between this parameter and the next. */
function readParam(reading: Reading, name: string): void {
  const { cursor, report } = reading;
  const before = take(cursor, isSpace);
  cursor.at++;
  const after = take(cursor, isSpace);
  if (before !== '' || after !== '') report('bad-whitespace');
  const value = readValue(cursor, report);
  const key = name.toLowerCase();
  if (value.text === null) report('param-without-value');
  else if (reading.open?.params.has(key)) report('param-duplicated');
  else {
    reading.open?.params.set(key, value.text);
    if (!value.isQuoted) reading.open?.unquoted.add(key);
  }
  const gap = take(cursor, isSpace);
  if (isAtEnd(cursor) || next(cursor) === ',') return;
  if (next(cursor) === ';') {
    report('semicolon-separator');
    cursor.at++;
  } else if (isBeforeParam(cursor) || (gap !== '' && isBeforeKnownScheme(cursor))) report('comma-missing');
  else {
    // Characters glued to a closing quote mean that the quotes themselves cannot be trusted: `realm="a"b"`.
    report('junk-after-value');
    if (gap === '') reading.drafts.pop();
    reading.open = gap === '' ? null : reading.open;
    skipElement(cursor);
  }
}

/** `name =` ahead, without moving. */
function isBeforeParam({ text, at }: Cursor): boolean {
  const ahead = { text, at };
  take(ahead, (code) => isSpace(code) || code === 0x2c);
  return take(ahead, isTokenCharacter) !== '' && isBeforeEquals(ahead);
}

function isBeforeEquals({ text, at }: Cursor): boolean {
  const ahead = { text, at };
  take(ahead, isSpace);
  return next(ahead) === '=';
}

function isBeforeKnownScheme({ text, at }: Cursor): boolean {
  const ahead = { text, at };
  return isRegisteredScheme(take(ahead, isTokenCharacter)) && /^[ \t,]?$/.test(next(ahead));
}

/** To the comma that ends this element; commas in quotes do not. */
function skipElement(cursor: Cursor): void {
  let isInQuotes = false;
  for (; !isAtEnd(cursor); cursor.at++) {
    const character = next(cursor);
    if (character === '"') isInQuotes = !isInQuotes;
    else if (character === '\\' && isInQuotes) cursor.at++;
    else if (character === ',' && !isInQuotes) return;
  }
}
