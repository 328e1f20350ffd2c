import type { Credential } from '../exchange.ts';
import { markOf, marksIn, type Masked } from '../masked.ts';
import type { RawExchange, RawHeader } from '../raw-exchange.ts';
import { hides } from '../redact/decide.ts';
import type { HeadRedactor } from '../redact/head-redactor.ts';
import { isPreference } from '../redact/plain-cookies.ts';
import { judgeName, type Place } from '../redact/secret-names.ts';
import { decoded, splitUrl } from '../redact/url.ts';
import { isPlaceholder } from '../redact/values.ts';
import { createMemory } from '../remember.ts';
import { splitCookies } from './cookies.ts';
import { placeOf } from './credential-place.ts';
import { membersOf } from './members.ts';

/** A credential as it was sent: in memory only. */
export interface RawCredential {
  readonly place: Credential['place'];
  readonly name: Masked;
  readonly value: string;
}

/** Fields with a grammar of their own, or that name a secret and are none. */
const NOT_A_CREDENTIAL =
  /^(?:authorization|proxy-authorization|cookie|referer|sec-websocket-protocol|access-control-request-headers|x-client-data|sec-.*|secure-session-.*)$/i;
/** Parameters that protect a request, or say what was signed, and nothing about who sends it. */
const PROTECTION =
  /^(?:state|nonce|relaystate|code_challenge|session_state|logout_hint|policy|x-(?:amz|goog)-credential)$/i;
/** Names of cookies, which repeat. */
const MOST_REMEMBERED = 1000;
/** A token under a harmless name is at least this long. */
const SHORTEST_TOKEN = 20;

/** Everything in the request that can authenticate it, except Authorization and Proxy-Authorization. */
export function rawCredentials(raw: RawExchange, redactor: HeadRedactor): RawCredential[] {
  const { text = '', mimeType = '' } = raw.request.body ?? {};
  const place = /^\s*[[{]/.test(text.slice(0, 200)) ? 'json' : 'form';
  const inBody = membersOf(text, mimeType).flatMap(({ name, value }): RawCredential[] => {
    const found = { place: 'body' as const, name: redactor.text(name), value };
    return (isListed(raw, found) ?? isCredential(name, value, place, redactor)) ? [found] : [];
  });
  return [...headCredentials(raw, redactor), ...inBody];
}

/** Whether the archive names it among the credentials; undefined when it names none. */
function isListed({ request }: RawExchange, credential: RawCredential): boolean | undefined {
  const place = placeOf(credential);
  return place === null ? undefined : request.credentialPlaces?.includes(place);
}

/** The same without what its body holds. */
export function headCredentials(raw: RawExchange, redactor: HeadRedactor): RawCredential[] {
  const { headers = [] } = raw.request;
  const rememberName = createMemory<Masked>(MOST_REMEMBERED);
  return [
    ...headers.flatMap((header) => inHeader(header, raw, redactor)),
    ...inUrl(raw, redactor),
    ...splitCookies(headers)
      .filter(({ name }) => !isPreference(name))
      .map(({ name, value }) => ({
        place: 'cookie' as const,
        name: rememberName(name, () => redactor.text(name)),
        value,
      })),
  ];
}

function inHeader(header: RawHeader, raw: RawExchange, redactor: HeadRedactor): RawCredential[] {
  const plain = header.name.toLowerCase();
  if (plain === 'sec-websocket-protocol') return inProtocols(header, raw, redactor);
  if (NOT_A_CREDENTIAL.test(plain)) return [];
  const { name, value } = redactor.header(header, 'request');
  const one = { place: 'header' as const, name, value: header.value };
  const isSecret = judgeName(plain, 'header') === 'secret';
  const isNamed = isSecret && (isPlaceholder(header.value) || /^[A-Za-z]\w{0,20}=.*‹masked-/s.test(value));
  const isMasked = /^(?:[\w-]{1,20} )?‹masked-[0-9a-f]{4}›$/.test(value) || isMaskedToken(value);
  return isNamed || (isMasked && isListed(raw, one) !== false) ? [one] : [];
}

function inProtocols(header: RawHeader, raw: RawExchange, redactor: HeadRedactor): RawCredential[] {
  const { name, value } = redactor.header(header, 'request');
  const masked = value.split(',');
  return header.value.split(',').flatMap((item, index) => {
    const one = { place: 'subprotocol' as const, name, value: item.trim() };
    return marksIn(masked[index] ?? '').length > 0 && isListed(raw, one) !== false ? [one] : [];
  });
}

function inUrl(raw: RawExchange, redactor: HeadRedactor): RawCredential[] {
  const { url } = raw;
  const { userinfo, path, query = '?' } = splitUrl(url);
  const found: RawCredential[] = [];
  if (userinfo !== undefined)
    found.push({ place: 'userinfo', name: redactor.text('userinfo'), value: decoded(userinfo) });
  for (const pair of query.slice(1).split('&')) {
    const equals = pair.indexOf('=');
    const name = decoded(equals === -1 ? pair : pair.slice(0, equals));
    const value = equals === -1 ? '' : decoded(pair.slice(equals + 1));
    const one = { place: 'query' as const, name: redactor.text(name), value };
    if (isListed(raw, one) ?? isCredential(name, value, 'query', redactor)) found.push(one);
  }
  const segments = path.split('/');
  const masked = redactor.url(url).path.split('/');
  segments.forEach((value, index) => {
    const one = { place: 'path' as const, name: redactor.text(masked[index - 1] ?? ''), value };
    const isMasked = markOf(masked[index] ?? '') !== undefined || isMaskedToken(value);
    if (isMasked && (isListed(raw, one) ?? !value.includes('@'))) found.push(one);
  });
  return found;
}

/** A JSON Web Token of a sanitized archive, which keeps its masked claims. */
function isMaskedToken(value: string): boolean {
  return /^IHs[\w-]*\.IHs[\w-]*\.[^\s"&;,<>]*$/.test(value);
}

/** The name says so and the value is not a word, or the value is a token by its form. */
function isCredential(name: string, value: string, place: Place, redactor: HeadRedactor): boolean {
  if (PROTECTION.test(name)) return false;
  const verdict = judgeName(name, place);
  if (verdict === 'secret' || verdict === 'password') return true;
  const wasMasked =
    markOf(value) !== undefined || (place === 'json' && /^code$/i.test(name) && /^\d{4,8}$/.test(value));
  if (verdict === 'opaque' || verdict === 'issued') return wasMasked || hides(verdict, name, value, place);
  if (verdict !== 'personal' && isMaskedToken(value)) return true;
  if (verdict === 'personal' || value.length < SHORTEST_TOKEN || value.includes('@')) return false;
  return markOf(redactor.text(value)) !== undefined;
}
