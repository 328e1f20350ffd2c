import { isTicket, maskTicket } from './cdn-ticket.ts';
import { hides } from './decide.ts';
import { maskForms } from './forms.ts';
import { encodeAround, maskNested } from './nested-value.ts';
import { namedPairs } from './named-pairs.ts';
import { maskOpaqueUrl } from './opaque-url.ts';
import { maskPath } from './path.ts';
import type { Redaction } from './redaction.ts';
import type { Place } from './secret-names.ts';
import { maskUserinfo } from './userinfo.ts';
import { isPlaceholder, looksOpaque } from './values.ts';

const URL_PARTS = /^((?:(?:blob:|filesystem:)?[A-Za-z][A-Za-z0-9+.-]*:)?\/\/)?([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/s;

export interface UrlParts {
  readonly scheme: string;
  readonly userinfo: string | undefined;
  readonly authority: string;
  readonly path: string;
  readonly query: string | undefined;
  readonly fragment: string | undefined;
}

/** Splits a URL without judging or changing it. RFC 3986 appendix B. */
export function splitUrl(url: string): UrlParts {
  const relative = !/^(?:blob:|filesystem:)?[A-Za-z][A-Za-z0-9+.-]{0,40}:\/\//.test(url) && !url.startsWith('//');
  const [, scheme = '', authority = '', path = '', query, fragment] =
    URL_PARTS.exec(relative ? `://${url}` : url) ?? [];
  if (relative) return splitRelative(url);
  const at = authority.lastIndexOf('@');
  return {
    scheme,
    userinfo: at === -1 ? undefined : authority.slice(0, at),
    authority: authority.slice(at + 1),
    path,
    query,
    fragment,
  };
}

function splitRelative(url: string): UrlParts {
  const [, path = '', query, fragment] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
  return { scheme: '', userinfo: undefined, authority: '', path, query, fragment };
}

/** Addresses of webhooks, heartbeats, push services, nodes and invitations: who knows one can use it. */
const HOOK_HOST =
  /^(?:hooks?|webhooks?)\d{0,2}\.|(?:^|[.-])(?:hc-ping\.com|cronitor\.link|nosnch\.in|uptime\.betterstack\.com|(?:events|integration)\.pagerduty\.com|alert\.victorops\.com|logs-01\.loggly\.com|sumologic\.com|quiknode\.pro|web\.push\.apple\.com|blynk-cloud\.com|caldav\.icloud\.com|exchangerate-api\.com|darksky\.net|chat\.whatsapp\.com|discord\.gg|we\.tl|1drv\.ms)$/i;

/** A URL, absolute or relative, with every secret in it masked; the rest stays byte for byte. `isHook`: as of `maskPath`. */
export function maskUrl(url: string, redaction: Redaction, isHook = false): string {
  const opaque = maskOpaqueUrl(url, redaction);
  if (opaque !== undefined) return opaque;
  const { scheme, userinfo, authority, path, query, fragment } = splitUrl(url);
  const user = userinfo === undefined ? '' : `${maskUserinfo(userinfo, redaction)}@`;
  return (
    scheme +
    user +
    maskForms(authority, redaction) +
    maskPath(path, redaction, isHook || HOOK_HOST.test(authority)) +
    (isOfError(path, query ?? '') ? (query ?? '') : maskQuery(query ?? '', redaction)) +
    maskFragment(fragment ?? '', redaction)
  );
}

/** `https://login.example/error?code=7000215`: where the error is explained. */
function isOfError(path: string, query: string): boolean {
  return /\/errors?\/?$/i.test(path) && /^\?code=\d{3,9}$/.test(query);
}

/** `?a=1&b=2`, with the question mark. */
function maskQuery(query: string, redaction: Redaction): string {
  if (query === '' || query === '?') return query;
  return query[0] === '?'
    ? `?${maskParameters(query.slice(1), 'query', redaction)}`
    : maskParameters(query, 'query', redaction);
}

function maskFragment(fragment: string, redaction: Redaction): string {
  const text = fragment.slice(1);
  if (text === '') return fragment;
  if (/^!?\//.test(text)) {
    const { path, query } = splitRelative(text);
    return `#${maskPath(path, redaction)}${maskQuery(query ?? '', redaction)}`;
  }
  // `#room=id,key`: what a server must not know stands in the fragment. RFC 3986 section 3.5.
  const [, shown, key] = /^([\w-]{1,40}=[\w-]{4,64},)([\w-]{16,128})$/.exec(text) ?? [];
  if (shown !== undefined && key !== undefined && looksOpaque(key)) return `#${shown}${redaction.mask(key)}`;
  return `#${text.includes('=') ? maskParameters(text.replace(/^\?/, ''), 'query', redaction) : maskOpaqueName(text, redaction)}`;
}

/** `a=1&b=2`: query strings, fragments and forms. WHATWG URL section 5. */
export function maskParameters(text: string, place: Place, redaction: Redaction): string {
  const parts = text.split(/([&;])/);
  const nameOf = namedPairs(place === 'text' ? [] : parts.map(splitPair), place);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : maskPair(part, place, redaction, nameOf(splitPair(part).name))))
    .join('');
}

