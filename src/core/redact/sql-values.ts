import type { Span } from './forms.ts';
import { readHeading, type Cell, type Heading } from './headings.ts';
import type { Redaction } from './redaction.ts';
import { readRow } from './rows.ts';

const INSERT =
  /\b(?:insert|replace)\s{1,8}(?:\w{1,20}\s{1,4}){0,3}?into\s{1,8}[^\s(]{1,200}\s{0,8}\((?<columns>[^()]{1,4000})\)\s{0,8}(?:output\s[^()]{1,200}|overriding\s\w{1,10}\svalue\s{1,8})?values?\s{0,8}/gi;
const COPY = /\bcopy\s{1,8}[^\s(]{1,200}\s{0,8}\((?<columns>[^()]{1,4000})\)\s{1,8}from\s{1,8}stdin[^\n]{0,80}\n/gi;
/** PostgreSQL about a constraint: `Key (token)=(…) already exists`. */
const KEY = /\bkey \((?<columns>[^()\n]{1,400})\)=(?=\()/gi;
/** What an error message puts behind a statement with marks for its values. */
const BOUND = /\b(?:param(?:eter)?s?|bindings?|binds|args|arguments)\b["'\]]{0,2}\s{0,3}(?:[:=]|=>)?\s{0,3}(?=[[(])/i;
const MARK = /^(?:\?|%s|[:@$]\w{1,60}|%\(\w{1,60}\)s)$/;
const WINDOW = 400;
const MOST_BOUND = 100;

/** The columns whose values a statement leaves open, in order: `{"sql":"… VALUES (?, ?)","bindings":["…","…"]}`. */
export function boundColumns(statement: string): readonly string[] {
  const inserted = /\binto\s{1,8}[^\s(]{1,200}\s{0,8}\(([^()]{1,4000})\)/i.exec(statement)?.[1];
  if (inserted !== undefined) return inserted.split(',').map((name) => name.trim().replace(/^[`"[]|[`"\]]$/g, ''));
  const compared = statement.matchAll(/([A-Za-z_]\w{0,60})[`"\]]?\s{0,4}(?:=|\blike\b)\s{0,4}(?:\?|\$\d|%s|[:@]\w)/gi);
  return [...compared].slice(0, MOST_BOUND).map(([, name = '']) => name);
}

/** Values of secret columns in SQL, and in what databases say about them. */
export function findSqlValues(text: string, redaction: Redaction): Span[] {
  if (!/\b(?:into|copy|key)\b/i.test(text)) return [];
  const found: Span[] = [];
  for (const [pattern, read] of [
    [INSERT, readTuples],
    [COPY, readLines],
    [KEY, readKey],
  ] as const) {
    const statements = new RegExp(pattern);
    for (let match = statements.exec(text); match !== null; match = statements.exec(text)) {
      const names = (match.groups?.['columns'] ?? '').split(',').map((name) => name.trim());
      const heading = readHeading(names, redaction);
      if (heading !== undefined) statements.lastIndex = read(text, statements.lastIndex, heading, found);
    }
  }
  return found;
}

/** `(…), (…)` */
function readTuples(text: string, from: number, heading: Heading, found: Span[]): number {
  let at = from;
  for (let isFirst = true; text[at] === '('; isFirst = false) {
    const tuple = readTuple(text, at);
    found.push(...heading.secretsOf(tuple.cells));
    at = tuple.end;
    if (isFirst && tuple.cells.length > 0 && tuple.cells.every((cell) => MARK.test(cell.text)))
      return readBound(text, at, heading, found);
    at = skip(text, at, /[\s,]{0,40}/y);
  }
  return at;
}

function readBound(text: string, at: number, heading: Heading, found: Span[]): number {
  const bound = BOUND.exec(text.slice(at, at + WINDOW));
  if (bound === null) return at;
  let start = at + bound.index + bound[0].length;
  if (/^[[(]\s{0,4}[[(]/.test(text.slice(start, start + 6))) start = skip(text, start + 1, /\s*/y);
  const tuple = readTuple(text, start);
  found.push(...heading.secretsOf(tuple.cells));
  return tuple.end;
}

function readLines(text: string, from: number, heading: Heading, found: Span[]): number {
  let at = from;
  while (at < text.length && !text.startsWith('\\.', at)) {
    const row = readRow(text, at, '\t');
    if (row.cells.length !== heading.width) return at;
    found.push(...heading.secretsOf(row.cells));
    at = row.end;
  }
  return at;
}

function readKey(text: string, from: number, heading: Heading, found: Span[]): number {
  const tuple = readTuple(text, from);
  found.push(...heading.secretsOf(tuple.cells));
  return tuple.end;
}

function skip(text: string, from: number, space: RegExp): number {
  space.lastIndex = from;
  space.test(text);
  return space.lastIndex > from ? space.lastIndex : from;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Values between brackets, quoted or not; one that is cut off goes to the end. */
function readTuple(text: string, at: number): { cells: Cell[]; end: number } {
  const close = CLOSING[text[at] ?? ''] ?? ')';
  const cells: Cell[] = [];
  let start = at + 1;
  let quoted: Cell | undefined;
  let depth = 0;
  let i = start;
  const leave = (): void => {
    const raw = text.slice(start, i);
    const plain = raw.trim();
    const from = start + raw.length - raw.trimStart().length;
    cells.push(quoted ?? { start: from, end: from + plain.length, text: plain });
    quoted = undefined;
    start = i + 1;
  };
  for (; i < text.length; i++) {
    const char = text[i] ?? '';
    if (/["'`]/.test(char) && /^\s*(?:[A-Za-z]\w{0,9})?$/.test(text.slice(start, i).slice(-12))) {
      const end = quoteEnd(text, i);
      quoted = { start: i + 1, end, text: text.slice(i + 1, end) };
      i = end;
    } else if (char === '(') depth++;
    else if (depth > 0 && char === ')') depth--;
    else if (char === ',' && depth === 0) leave();
    else if (char === close) break;
  }
  leave();
  return { cells, end: Math.min(i + 1, text.length) };
}

/** A quote within is doubled, or stands behind a backslash. */
function quoteEnd(text: string, start: number): number {
  const quote = text[start];
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === quote) {
      if (text[i + 1] !== quote) return i;
      i++;
    }
  }
  return text.length;
}
