import type { Token } from '../token.ts';
import { isForeign } from './foreign.ts';
import type { Reading, Step } from './reading.ts';
import { firstMark } from './read-jwt.ts';
import { readParams, writeParams } from './read-params.ts';
import { isKnownScheme, isOrdinaryScheme } from './schemes.ts';
import { fault, hide, keep, remember } from './sheet.ts';
import { endOfWord, slice, without, type View } from './view.ts';

/** Schemes whose credentials are one token68, so that any other character is a fault. */
const TOKEN68 = /^(?:bearer|dpop|basic|token|jwt|negotiate|ntlm|key|apikey|api-key)$/i;

/** The header's own name in front of the credentials. */
export const headerName: Step = (view, reading, read) => {
  const name = /^(?:proxy-)?authorization(?:[ \t]*[:=][ \t]*|[ \t]+)/i.exec(view.text);
  if (name === null) return undefined;
  fault(reading.sheet, 'header-name-in-value', slice(view, 0, name[0].trimEnd().length));
  keep(reading.sheet, slice(view, 0, name[0].length));
  const scheme = /^(?:bearer|basic|dpop)[ \t]+/i.exec(view.text.slice(name[0].length))?.[0] ?? '';
  keep(reading.sheet, slice(view, name[0].length, name[0].length + scheme.length));
  return read(slice(view, name[0].length + scheme.length), reading);
};

/** `Bearer Bearer …`, `Bearer AWS4-HMAC-SHA256 Credential=…`. */
export const duplicate: Step = (view, reading, read) => {
  const match = /^([A-Za-z][\w-]{1,31})(?:([ \t]+|:[ \t]*)|$)/.exec(view.text);
  const word = match?.[1];
  if (match === null || word === undefined || !isKnownScheme(word)) return undefined;
  // `Basic user:pass` is no doubled scheme: without a space only the words count that nobody uses for anything else.
  const isSure = /^(?:bearer|basic|digest|dpop|negotiate)$/i.test(word);
  if (match[2]?.startsWith(':') && !isSure) return undefined;
  if (match[2] === undefined && word.toLowerCase() !== reading.scheme.toLowerCase()) return undefined;
  fault(reading.sheet, 'scheme-duplicated', slice(view, 0, word.length));
  keep(reading.sheet, slice(view, 0, match[0].length));
  return read(slice(view, match[0].length), {
    ...reading,
    scheme: isOrdinaryScheme(word) ? word : reading.scheme,
  });
};

const PARAM_NAMES =
  /^[?#&]?(?:access_?token|id_?token|refresh_?token|token|jwt|api_?key|key|code|auth|auth_?token|bearer|session|session_?id|sid|ticket|oauth_token|authorization|realm|error|scope|client_id|client_secret|username|user|password|value|accesstoken)[ \t]*=[ \t]*/i;

/** `access_token=…`, a query string, a challenge: the part that is the token is read as one. */
export const parameterInstead: Step = (view, reading, read) => {
  const { sheet } = reading;
  const name = PARAM_NAMES.exec(view.text)?.[0];
  const isToken = /^(?:bearer|dpop|basic)$/i.test(reading.scheme);
  if (name === undefined || !isToken || /^=+$/.test(view.text.slice(name.length))) return undefined;
  fault(sheet, 'parameter-instead-of-token', slice(view, 0, name.length));
  if (view.text.charAt(name.length) === '"') return readAsParams(view, reading);
  keep(sheet, slice(view, 0, name.length));
  const value = /^[^&,; \t]*/.exec(view.text.slice(name.length))?.[0] ?? '';
  return value === '' ? null : read(slice(view, name.length, name.length + value.length), reading);
};

function readAsParams(view: View, { sheet, masking, scheme }: Reading): Token {
  remember(sheet, view, scheme);
  return { kind: 'parameters', params: writeParams(readParams(view, sheet, masking), scheme, sheet, masking) };
}

/** Quotes of all kinds, with the words that languages put in front of them. */
export const quotes: Step = (view, reading, read) => {
  const { sheet } = reading;
  if (isForeign(view.text)) return undefined;
  const opening = /^(?:(?:Optional|Some)\(|b(?=['"])|u(?=['"]))?\\*["'`“”‘’„«»]+/.exec(view.text)?.[0] ?? '';
  const rest = view.text.slice(opening.length);
  const closing = /\\*["'`“”‘’«»]+\)?[;,]?$/.exec(rest.slice(-8))?.[0] ?? '';
  if (opening === '' && closing === '') return undefined;
  const end = view.text.length - closing.length;
  fault(sheet, 'quoted-token', opening === '' ? slice(view, end) : slice(view, 0, opening.length));
  keep(sheet, slice(view, 0, opening.length));
  keep(sheet, slice(view, end));
  return read(slice(view, opening.length, end), reading);
};

/** `<token>`, `(token)`: brackets from a manual page. */
export const brackets: Step = (view, reading, read) => {
  const match = /^[<([{](?=[A-Za-z0-9])/.exec(view.text);
  if (match === null || isForeign(view.text)) return undefined;
  const isClosed = /[>)\]}]$/.test(view.text.slice(-1));
  const end = view.text.length - (isClosed ? 1 : 0);
  fault(reading.sheet, 'invalid-token-character', slice(view, 0, 1));
  keep(reading.sheet, slice(view, 0, 1));
  keep(reading.sheet, slice(view, end));
  return read(slice(view, 1, end), reading);
};

/** Two tokens joined with a comma, the second without a scheme. */
export const list: Step = (view, reading, read) => {
  const comma = TOKEN68.test(reading.scheme) && !isForeign(view.text) ? /[,;][ \t]*/.exec(view.text) : null;
  const end = comma === null ? 0 : comma.index + comma[0].length;
  if (comma === null || comma.index < 8 || view.text.length - end < 8) return undefined;
  const start = endOfWord(view.text, comma.index);
  fault(reading.sheet, 'multiple-values', slice(view, comma.index));
  keep(reading.sheet, slice(view, start, end));
  const token = read(slice(view, 0, start), reading);
  const rest = slice(view, end);
  const mark = firstMark(rest.text) === rest.text ? null : reading.masking.masker.mask(rest.text);
  if (mark === null) keep(reading.sheet, rest);
  else hide(reading.sheet, rest, mark);
  return token;
};

/** White space inside a token: it was wrapped when it was copied. Without it the token may be whole. */
export const spaces: Step = (view, reading, read) => {
  if (!TOKEN68.test(reading.scheme) || !/[ \t]/.test(view.text) || isForeign(view.text)) return undefined;
  const gaps = [...view.text.matchAll(/[ \t]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const [first] = gaps;
  if (first === undefined) return undefined;
  fault(reading.sheet, 'whitespace-extra', slice(view, first.start, first.end), 'error');
  return read(without(view, gaps), reading);
};

/** A comma or semicolon behind the token, left over from the list it was copied out of. */
export const trailing: Step = (view, reading, read) => {
  if (!TOKEN68.test(reading.scheme) || isForeign(view.text)) return undefined;
  const mark = /^[A-Za-z0-9\-._~+/=‹›]{8,}(?=[,;]{1,3}$)/.exec(view.text)?.[0];
  if (mark === undefined) return undefined;
  const end = slice(view, mark.length);
  fault(reading.sheet, 'invalid-token-character', end);
  keep(reading.sheet, end);
  const token = read(slice(view, 0, mark.length), reading);
  if (token?.kind === 'jwt' || token?.kind === 'jwe') fault(reading.sheet, 'jwt-not-base64url', end);
  return token;
};
