import type { Challenge, RawChallenge } from '../challenge.ts';
import type { Body, Header, RecordedUrl } from '../exchange.ts';
import { sliceMasked, type Masked, type MaskedJson, type Masker } from '../masked.ts';
import type { RawBody, RawHeader } from '../raw-exchange.ts';
import { maskBodyText } from './body.ts';
import { maskChallengeParameter, maskToken68 } from './challenges.ts';
import { maskCookie } from './cookies.ts';
import { maskHeader } from './headers.ts';
import { maskJson } from './json-value.ts';
import { createRedaction, type RedactionOptions } from './redaction.ts';
import { maskText } from './text.ts';
import { decoded, maskParameter, maskUrl, splitUrl } from './url.ts';

/** Decides what is secret, by place and name first, by shape second. Everything it returns is free of secrets. */
export interface Redactor {
  /** One header, by its name; `Authorization`, `Cookie`, `Set-Cookie`, `Referer`, `Location` and the like by their own grammar. */
  header(header: RawHeader, direction: 'request' | 'response'): Header;
  url(url: string): RecordedUrl;
  /** A URL as text, its userinfo masked and not left out. */
  link(url: string): Masked;
  /** A body of any kind and size, in linear time. `cap`: UTF-16 units of masked text to keep. */
  body(body: RawBody, cap?: number): Body;
  /** The value of one parameter or cookie, decoded. */
  named(name: string, value: string, place: 'query' | 'form' | 'cookie'): Masked;
  /** Free text and names: masked by shape only. */
  text(text: string): Masked;
  /** A JSON value under a name (`claims`, `header` of a JWT are `claim` and `jose`). */
  json(value: unknown, as: 'body' | 'claim' | 'jose'): MaskedJson;
  challenge(challenge: RawChallenge): Challenge;
}

export function createRedactor(masker: Masker, options?: RedactionOptions): Redactor {
  const redaction = createRedaction(masker, options);
  const settled = (raw: string, mask: (text: string) => string): Masked => settle(raw, mask, masker);
  const text = (raw: string): Masked => settled(raw, (one) => maskText(one, redaction));
  const link = (raw: string): Masked => settled(raw, (one) => maskUrl(one, redaction));
  return {
    text,
    link,
    header: ({ name, value }) => ({
      name: text(name),
      value: settled(value, (one) => maskHeader(name, one, redaction)),
    }),
    url: (url) => recordUrl(link(url)),
    body: ({ mimeType, text: raw, truncated = false }, cap = Infinity) => {
      const masked = settled(raw, (one) => maskBodyText(one, mimeType, redaction));
      return {
        mimeType: text(mimeType),
        text: sliceMasked(masked, 0, cap),
        truncated: truncated || masked.length > cap,
      };
    },
    named: (name, value, place) =>
      settled(value, (one) =>
        place === 'cookie' ? maskCookie(name, one, redaction) : maskParameter(name, one, place, redaction),
      ),
    json: (value, as) => maskJson(value, as, redaction),
    challenge: (challenge) => ({
      scheme: text(challenge.scheme),
      params: Object.fromEntries(
        Object.entries(challenge.params).map(([name, value]) => [
          text(name),
          settled(value, (one) => maskChallengeParameter(name, one, redaction)),
        ]),
      ),
      token68: maskToken68(challenge, redaction) as Masked | null,
    }),
  };
}

const MOST_PASSES = 4;

/**
 * Masks until another pass finds nothing more, so that masking twice is masking once: a mark can make a name out of what was
 * none before. A text that does not settle is masked whole.
 */
function settle(raw: string, mask: (text: string) => string, masker: Masker): Masked {
  let text = raw;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = mask(text);
    if (next === text) return text as Masked;
    text = next;
  }
  return masker.mask(raw);
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
