import type { Token } from '../token.ts';
import type { TokenMasking } from './masking.ts';
import { isPlaceholder } from './placeholder.ts';
import { isForeign } from './foreign.ts';
import { wordsFor } from './problem.ts';
import { readBasic } from './read-basic.ts';
import { firstMark, partsOfJwt, readJwt } from './read-jwt.ts';
import { readOpaque } from './read-opaque.ts';
import { lintDigest, lintSigV4 } from './lint-params.ts';
import { readParams, writeParams } from './read-params.ts';
import { isKnownScheme, isOrdinaryScheme } from './schemes.ts';
import { fault, hide, keep, remember, type Sheet } from './sheet.ts';
import { endOfWord, slice, without, type View } from './view.ts';

/** What a header is read with. */
export interface Reading {
  readonly sheet: Sheet;
  readonly masking: TokenMasking;
  readonly scheme: string;
  /** How many quotes, brackets and doubled schemes were taken off. */
  readonly depth?: number;
}

const DEEPEST = 8;

type Step = (view: View, reading: Reading) => Token | null | undefined;

/** Schemes whose credentials are one token68, so that any other character is a fault. */
const TOKEN68 = /^(?:bearer|dpop|basic|token|jwt|negotiate|ntlm|key|apikey|api-key)$/i;

/** Reads what follows the scheme: each step either takes the credentials or leaves them to the next. */
export function readCredential(view: View, outer: Reading): Token | null {
  const reading = { ...outer, depth: (outer.depth ?? 0) + 1 };
  if (reading.depth > DEEPEST) return readOpaque(view, reading);
  for (const step of STEPS) {
    const token = step(view, reading);
    if (token !== undefined) return token;
  }
  return readOpaque(view, reading);
}

const nothing: Step = (view, { sheet }) => {
  if (view.text !== '') return undefined;
  fault(sheet, 'token-missing', view);
  return null;
};

const readAsParams = (view: View, { sheet, masking, scheme }: Reading): Token => {
  remember(sheet, view, scheme);
  return { kind: 'parameters', params: writeParams(readParams(view, sheet, masking), sheet, masking) };
};