function splitPair(pair: string): { name: string; value: string } {
  const equals = pair.indexOf('=');
  if (equals === -1) return { name: pair, value: '' };
  return { name: decoded(pair.slice(0, equals)), value: decoded(pair.slice(equals + 1)) };
}

/** `as`: what the value goes by, where that is not its own name. */
function maskPair(pair: string, place: Place, redaction: Redaction, as?: string): string {
  const equals = pair.indexOf('=');
  if (equals === -1) return maskOpaqueName(pair, redaction);
  if (equals === pair.length - 1 && place !== 'text') return `${maskOpaqueName(pair.slice(0, -1), redaction)}=`;
  if (isPadding(pair, equals)) return maskForms(pair, redaction);
  const name = pair.slice(0, equals);
  return `${maskForms(name, redaction)}=${maskParameter(as ?? decoded(name), pair.slice(equals + 1), place, redaction)}`;
}

/** The end of base64, as of `sha512-…==`, and not an equals sign behind a name. */
function isPadding(pair: string, equals: number): boolean {
  return equals >= 16 && pair.length - equals <= 2 && pair.endsWith('=') && !pair.slice(0, equals).includes('[');
}

/** A run of text that may hold `name=value` pairs: a relative URL, a connection string, a log line. */
export function maskPairs(run: string, redaction: Redaction): string {
  const question = run.indexOf('?');
  const inUrl = question !== -1 || run.includes('&');
  if (question !== -1)
    return maskLoosePath(run.slice(0, question), redaction) + maskQuery(run.slice(question), redaction);
  return inUrl ? maskParameters(run, 'query', redaction) : maskParameters(run, 'text', redaction);
}

function maskLoosePath(path: string, redaction: Redaction): string {
  if (path.includes('/')) return maskPath(path, redaction);
  return path.includes('=') ? maskParameters(path, 'text', redaction) : path;
}

/** `611-the-scope-of-use-strict`: the title of a section. */
const SLUG = /^(?:\d{1,6}|[A-Za-z]{1,20}\d{0,3})(?:[-_]{1,2}(?:[A-Za-z]{1,20}\d{0,3}|\d{1,6}))+$|^[A-Za-z-]+$/;

/** A parameter without a value: a flag, or a token that is the whole query. */
export function maskOpaqueName(text: string, redaction: Redaction): string {
  if (/^[0-9a-f]{24}[0-9a-f]*$|^[A-Za-z0-9_-]{32}[A-Za-z0-9_-]*$/.test(text) && looksOpaque(text) && !SLUG.test(text))
    return redaction.mask(text);
  return maskForms(text, redaction);
}

/** The value of one parameter, still encoded. */
export function maskParameter(name: string, value: string, place: Place, redaction: Redaction): string {
  if (value === '') return value;
  const plain = decoded(value);
  const own = lastName(name);
  if (SCOPE.test(own) && plain.includes('/')) return maskScope(value, redaction);
  const ticket = [value, plain].find(isTicket);
  if (ticket !== undefined) {
    const masked = maskTicket(ticket, redaction.mask, (text) => maskNested(text, redaction));
    return ticket === value ? masked : encodeAround(masked);
  }
  if (hides(redaction.judge(own, place), own, plain, place)) return redaction.mask(value);
  if (isPlaceholder(plain)) return value;
  return maskBothReadings(value, (text) => maskNested(text, redaction));
}

/** An address or JSON as it is, which archives write decoded and many pages hardly encode. */
const READABLE = /^(?:[A-Za-z][A-Za-z0-9+.-]{0,40}:\/\/|\/|\s{0,40}[[{"])/;

/** A value that can be read is masked before it is decoded, too: what is encoded in it would end a secret too early. */
function maskBothReadings(value: string, mask: (text: string) => string): string {
  const read = READABLE.test(value) && decoded(value) !== value ? mask(value) : value;
  const plain = decoded(read);
  const masked = mask(plain);
  if (masked === plain) return read;
  return read === plain ? masked : encodeAround(masked);
}

/** Of signed addresses and of forms for uploads. */
export const SCOPE = /^x-(?:amz|goog|oss|tos|obs)-credential$/i;

/** `AKIA…/20150830/us-east-1/s3/aws4_request`: whose key it is goes, what it was used for stays. */
export function maskScope(value: string, redaction: Redaction): string {
  const slash = value.search(/%2F|\//i);
  return redaction.mask(value.slice(0, slash)) + value.slice(slash);
}

/** `user[password]` and `filter.token` are named by their last part. */
function lastName(name: string): string {
  return name.replace(/\[\d*\]$/, '');
}

/** Percent-decoding that leaves what it cannot read. */
export function decoded(text: string): string {
  if (!/[%+]/.test(text)) return text;
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
  }
}
