import { isTicket, maskTicket } from './cdn-ticket.ts';
import { isPlainCookie } from './plain-cookies.ts';
import type { Redaction } from './redaction.ts';
import { maskText } from './text.ts';
import { isPlaceholder } from './values.ts';

/** The value of a `Cookie` header: names stay, values go. RFC 6265 section 4.2.1. */
export function maskCookies(value: string, redaction: Redaction): string {
  const parts = value.split(/(;\s*|\n)/);
  const nameOf = maskNames(
    parts.filter((_, index) => index % 2 === 0),
    redaction,
  );
  return parts.map((part, index) => (index % 2 === 1 ? part : maskPair(part, redaction, nameOf))).join('');
}

type MaskName = (name: string) => string;

function maskPair(pair: string, redaction: Redaction, nameOf: MaskName = (name) => maskName(name, redaction)): string {
  const equals = pair.indexOf('=');
  const space = /^\s*/.exec(pair)?.[0].length ?? 0;
  if (equals < 0) return pair.slice(0, space) + maskCookie('', pair.slice(space), redaction);
  return (
    nameOf(pair.slice(0, equals)) + '=' + maskCookie(pair.slice(0, equals).trim(), pair.slice(equals + 1), redaction)
  );
}

/** No secret is shorter. */
const SHORTEST = 8;

/** A name is no secret, unless it is a copy of one. */
function maskName(name: string, redaction: Redaction): string {
  return name.length < SHORTEST ? name : maskText(name, redaction);
}

/** The names of many pairs. To read a text takes longer than most names are: they are read together, and alone only when there is something in them. */
function maskNames(pairs: readonly string[], redaction: Redaction): MaskName {
  const names = new Set(pairs.filter((pair) => pair.includes('=')).map((pair) => pair.slice(0, pair.indexOf('='))));
  const together = [...names].filter((name) => name.length >= SHORTEST).join('\n');
  if (maskText(together, redaction) === together) return (name) => name;
  const known = new Map<string, string>();
  return (name) => {
    const masked = known.get(name) ?? maskName(name, redaction);
    known.set(name, masked);
    return masked;
  };
}

const MOST_QUOTES = 2;

/** One cookie's value, quotes kept. */
export function maskCookie(name: string, value: string, redaction: Redaction, depth = 0): string {
  const inner = depth < MOST_QUOTES ? /^"(.*)"$/s.exec(value)?.[1] : undefined;
  if (inner !== undefined) return `"${maskCookie(name, inner, redaction, depth + 1)}"`;
  const end = value.trimEnd().length;
  const plain = value.slice(0, end);
  if (isPlaceholder(value) || isPlainCookie(name, plain)) return value;
  if (isTicket(plain)) return maskTicket(plain, redaction.mask, (one) => maskText(one, redaction)) + value.slice(end);
  return redaction.mask(plain) + value.slice(end);
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
