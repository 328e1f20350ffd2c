import type { Authorization, AuthorizationProblem } from '../authorization.ts';
import { meantScheme } from '../authorization/schemes.ts';
import { say, sliceMasked, type Masked } from '../masked.ts';

/** The fault in a few words; where none are here, the title of the cause serves. */
const headlines: Readonly<Record<string, Masked>> = {
  'scheme-missing': say`Authorization has no scheme before the credentials`,
  'token-missing': say`Authorization has a scheme and no token`,
  'scheme-duplicated': say`Authorization names the scheme twice`,
  'scheme-punctuation': say`Authorization has a punctuation mark after the scheme`,
  'whitespace-extra': say`Authorization has too much white space`,
  'header-too-long': say`Authorization is longer than many servers accept`,
  'invisible-character': say`Authorization holds an invisible character`,
  'non-ascii-character': say`Authorization holds a character that is not ASCII`,
  'control-character': say`Authorization holds a control character`,
  'encoded-linebreak': say`Authorization holds an escaped line break`,
  'percent-encoded': say`Authorization is encoded as for a URL`,
  'quoted-token': say`Authorization has quotes around the token`,
  'header-name-in-value': say`Authorization holds the header's own name`,
  'multiple-values': say`Authorization holds two values`,
  'json-instead-of-token': say`Authorization holds JSON instead of a token`,
  'html-instead-of-token': say`Authorization holds a piece of a web page instead of a token`,
  'pem-instead-of-token': say`Authorization holds a key or certificate instead of a token`,
  'basic-not-base64': say`The Basic credentials are not Base64`,
  'basic-base64url': say`The Basic credentials are Base64url, not Base64`,
  'basic-missing-padding': say`The Basic credentials lack the = signs at their end`,
  'basic-double-encoded': say`The Basic credentials are encoded twice`,
  'basic-trailing-newline': say`The password in the Basic credentials ends with a line break`,
  'parameter-instead-of-token': say`Authorization holds a parameter instead of a token`,
  'invalid-token-character': say`Authorization holds a character that no token may hold`,
  'digest-missing-parameter': say`The Digest response lacks a parameter`,
  'sigv4-malformed': say`The AWS signature in Authorization is not complete`,
  'basic-no-colon': say`The Basic credentials have no colon between user name and password`,
};

/** A headline for a fault of form, naming what stands there where that is no secret; null where none is known. */
export function headlineOf({ slug, start, end }: AuthorizationProblem, { text, scheme }: Authorization): Masked | null {
  if (slug === 'placeholder-token' && text !== null && end > start && end - start <= LONGEST_PLACEHOLDER) {
    return say`Authorization says “${sliceMasked(text, start, end)}” instead of a token`;
  }
  if (
    slug === 'invalid-token-character' &&
    text !== null &&
    /^[,;]/.test(text.slice(start, end)) &&
    end === text.length
  )
    return say`Authorization ends with “${sliceMasked(text, start, end)}” after the token`;
  const meant = slug === 'scheme-unregistered' && scheme !== null ? meantScheme(scheme) : null;
  if (scheme !== null && meant !== null) return say`Authorization says “${scheme}” instead of “${meant}”`;
  return headlines[slug] ?? null;
}

const LONGEST_PLACEHOLDER = 40;
