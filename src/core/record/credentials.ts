import type { Authorization } from '../authorization.ts';
import type { TokenMasking } from '../authorization/masking.ts';
import type { Credential } from '../exchange.ts';
import { markOf, marksIn } from '../masked.ts';
import type { RawExchange, RawHeader } from '../raw-exchange.ts';
import { isPreference } from '../redact/cookies.ts';
import type { Redactor } from '../redact/redactor.ts';
import { hides } from '../redact/decide.ts';
import { judgeName, type Place } from '../redact/secret-names.ts';
import { decoded, splitUrl } from '../redact/url.ts';
import { isPlaceholder } from '../redact/values.ts';
import { decodeToken } from '../token.ts';
import { fingerprintOf, splitCookies } from './cookies.ts';
import { membersOf } from './members.ts';

/** What the parts of the gate need to turn a raw value into a credential. */
export interface Gate {
  readonly redactor: Redactor;
  readonly masking: TokenMasking;
}

/** Fields with a grammar of their own, or that name a secret and are none. */
const NOT_A_CREDENTIAL =
  /^(?:authorization|proxy-authorization|cookie|referer|sec-websocket-protocol|access-control-request-headers|x-client-data|sec-.*)$/i;
/** Parameters that protect a request and say nothing about who sends it. */
/** A token under a harmless name is at least this long. */
const SHORTEST_TOKEN = 20;
const PROTECTION = /^(?:state|nonce|relaystate|code_challenge|session_state|logout_hint|policy)$/i;

/** Everything in the request that can authenticate it, Authorization first. */
export function findCredentials(raw: RawExchange, authorization: Authorization, gate: Gate): Credential[] {
  const headers = raw.request.headers ?? [];
  const found: Credential[] = [];
  if (authorization.header === 'present') {
    found.push({
      place: 'authorization',
      name: authorization.scheme ?? gate.redactor.text(''),
      fingerprint: authorization.fingerprint,
      token: authorization.token,
    });
  }
  for (const header of headers) found.push(...headerCredentials(header, gate));
  found.push(...urlCredentials(raw.url, gate));
  for (const { name, value } of splitCookies(headers)) {
    if (!isPreference(name)) found.push(credential('cookie', name, value, gate));
  }
  for (const { name, value } of membersOf(raw.request.body?.text ?? '', raw.request.body?.mimeType ?? '')) {
    if (isCredentialName(name, value, 'form', gate)) found.push(credential('body', name, value, gate));
  }
  return found;
}

/** One credential by its raw value. */
export function credential(
  place: Credential['place'],
  name: string,
  value: string,
  { redactor, masking }: Gate,
): Credential {
  const fingerprint = fingerprintOf(value, masking.masker);
  const token = fingerprint === null || place === 'userinfo' || place === 'path' ? null : tokenIn(value, masking);
  return { place, name: redactor.text(name), fingerprint, token };
}

/** Only a token that says something about itself. */
function tokenIn(value: string, masking: TokenMasking): Credential['token'] {
  const bare = value.replace(/^"|"$/g, '').replace(/^(?:Bearer|Token|JWT) /i, '');
  const token = /\s/.test(bare) ? null : decodeToken(bare, masking);
  const isReadable =
    token?.kind === 'jwt' || token?.kind === 'jwe' || (token?.kind === 'opaque' && token.vendor !== null);
  return isReadable ? token : null;
}

function headerCredentials(header: RawHeader, gate: Gate): Credential[] {
  const plain = header.name.toLowerCase();
  if (plain === 'proxy-authorization')
    return [credential('proxy-authorization', /^\S*/.exec(header.value.trim())?.[0] ?? '', header.value, gate)];
  if (plain === 'sec-websocket-protocol') return protocolCredentials(header, gate);
  if (NOT_A_CREDENTIAL.test(plain)) return [];
  const { value } = gate.redactor.header(header, 'request');
  const isNamed = judgeName(plain, 'header') === 'secret';
  const isMasked = marksIn(value).length > 0 && /^(?:[\w-]{1,20} )?‹masked-[0-9a-f]{4}›$/.test(value);
  if (isMasked || (isNamed && isPlaceholder(header.value)))
    return [credential('header', header.name, header.value, gate)];
  return [];
}

function protocolCredentials(header: RawHeader, gate: Gate): Credential[] {
  const masked = gate.redactor.header(header, 'request').value.split(',');
  return header.value.split(',').flatMap((item, index) => {
    const shown = masked[index]?.trim() ?? '';
    return marksIn(shown).length > 0
      ? [credential('subprotocol', item.trim() === shown ? shown : 'Sec-WebSocket-Protocol', item.trim(), gate)]
      : [];
  });
}

function urlCredentials(url: string, gate: Gate): Credential[] {
  const { userinfo, path, query = '?' } = splitUrl(url);
  const found: Credential[] = [];
  if (userinfo !== undefined) found.push(credential('userinfo', 'userinfo', userinfo, gate));
  for (const pair of query.slice(1).split('&')) {
    const equals = pair.indexOf('=');
    const name = decoded(equals === -1 ? pair : pair.slice(0, equals));
    const value = equals === -1 ? '' : decoded(pair.slice(equals + 1));
    if (isCredentialName(name, value, 'query', gate)) found.push(credential('query', name, value, gate));
  }
  const segments = path.split('/');
  const masked = gate.redactor.url(url).path.split('/');
  segments.forEach((segment, index) => {
    if (markOf(masked[index] ?? '') !== undefined)
      found.push(credential('path', segments[index - 1] ?? '', segment, gate));
  });
  return found;
}

/** The name says so and the value is not a word, or the value is a token that can be read. */
export function isCredentialName(name: string, value: string, place: Place, { redactor }: Gate): boolean {
  if (PROTECTION.test(name)) return false;
  const verdict = judgeName(name, place);
  if (verdict === 'secret' || verdict === 'password') return true;
  if (verdict === 'opaque' || verdict === 'issued') return hides(verdict, name, value, place);
  if (verdict === 'personal' || value.length < SHORTEST_TOKEN || value.includes('@')) return false;
  return markOf(redactor.text(value)) !== undefined;
}
