import type { Exchange } from '../exchange.ts';
import { writeMasked, type Masked, type MaskedJson } from '../masked.ts';
import { scatterJose } from '../har/scatter-jose.ts';
import { decodeBase64 } from '../token/base64.ts';

const GONE = '‹personal›';
/** Claims that name a person. RFC 7519 section 4.1.2, OpenID Connect Core section 5.1, and the large issuers' own. */
const NAMING = new Set(
  'sub oid uid user_id userid username user_name unique_name upn preferred_username nickname cognito:username uti puid'.split(
    ' ',
  ),
);
/** Claims that name the client: a subject equal to one of them is a machine. */
const CLIENTS = ['client_id', 'azp', 'cid', 'appid'];
const SHORTEST = 3;
const MOST = 500;

/** A token as exports write it: masked JOSE header and claims, each begun by a space. */
const TOKEN = /(IHs[\w-]{1,12000}\.)(IHs[\w-]{1,12000})/g;
/** Not a part of a version, of a URL's host or of a longer number. */
const IPV4 = /(?<![\w./:-])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)/g;
/** Of the public range, 2000::/3: RFC 4291 section 2.4. */
const IPV6 = /(?<![\w:.[])[23][\da-f]{3}:[\da-f:]{2,34}(?![\w:])/gi;

/**
 * An export of `exchanges` without what names a person and was left readable in the record: subjects and user names of
 * tokens, and IP addresses. Linear.
 */
export function withoutPersonalData(text: Masked, exchanges: readonly Exchange[]): Masked {
  const names = [...new Set(exchanges.flatMap(namesIn))].slice(0, MOST);
  const named = names.length === 0 ? null : anyOf(names);
  return writeMasked(text, (plain) => {
    const cleaned = plain
      .replace(TOKEN, (_token, head: string, claims: string) => head + withoutNames(claims))
      .replace(IPV4, (address) => (isPublic(address) ? GONE : address))
      .replace(IPV6, (address) => (URL.canParse(`http://[${address}]`) ? GONE : address));
    return named ? cleaned.replace(named, GONE) : cleaned;
  });
}

function namesIn({ request }: Exchange): string[] {
  return request.credentials.flatMap(({ token }) => (token?.kind === 'jwt' ? namesOf(token.claims) : []));
}

function namesOf(claims: { readonly [name: string]: MaskedJson }): string[] {
  const clients = CLIENTS.map((name) => claims[name]);
  return Object.entries(claims).flatMap(([name, value]) => {
    const isName = NAMING.has(name) && typeof value === 'string' && value.length >= SHORTEST && !value.includes('‹');
    return isName && !clients.includes(value) && !value.endsWith('@clients') ? [value] : [];
  });
}

/** The claims again, as they were written, without the names. */
function withoutNames(segment: string): string {
  const text = decodeBase64(segment)?.text;
  const claims = text === undefined ? null : objectIn(text);
  if (claims === null) return segment;
  const names = new Set(namesOf(claims));
  if (names.size === 0) return segment;
  const cleaned = Object.entries(claims).map(([name, value]) => [name, names.has(String(value)) ? GONE : value]);
  return scatterJose(Object.fromEntries(cleaned));
}

function objectIn(text: string): Record<string, MaskedJson> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function anyOf(names: readonly string[]): RegExp {
  const escaped = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(`(?<![\\w-])(?:${escaped.join('|')})(?![\\w-])`, 'g');
}

/** Addresses of one's own machine and network name nobody. RFC 1918, RFC 1122 section 3.2.1.3. */
function isPublic(address: string): boolean {
  const [a = 0, b = 0, ...rest] = address.split('.').map(Number);
  if ([a, b, ...rest].some((part) => part > 255)) return false;
  return !(a === 0 || a === 10 || a === 127 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168));
}
