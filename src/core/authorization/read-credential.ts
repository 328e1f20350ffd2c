import { isParameterName } from '../redact/credential-parameters.ts';
import type { Token } from '../token.ts';
import { isForeign } from './foreign.ts';
import { lintDigest, lintSigV4 } from './lint-params.ts';
import { isPlaceholder } from './placeholder.ts';
import { prefixed } from './prefixed.ts';
import { wordsFor } from './problem.ts';
import { readBasic } from './read-basic.ts';
import { firstMark, partsOfJwt, readJwt } from './read-jwt.ts';
import { readOpaque } from './read-opaque.ts';
import { readParams, writeParams } from './read-params.ts';
import type { Reading, Step } from './reading.ts';
import { fault, hide, keep, remember } from './sheet.ts';
import { slice, type View } from './view.ts';
import { brackets, duplicate, headerName, list, parameterInstead, quotes, spaces, trailing } from './wrappings.ts';

const DEEPEST = 8;

/** Reads what follows the scheme: each step either takes the credentials or leaves them to the next. */
export function readCredential(view: View, outer: Reading): Token | null {
  const reading = { ...outer, depth: (outer.depth ?? 0) + 1 };
  if (reading.depth > DEEPEST) return readOpaque(view, reading);
  for (const step of STEPS) {
    const token = step(view, reading, readCredential);
    if (token !== undefined) return token;
  }
  return readOpaque(view, reading);
}

const nothing: Step = (view, { sheet }) => {
  if (view.text !== '') return undefined;
  fault(sheet, 'token-missing', view);
  return null;
};

/** Digest, SigV4, OAuth 1.0, and every other scheme but the token ones, once its credentials are `name=value`. */
const parameters: Step = (view, { sheet, masking, scheme }) => {
  const isDigest = /^digest$/i.test(scheme);
  const isSigV4 = /^aws4-/i.test(scheme);
  const [, name = ''] = /^([A-Za-z][\w.*-]{0,40})[ \t]*=[ \t]*(?:"|[^\s=])/.exec(view.text) ?? [];
  const looksSo = isParameterName(name) && !/^(?:bearer|dpop|basic|negotiate|ntlm)$/i.test(scheme);
  if ((!isDigest && !isSigV4 && !looksSo) || isPlaceholder(view.text)) return undefined;
  if (!looksSo && partsOfJwt(view) !== null) return undefined;
  remember(sheet, view, scheme);
  const params = readParams(view, sheet, masking);
  if (isDigest) lintDigest(params, view, sheet);
  if (isSigV4) lintSigV4(params, view, sheet, scheme);
  const masked = writeParams(params, scheme, sheet, masking);
  if (params.length === 0 && isDigest) return { kind: 'malformed', reason: wordsFor('digest-missing-parameter').says };
  return { kind: isDigest ? 'digest' : isSigV4 ? 'sigv4' : 'parameters', params: masked };
};

/** Azure Storage's `account:signature`: whose account it is explains, the signature proves. */
const account: Step = (view, reading) => {
  const end = /^sharedkey(?:lite)?$/i.test(reading.scheme)
    ? /^[a-z0-9]{3,24}:(?=.)/.exec(view.text)?.[0].length
    : undefined;
  if (end === undefined) return undefined;
  keep(reading.sheet, slice(view, 0, end));
  return readOpaque(slice(view, end), reading);
};

const placeholder: Step = (view, { sheet }) => {
  if (!isPlaceholder(view.text) || /^<(?:!doctype|html)/i.test(view.text)) return undefined;
  fault(sheet, 'placeholder-token', view);
  keep(sheet, view);
  return null;
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
  ...[
    nothing,
    parameters,
    account,
    placeholder,
    headerName,
    duplicate,
    parameterInstead,
    quotes,
    brackets,
    list,
    trailing,
  ],
  ...[truncated, spaces, encoded, prefixed, jwt, basic],
];