/** Digest, SigV4, OAuth 1.0, and every other scheme but the token ones, once its credentials are `name=value`. */
const parameters: Step = (view, { sheet, masking, scheme }) => {
  const isDigest = /^digest$/i.test(scheme);
  const isSigV4 = /^aws4-/i.test(scheme);
  const looksSo =
    /^[A-Za-z][\w.*-]{0,40}[ \t]*=[ \t]*(?:"|[^\s=])/.test(view.text) &&
    !/^(?:bearer|dpop|basic|negotiate|ntlm)$/i.test(scheme);
  if ((!isDigest && !isSigV4 && !looksSo) || isPlaceholder(view.text)) return undefined;
  if (!looksSo && partsOfJwt(view) !== null) return undefined;
  remember(sheet, view, scheme);
  const params = readParams(view, sheet, masking);
  if (isDigest) lintDigest(params, view, sheet);
  if (isSigV4) lintSigV4(params, view, sheet, scheme);
  const masked = writeParams(params, sheet, masking);
  if (params.length === 0 && isDigest) return { kind: 'malformed', reason: wordsFor('digest-missing-parameter').says };
  return { kind: isDigest ? 'digest' : isSigV4 ? 'sigv4' : 'parameters', params: masked };
};

const placeholder: Step = (view, { sheet }) => {
  if (!isPlaceholder(view.text) || /^<(?:!doctype|html)/i.test(view.text)) return undefined;
  fault(sheet, 'placeholder-token', view);
  keep(sheet, view);
  return null;
};

const headerName: Step = (view, reading) => {
  const name = /^(?:proxy-)?authorization(?:[ \t]*[:=][ \t]*|[ \t]+)/i.exec(view.text);
  if (name === null) return undefined;
  fault(reading.sheet, 'header-name-in-value', slice(view, 0, name[0].trimEnd().length));
  keep(reading.sheet, slice(view, 0, name[0].length));
  const scheme = /^(?:bearer|basic|dpop)[ \t]+/i.exec(view.text.slice(name[0].length))?.[0] ?? '';
  keep(reading.sheet, slice(view, name[0].length, name[0].length + scheme.length));
  return readCredential(slice(view, name[0].length + scheme.length), reading);
};

/** `Bearer Bearer …`, `Bearer AWS4-HMAC-SHA256 Credential=…`. */
const duplicate: Step = (view, reading) => {
  const match = /^([A-Za-z][\w-]{1,31})(?:([ \t]+|:[ \t]*)|$)/.exec(view.text);
  const word = match?.[1];
  if (match === null || word === undefined || !isKnownScheme(word)) return undefined;
  // `Basic user:pass` is no doubled scheme: without a space only the words count that nobody uses for anything else.
  const isSure = /^(?:bearer|basic|digest|dpop|negotiate)$/i.test(word);
  if (match[2]?.startsWith(':') && !isSure) return undefined;
  if (match[2] === undefined && word.toLowerCase() !== reading.scheme.toLowerCase()) return undefined;
  fault(reading.sheet, 'scheme-duplicated', slice(view, 0, word.length));
  keep(reading.sheet, slice(view, 0, match[0].length));
  return readCredential(slice(view, match[0].length), {
    ...reading,
    scheme: isOrdinaryScheme(word) ? word : reading.scheme,
  });
};

const PARAM_NAMES =
  /^[?#&]?(?:access_?token|id_?token|refresh_?token|token|jwt|api_?key|key|code|auth|auth_?token|bearer|session|session_?id|sid|ticket|oauth_token|authorization|realm|error|scope|client_id|client_secret|username|user|password|value|accesstoken)[ \t]*=[ \t]*/i;

/** `access_token=…`, a query string, a challenge: the part that is the token is read as one. */
const parameterInstead: Step = (view, reading) => {
  const { sheet } = reading;
  const name = PARAM_NAMES.exec(view.text)?.[0];
  if (
    name === undefined ||
    /^=+$/.test(view.text.slice(name.length)) ||
    !/^(?:bearer|dpop|basic)$/i.test(reading.scheme)
  )
    return undefined;
  fault(sheet, 'parameter-instead-of-token', slice(view, 0, name.length));
  if (view.text.charAt(name.length) === '"') return readAsParams(view, reading);
  keep(sheet, slice(view, 0, name.length));
  const value = /^[^&,; \t]*/.exec(view.text.slice(name.length))?.[0] ?? '';
  return value === '' ? null : readCredential(slice(view, name.length, name.length + value.length), reading);
};

/** Quotes of all kinds, with the words that languages put in front of them. */
const quotes: Step = (view, reading) => {
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
  return readCredential(slice(view, opening.length, end), reading);
};

/** `<token>`, `(token)`: brackets from a manual page. */
const brackets: Step = (view, reading) => {
  const match = /^[<([{](?=[A-Za-z0-9])/.exec(view.text);
  if (match === null || isForeign(view.text)) return undefined;
  const isClosed = /[>)\]}]$/.test(view.text.slice(-1));
  const end = view.text.length - (isClosed ? 1 : 0);
  fault(reading.sheet, 'invalid-token-character', slice(view, 0, 1));
  keep(reading.sheet, slice(view, 0, 1));
  keep(reading.sheet, slice(view, end));
  return readCredential(slice(view, 1, end), reading);
};

/** Two tokens joined with a comma, the second without a scheme. */
const list: Step = (view, reading) => {
  const comma = TOKEN68.test(reading.scheme) && !isForeign(view.text) ? /[,;][ \t]*/.exec(view.text) : null;
  const end = comma === null ? 0 : comma.index + comma[0].length;
  if (comma === null || comma.index < 8 || view.text.length - end < 8) return undefined;
  const start = endOfWord(view.text, comma.index);
  fault(reading.sheet, 'multiple-values', slice(view, comma.index));
  keep(reading.sheet, slice(view, start, end));
  const token = readCredential(slice(view, 0, start), reading);
  const rest = slice(view, end);
  const mark = firstMark(rest.text) === rest.text ? null : reading.masking.masker.mask(rest.text);
  if (mark === null) keep(reading.sheet, rest);
  else hide(reading.sheet, rest, mark);
  return token;
};

/** An ellipsis or stars in the token: a display shortened it. */
const truncated: Step = (view, { sheet, masking, scheme }) => {
  const dots = /[[(<](?:\.\.\.|…|truncated|snip|cut)[\])>]|…|\.{3,}|\*{3,}|•{3,}/i.exec(view.text);
  if (dots === null || /\s/.test(view.text)) return undefined;
  const end = dots.index + dots[0].length;
  fault(sheet, 'truncated-token', slice(view, dots.index, end));
  remember(sheet, view, scheme);
  const known = firstMark(view.text);
  const mark = masking.masker.mask(known ?? view.text);
  for (const piece of [slice(view, 0, dots.index), slice(view, end)]) {
    if (piece.text === known) keep(sheet, piece);
    else hide(sheet, piece, mark);
  }
  keep(sheet, slice(view, dots.index, end));
  return { kind: 'malformed', reason: wordsFor('truncated-token').says };
};

/** White space inside a token: it was wrapped when it was copied. Without it the token may be whole. */
const spaces: Step = (view, reading) => {
  if (!TOKEN68.test(reading.scheme) || !/[ \t]/.test(view.text) || isForeign(view.text)) return undefined;
  const gaps = [...view.text.matchAll(/[ \t]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const [first] = gaps;
  if (first === undefined) return undefined;
  fault(reading.sheet, 'whitespace-extra', slice(view, first.start, first.end), 'error');
  return readCredential(without(view, gaps), reading);
};

/** A token that was encoded for a URL; what it is, shows only once it is decoded. */
const encoded: Step = (view, reading) =>
  /%[0-9A-Fa-f]{2}/.test(view.text) && !/^basic$/i.test(reading.scheme) ? readOpaque(view, reading) : undefined;

const jwt: Step = (view, { sheet, masking, scheme }) => {
  const parts = isForeign(view.text) ? null : partsOfJwt(view);
  if (parts === null) return undefined;
  if (/^(?:basic|digest|negotiate|ntlm)$/i.test(scheme)) fault(sheet, 'scheme-token-mismatch', view);
  return readJwt(parts, sheet, masking, scheme);
};

const basic: Step = (view, { sheet, masking, scheme }) =>
  /^basic$/i.test(scheme) && !isForeign(view.text) ? readBasic(view, sheet, masking) : undefined;

const STEPS: readonly Step[] = [
  ...[nothing, parameters, placeholder, headerName, duplicate, parameterInstead, quotes, brackets, list],
  ...[truncated, spaces, encoded, jwt, basic],
];
