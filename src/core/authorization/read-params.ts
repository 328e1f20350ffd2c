import { isSpace, isTokenCharacter } from '../challenge/characters.ts';
import type { Masked } from '../masked.ts';
import { credentialParameter, isParameterName } from '../redact/credential-parameters.ts';
import { frame } from '../redact/frame.ts';
import { maskDecoded } from '../redact/nested-value.ts';
import type { TokenMasking } from './masking.ts';
import { readMasked, write } from './notes.ts';
import { isPlaceholder, isUnset } from './placeholder.ts';
import { fault, hide, keep, replace, type Sheet } from './sheet.ts';
import { slice, type View } from './view.ts';

/** One `name=value` of the credentials; the views of name and value leave the quotes out. */
export interface Param {
  readonly name: string;
  readonly value: View;
}

const MOST_PARAMS = 48;
const LONGEST_READABLE = 512;

/** Reads `#auth-param` (RFC 9110 section 11.4) onto the sheet; names stay, values by the rules above. */
export function readParams(view: View, sheet: Sheet, masking: TokenMasking): Param[] {
  const found: Param[] = [];
  const { text } = view;
  let at = 0;
  let elements = 0;
  const skip = (fits: (code: number) => boolean): void => {
    while (at < text.length && fits(text.charCodeAt(at))) at++;
  };
  while (at < text.length && elements++ < MOST_PARAMS) {
    const start = at;
    skip((code) => isSpace(code) || code === 0x2c || code === 0x3b || code === 0x26);
    const nameAt = at;
    skip(isTokenCharacter);
    const nameEnd = at;
    skip(isSpace);
    if (text[at] !== '=' || !isParameterName(text.slice(nameAt, nameEnd))) {
      keep(sheet, slice(view, start, nameAt));
      at = Math.max(nameEnd, nameAt + 1);
      skip((code) => code !== 0x2c);
      if (nameAt < text.length) hideValue(slice(view, nameAt, at), sheet, masking);
      continue;
    }
    at++;
    skip(isSpace);
    const isQuoted = text[at] === '"';
    if (isQuoted) at++;
    const valueAt = at;
    at = isQuoted ? endOfQuotes(text, at) : endOfBare(text, at);
    const value = slice(view, valueAt, at);
    keep(sheet, slice(view, start, valueAt));
    found.push({ name: text.slice(nameAt, nameEnd), value });
    if (isQuoted && at < text.length) keep(sheet, slice(view, at, ++at));
  }
  return found;
}

/** Masks the values and says what they are: the token of a scheme with parameters. */
export function writeParams(
  params: readonly Param[],
  scheme: string,
  sheet: Sheet,
  masking: TokenMasking,
): Record<string, Masked> {
  return Object.fromEntries(
    params.map((param) => [param.name.toLowerCase(), writeValue(param, scheme, sheet, masking)]),
  );
}

function writeValue({ name, value }: Param, scheme: string, sheet: Sheet, masking: TokenMasking): Masked {
  const { text } = value;
  const lower = name.toLowerCase();
  const masked = readMasked(text);
  if (isUnset(text)) fault(sheet, 'placeholder-token', value);
  if (text === '' || isPlaceholder(text) || masked !== null) {
    keep(sheet, value);
    return frame(masked === null ? text : masked.mark + write(masked.notes));
  }
  switch (credentialParameter(name, scheme)) {
    case 'open':
      return text.length > LONGEST_READABLE
        ? hideValue(value, sheet, masking)
        : replaced(value, lower === 'realm' ? maskRealm(text, masking) : masking.maskText(text), sheet);
    case 'address':
      return replaced(value, frame(maskDecoded(text, masking.maskUrl)), sheet);
    case 'scope':
      return writeScope(value, sheet, masking);
    case 'proof':
      return hideValue(value, sheet, masking);
  }
}

/** A realm of the form `http-auth@example.org` is no address of a person. RFC 7616 section 3.9.1. */
function maskRealm(text: string, masking: TokenMasking): Masked {
  return /^[\w.+-]{1,64}@[\w.-]+$/.test(text) ? frame(text) : masking.maskText(text);
}

/** `AKID/20150830/us-east-1/s3/aws4_request`: the key id masked, the scope readable, where the usual mistake is. */
function writeScope(value: View, sheet: Sheet, masking: TokenMasking): Masked {
  const scope = /\/\d{4}-?\d{2}-?\d{2}(?:\/[a-z0-9_.-]{0,32}){0,4}$/i.exec(value.text.slice(-256))?.[0];
  if (scope === undefined || scope.length === value.text.length) return hideValue(value, sheet, masking);
  const id = hideValue(slice(value, 0, value.text.length - scope.length), sheet, masking);
  keep(sheet, slice(value, value.text.length - scope.length));
  return frame(id + scope);
}

function hideValue(value: View, sheet: Sheet, masking: TokenMasking): Masked {
  if (readMasked(value.text) !== null) {
    keep(sheet, value);
    return frame(value.text);
  }
  const mark = masking.masker.mask(value.text);
  hide(sheet, value, mark);
  return mark;
}

function replaced(value: View, text: Masked, sheet: Sheet): Masked {
  if (text === value.text) keep(sheet, value);
  else replace(sheet, value, text);
  return text;
}

/** What Azure and Tencent separate by ampersands, as in a URL. */
const NEXT_IN_QUERY = /^&(?:sr|sig|se|skn|sv|st|sp|credential|signedheaders|signature|q-[a-z-]{2,16})=/i;

/** EdgeGrid separates by semicolons, in which SigV4 lists names: one ends a value when another `name=` follows. */
function endOfBare(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === ',' || isSpace(text.charCodeAt(at))) return at;
    if (text[at] === '&' && NEXT_IN_QUERY.test(text.slice(at, at + 20))) return at;
    if (text[at] === ';' && /^;[\w-]{1,32}=[^=]/.test(text.slice(at, at + 36))) return at;
  }
  return text.length;
}

/** Of the quote that closes, or of the text. RFC 9110 section 5.6.4. */
export function endOfQuotes(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') return at;
    if (text[at] === '\\') at++;
  }
  return text.length;
}
