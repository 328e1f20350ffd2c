import { isAtEnd, isSpace, isTokenCharacter, next, take, type Cursor } from './characters.ts';
import type { ChallengeSlug } from './problem.ts';

/** A parameter's value; `text` is null when there is none. */
export interface ParamValue {
  text: string | null;
  isQuoted: boolean;
}

type Report = (slug: ChallengeSlug) => void;

/** `token / quoted-string`, or what a sender wrote instead. RFC 9110 section 11.2. */
export function readValue(cursor: Cursor, report: Report): ParamValue {
  if (next(cursor) === '"') return { text: readQuoted(cursor, report), isQuoted: true };
  const start = cursor.at;
  const text = take(cursor, isUnquotedCharacter);
  if (text === '') return { text: null, isQuoted: false };
  const isSingleQuoted = text.startsWith("'");
  if (isSingleQuoted) report('single-quoted');
  // A single quote is a token character, so `'foo'` is a token, quotes and all; `'two words'` is not.
  if (isToken(text) && (!isSingleQuoted || text.endsWith("'"))) return { text, isQuoted: false };
  const inner = isSingleQuoted ? readSingleQuoted(cursor, start) : null;
  if (inner !== null || !isToken(text)) report('param-bad-token');
  return { text: inner ?? text, isQuoted: inner !== null };
}

/** To the closing quote, quoted-pairs undone; without one, the rest of the line, as browsers do. */
function readQuoted(cursor: Cursor, report: Report): string {
  const parts: string[] = [];
  let from = ++cursor.at;
  for (; !isAtEnd(cursor); cursor.at++) {
    const character = next(cursor);
    if (character === '"') {
      parts.push(cursor.text.slice(from, cursor.at++));
      return parts.join('');
    }
    if (character === '\\') {
      parts.push(cursor.text.slice(from, cursor.at));
      from = ++cursor.at;
    }
  }
  report('quote-unterminated');
  parts.push(cursor.text.slice(from));
  cursor.at = cursor.text.length;
  return parts.join('');
}

/** `'two words'`: no quoting in HTTP, but this is what was meant when it holds what no token may. */
function readSingleQuoted(cursor: Cursor, start: number): string | null {
  const end = cursor.text.indexOf("'", start + 1);
  if (end === -1 || !/^[\s,;]?$/.test(cursor.text.charAt(end + 1))) return null;
  cursor.at = end + 1;
  return cursor.text.slice(start + 1, end);
}

function isToken(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isTokenCharacter(text.charCodeAt(at))) return false;
  return true;
}

/** Up to white space, a comma, a semicolon or a double quote: URLs and padded base64 come unquoted too. */
function isUnquotedCharacter(code: number): boolean {
  return !isSpace(code) && code !== 0x2c && code !== 0x3b && code !== 0x22;
}
