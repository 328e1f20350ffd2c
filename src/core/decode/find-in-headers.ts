import { say } from '../masked.ts';
import { isPreference } from '../redact/plain-cookies.ts';
import { unwrapCookie } from './unwrap-cookie.ts';
import { findingFor, isJwtText, type Finding, type Findings } from './finding.ts';

/** A header field name, a colon, and a value; quotes around either come from source code. RFC 9110 section 5.1. */
const LINE = /^[\s"'`>*-]{0,8}:?([A-Za-z][\w-]{0,63})["'`]?\s{0,4}:\s?(.*)$/;
const MOST_LINES = 2000;

/** Header lines as a browser, a proxy or a log shows them. */
export function findInHeaders(text: string): Findings {
  const lines = text.split(/\r?\n/, MOST_LINES);
  const found: Finding[] = [];
  const sessions: Finding[] = [];
  let isHeaders = false;
  for (const [index, line] of lines.entries()) {
    const [, name, raw] = LINE.exec(line) ?? [];
    if (name === undefined || raw === undefined || raw.startsWith('//')) continue;
    // Chrome's own view copies the name to one line and the value to the next.
    const value = unquoted(raw === '' ? (lines[index + 1] ?? '') : raw);
    const finding = findingFor(name, value);
    if (finding !== null) found.push(finding);
    else if (/^(?:set-)?cookie$/i.test(name)) {
      const cookies = cookiesIn(name, value);
      found.push(...cookies.flatMap(unwrapCookie), ...cookies.filter((cookie) => isJwtText(cookie.value)));
      sessions.push(...cookies.filter((cookie) => !isPreference(cookie.name)));
    }
    isHeaders ||=
      /^(?:authorization|proxy-authorization|(?:www|proxy)-authenticate|(?:set-)?cookie|host|accept|user-agent|content-type|x-[\w-]+|dpop)$/i.test(
        name,
      );
  }
  if (found.length > 0) return found;
  if (sessions.length > 0)
    return sessions.map((session) => ({ ...session, as: 'cookie', name: `Cookie ${session.name}` }));
  return isHeaders ? say`These headers hold no credentials and no challenge.` : null;
}

/** Every cookie of a field; of `Set-Cookie` the first pair is one, the rest are its attributes. RFC 6265 section 4. */
function cookiesIn(field: string, value: string): Finding[] {
  const isSet = field.length > 'cookie'.length;
  // Tools join several fields with commas; the one in a date has no name behind it.
  const [first = '', ...joined] = isSet ? value.split(/,[ \t]*(?=[^;,\s="]{1,128}=)/, MOST_LINES) : [value];
  return [...cookiesOf(first, isSet), ...joined.flatMap((one) => cookiesOf(one, isSet))];
}

function cookiesOf(value: string, isSet: boolean): Finding[] {
  const pairs = value.split(';');
  const attributes = isSet ? pairs.slice(1).map((attribute) => attribute.trim()) : [];
  return (isSet ? pairs.slice(0, 1) : pairs).flatMap((pair) => {
    const at = pair.indexOf('=');
    const [name, cookie] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at <= 0 || cookie === '') return [];
    return [{ as: 'token' as const, name, value: cookie, ...(attributes.length > 0 && { attributes }) }];
  });
}

const ATTRIBUTE =
  /;[ \t]*(?:(?:path|domain|expires|max-age|samesite|priority)[ \t]*=|(?:httponly|secure|partitioned)[ \t]*(?:;|$))/i;
const PAIR = /^[\w!#$%&'*+.^`|~-]{1,128}=[^;\s]/;

/** The lines of a `Cookie` or `Set-Cookie` field that was pasted without its name; null for any other text. */
export function nameCookies(text: string): string | null {
  const lines = text.split(/\r?\n/, MOST_LINES).filter((line) => line.trim() !== '');
  if (!lines.every((line) => PAIR.test(line))) return null;
  if (lines.every((line) => ATTRIBUTE.test(line))) return lines.map((line) => `Set-Cookie: ${line}`).join('\n');
  const [line = '', ...others] = lines;
  const isList = others.length === 0 && /;[ \t]/.test(line) && line.split(';').every((pair) => PAIR.test(pair.trim()));
  return isList ? `Cookie: ${line}` : null;
}

function unquoted(value: string): string {
  const trimmed = value.trim().replace(/,$/, '');
  const quote = trimmed.charAt(0);
  return /["'`]/.test(quote) && trimmed.length > 1 && trimmed.endsWith(quote) ? trimmed.slice(1, -1) : trimmed;
}
