import type { Challenge, RawChallenge } from '../challenge.ts';
import type { Header, RecordedUrl } from '../exchange.ts';
import type { Masked, MaskedJson, Masker } from '../masked.ts';
import type { RawHeader } from '../raw-exchange.ts';
import { maskChallengeParameter, maskToken68 } from './challenges.ts';
import { maskCookie } from './cookies.ts';
import { isParameterName } from './credential-parameters.ts';
import { maskHeader } from './headers.ts';
import { maskJson } from './json-value.ts';
import { maskNested } from './nested-value.ts';
import { createRedaction, type Formats, type Redaction, type RedactionOptions } from './redaction.ts';
import { settle } from './settle.ts';
import { findSpoken } from './spoken-secrets.ts';
import { maskText } from './text.ts';
import { decoded, maskOpaqueName, maskParameter, maskUrl, splitUrl } from './url.ts';

/** Decides what is secret in the head of a message, by place and name first, by shape second. */
export interface HeadRedactor {
  /** One header, by its name; `Authorization`, `Cookie`, `Set-Cookie`, `Referer`, `Location` and the like by their own grammar. */
  header(header: RawHeader, direction: 'request' | 'response'): Header;
  url(url: string): RecordedUrl;
  /** A URL as text, its userinfo masked and not left out. */
  link(url: string): Masked;
  /** The value of one parameter or cookie, decoded. */
  named(name: string, value: string, place: 'query' | 'form' | 'cookie'): Masked;
  /** The name of a parameter without a value: a flag, or a token that is the whole query. */
  bare(name: string): Masked;
  /** Free text and names: masked by shape only. */
  text(text: string): Masked;
  /** A JSON value under a name (`claims`, `header` of a JWT are `claim` and `jose`). */
  json(value: unknown, as: 'body' | 'claim' | 'jose'): MaskedJson;
  challenge(challenge: RawChallenge): Challenge;
}

export function createHeadRedactor(masker: Masker, options?: RedactionOptions): HeadRedactor {
  return headRedactorWith(
    createRedaction(masker, { markup: maskAll, multipart: maskAll, lines: () => [], sentences: findSpoken }, options),
    masker,
  );
}

/** Elements and forms are a matter of bodies: in a head, where JSON may hold one, it is masked whole. One word is none. */
const maskAll: Formats['markup'] = (text, redaction) =>
  /^<[^<>=]*>?[^<>=]*$/.test(text) ? maskText(text, redaction) : redaction.mask(text);

export function headRedactorWith(redaction: Redaction, masker: Masker): HeadRedactor {
  const settled = (raw: string, mask: (text: string) => string): Masked => settle(raw, mask, masker);
  const text = (raw: string): Masked => settled(raw, (one) => maskText(one, redaction));
  const link = (raw: string): Masked =>
    settled(raw, (one) => (isNoAddress(one) ? maskNested(one, redaction) : maskUrl(one, redaction)));
  return {
    text,
    link,
    header: ({ name, value }) => ({
      name: text(name),
      value: settled(value, (one) => maskHeader(name, one, redaction)),
    }),
    url: (url) => recordUrl(link(url)),
    named: (name, value, place) =>
      settled(value, (one) =>
        place === 'cookie' ? maskCookie(name, one, redaction) : maskParameter(name, one, place, redaction),
      ),
    bare: (name) => text(settled(name, (one) => maskOpaqueName(one, redaction))),
    json: (value, as) => maskJson(value, as, redaction),
    challenge: (challenge) => ({
      scheme: text(challenge.scheme),
      params: Object.fromEntries(
        Object.entries(challenge.params).map(([name, value]) => [
          // `Bearer K7f3…x="`: the padding of a token is no equals sign behind a name.
          settled(name, (one) => (isParameterName(one) ? maskText(one, redaction) : redaction.mask(one))),
          settled(value, (one) => maskChallengeParameter(name, one, redaction)),
        ]),
      ),
      token68: maskToken68(challenge, redaction) as Masked | null,
    }),
  };
}

/** What files hold in the place of a URL: JSON, lines of a message. */
function isNoAddress(text: string): boolean {
  return /^(?:[a-z]{1,20}:)?\s*[[{"]|[\r\n]/.test(text);
}

/** Takes a masked URL apart; its parts are as free of secrets as the whole. */
function recordUrl(masked: string): RecordedUrl {
  const { scheme, userinfo, authority, path, query, fragment } = splitUrl(masked);
  const host = authority.replace(/:\d*$/, '').toLowerCase();
  const port = /:(\d+)$/.exec(authority)?.[1];
  const plainScheme = scheme.replace(/:?\/\/$/, '').toLowerCase();
  const isDefault = port === undefined || port === { http: '80', https: '443', ws: '80', wss: '443' }[plainScheme];
  const pairs = (query ?? '?')
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '');
  return {
    text: (scheme + authority + path + (query ?? '') + (fragment ?? '')) as Masked,
    scheme: plainScheme as Masked,
    host: host as Masked,
    origin: `${plainScheme}://${host}${isDefault ? '' : `:${port}`}` as Masked,
    path: path as Masked,
    query: pairs.map((pair) => {
      const equals = pair.indexOf('=');
      return {
        name: decoded(equals === -1 ? pair : pair.slice(0, equals)) as Masked,
        value: (equals === -1 ? '' : decoded(pair.slice(equals + 1))) as Masked,
      };
    }),
    hasUserinfo: userinfo !== undefined,
  };
}
