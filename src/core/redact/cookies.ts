import type { Redaction } from './redaction.ts';
import { isPlaceholder } from './values.ts';

/** Cookies that hold a preference; their short values explain more than they give away. */
const PREFERENCE =
  /^(?:theme|lang|language|locale|i18n|tz|timezone|currency|country|region|color-?scheme|dark-?mode|consent|cookie-?consent|view|layout)$/i;

export function isPreference(name: string): boolean {
  return PREFERENCE.test(name);
}

/** The value of a `Cookie` header: names stay, values go. RFC 6265 section 4.2.1. */
export function maskCookies(value: string, redaction: Redaction): string {
  return value
    .split(/(;\s*|\n)/)
    .map((part, index) => (index % 2 === 1 ? part : maskPair(part, redaction)))
    .join('');
}

function maskPair(pair: string, redaction: Redaction): string {
  const equals = pair.indexOf('=');
  const space = /^\s*/.exec(pair)?.[0].length ?? 0;
  if (equals < 0) return pair.slice(0, space) + maskCookie('', pair.slice(space), redaction);
  return pair.slice(0, equals + 1) + maskCookie(pair.slice(0, equals).trim(), pair.slice(equals + 1), redaction);
}

const MOST_QUOTES = 2;

/** One cookie's value, quotes kept. */
export function maskCookie(name: string, value: string, redaction: Redaction, depth = 0): string {
  const inner = depth < MOST_QUOTES ? /^"(.*)"$/s.exec(value)?.[1] : undefined;
  if (inner !== undefined) return `"${maskCookie(name, inner, redaction, depth + 1)}"`;
  if (isPlaceholder(value) || (isPreference(name) && /^[A-Za-z]{1,12}(?:[-_/][A-Za-z]{1,12})?$/.test(value)))
    return value;
  const end = value.trimEnd().length;
  return redaction.mask(value.slice(0, end)) + value.slice(end);
}

const ATTRIBUTE =
  /^\s*(?:expires|max-age|domain|path|samesite|priority|version|comment|commenturl|port)\s*=|^\s*(?:secure|httponly|partitioned|discard)\s*$/i;
/** A comma that joins two `Set-Cookie` fields, unlike the one in a date: a name and `=` follow it. */
const JOINT = /(\n|,(?=\s*[^\s=;,"]{1,200}=))/;

/** The value of a `Set-Cookie` header, or of several joined by commas or line breaks: names and attributes stay. RFC 6265 section 4.1.1. */
export function maskSetCookies(value: string, redaction: Redaction): string {
  return value
    .split(JOINT)
    .map((field, index) => (index % 2 === 1 ? field : maskSetCookie(field, redaction)))
    .join('');
}

function maskSetCookie(field: string, redaction: Redaction): string {
  const [pair = '', ...rest] = field.split(';');
  const attributes = rest.map((part) => (ATTRIBUTE.test(part) ? part : maskAttribute(part, redaction)));
  return [maskPair(pair, redaction), ...attributes].join(';');
}

/** An attribute nobody knows: its name stays. */
function maskAttribute(part: string, redaction: Redaction): string {
  return part.includes('=') ? maskPair(part, redaction) : part.length > 20 ? redaction.mask(part) : part;
}
