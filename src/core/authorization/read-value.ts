import { isRegisteredScheme } from '../challenge/schemes.ts';
import type { Masked } from '../masked.ts';
import { frame } from '../redact/frame.ts';
import type { Token } from '../token.ts';
import { isForeign } from './foreign.ts';
import type { TokenMasking } from './masking.ts';
import { isPlaceholder } from './placeholder.ts';
import { readCredential } from './read-credential.ts';
import { endOfQuotes } from './read-params.ts';
import { isKnownScheme, isOrdinaryScheme, latinize, looksLikeScheme, meantScheme } from './schemes.ts';
import { fault, keep, withoutFaults, type Sheet } from './sheet.ts';
import { endOfWord, slice, type View } from './view.ts';

const MOST_VALUES = 4;

/** What a field value turned out to be. */
export interface Found {
  readonly scheme: Masked | null;
  readonly token: Token | null;
}

const NOTHING: Found = { scheme: null, token: null };

/** `scheme SP credentials`, or what stands there instead. */
export function readValue(whole: View, sheet: Sheet, masking: TokenMasking): Found {
  const view = trimmed(whole, sheet);
  const { text } = view;
  if (text === '') {
    sheet.faults.splice(0);
    fault(sheet, 'header-missing', view);
    return NOTHING;
  }
  const name =
    /^(?:(?:-H|--header)[ \t]*)?["']?(?:(?:proxy-)?authorization|x-authorization|x-api-key|x-auth-token)(?:[ \t]*[:=][ \t]*|[ \t]+)/i.exec(
      text,
    );
  if (name !== null && name[0].length < text.length) {
    fault(sheet, 'header-name-in-value', slice(view, 0, name[0].trimEnd().length));
    keep(sheet, slice(view, 0, name[0].length));
    return {
      ...readSchemeAndCredential(slice(view, name[0].length), sheet, masking),
      scheme: null,
    };
  }
  if (isPlaceholder(text) && !isKnownScheme(text)) {
    fault(sheet, 'placeholder-token', view);
    keep(sheet, view);
    return NOTHING;
  }
  const quoted = /^(\\*["'`“‘])([A-Za-z]+[ \t])/.exec(text);
  if (quoted?.[1] !== undefined && isKnownScheme(quoted[2]?.trim() ?? '')) {
    const opening = quoted[1].length;
    const closing = /\\*["'`”’]$/.exec(text.slice(-4))?.[0].length ?? 0;
    fault(sheet, 'quoted-token', slice(view, 0, opening));
    keep(sheet, slice(view, 0, opening));
    keep(sheet, slice(view, text.length - closing));
    return readSchemeAndCredential(slice(view, opening, text.length - closing), sheet, masking);
  }
  return readSchemeAndCredential(view, sheet, masking);
}

function readSchemeAndCredential(view: View, sheet: Sheet, masking: TokenMasking): Found {
  const { text } = view;
  const word = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+/.exec(text.slice(0, 64))?.[0] ?? '';
  const next = text.charAt(word.length);
  const encoded = /^(bearer|basic|digest|dpop|negotiate|token)(\+|%20)(?=.)/i.exec(text);
  if (encoded?.[1] !== undefined) {
    fault(sheet, 'percent-encoded', slice(view, encoded[1].length, encoded[0].length));
    keep(sheet, slice(view, 0, encoded[0].length));
    const credential = slice(view, encoded[0].length);
    return { scheme: null, token: readCredential(credential, { sheet, masking, scheme: encoded[1] }) };
  }
  if ((next === ' ' || next === '\t') && looksLikeScheme(word))
    return readCredentials(view, word, word.length, sheet, masking);
  if (next === '' && isKnownScheme(word)) return readCredentials(view, word, word.length, sheet, masking);
  if (
    /^[:;,=]$/.test(next) &&
    (isRegisteredScheme(word) || (/^[ \t]$/.test(text.charAt(word.length + 1)) && looksLikeScheme(word)))
  ) {
    fault(sheet, 'scheme-punctuation', slice(view, word.length, word.length + 1));
    return readCredentials(view, word, word.length + 1, sheet, masking);
  }
  const marked = /^(["'([<{]?)([A-Za-z]{2,20})([^\sA-Za-z0-9]{1,2})[ \t]/.exec(text);
  if (marked?.[2] !== undefined && marked[3] !== undefined && isRegisteredScheme(marked[2])) {
    const [, before = '', scheme] = marked;
    fault(sheet, 'scheme-punctuation', slice(view, before.length + scheme.length, marked[0].length - 1));
    keep(sheet, slice(view, 0, before.length));
    return readCredentials(slice(view, before.length), scheme, scheme.length + marked[3].length, sheet, masking);
  }
  return readForeignScheme(view, sheet, masking) ?? readWithoutScheme(view, sheet, masking);
}

/** From the end of the scheme on. */
function readCredentials(view: View, word: string, from: number, sheet: Sheet, masking: TokenMasking): Found {
  const gap = /^[ \t]*/.exec(view.text.slice(from))?.[0] ?? '';
  keep(sheet, slice(view, 0, from + gap.length));
  const rest = slice(view, from + gap.length);
  if (!isOrdinaryScheme(word)) {
    const level = meantScheme(word) === null ? 'info' : 'error';
    if (!/^ntlm$/i.test(word)) fault(sheet, 'scheme-unregistered', slice(view, 0, word.length), level);
  }
  if (gap.includes('\t')) fault(sheet, 'whitespace-extra', slice(view, from, from + gap.length), 'error');
  else if (gap.length > 1) fault(sheet, 'whitespace-extra', slice(view, from + 1, from + gap.length));
  const [first = rest, ...others] = splitValues(rest, sheet);
  const scheme = meantScheme(word) ?? word;
  const token = readCredential(first, { sheet, masking, scheme });
  for (const other of others) readOther(other, sheet, masking);
  return { scheme: frame(word), token };
}

/** A further value, of which only the masked text matters. */
function readOther(view: View, sheet: Sheet, masking: TokenMasking): void {
  const word = /^[\w-]+[ \t]*/.exec(view.text)?.[0] ?? '';
  keep(sheet, slice(view, 0, word.length));
  readCredential(slice(view, word.length), { sheet: withoutFaults(sheet), masking, scheme: word.trim() });
}

/** Values that were joined with a comma, each with a scheme of its own: `Basic …, Bearer …`. */
function splitValues(view: View, sheet: Sheet): View[] {
  const values: View[] = [];
  let from = 0;
  for (const match of outsideQuotes(view.text).matchAll(
    /(?:[,;][ \t]*|[ \t](?=(?:bearer|basic|digest|dpop|negotiate)[ \t]))([A-Za-z][\w-]{1,31})(?=[ \t]+[^ \t=]|$)/gi,
  )) {
    if (!isKnownScheme(match[1] ?? '') || values.length >= MOST_VALUES) continue;
    const next = match.index + match[0].length - (match[1]?.length ?? 0);
    const end = endOfWord(view.text, match.index);
    values.push(slice(view, from, end));
    fault(sheet, 'multiple-values', slice(view, match.index));
    keep(sheet, slice(view, end, next));
    from = next;
  }
  return [...values, slice(view, from)];
}

/** The text with everything in double quotes made inert. */
function outsideQuotes(text: string): string {
  const out: string[] = [];
  let done = 0;
  for (let open = text.indexOf('"'); open !== -1; open = text.indexOf('"', done)) {
    const end = endOfQuotes(text, open + 1) + 1;
    // Nothing closes it, so nothing behind it closes either.
    if (end > text.length) break;
    out.push(text.slice(done, open), '_'.repeat(end - open));
    done = end;
  }
  out.push(text.slice(done));
  return out.join('');
}

/** A scheme with a letter of another alphabet in it: `Вearer`. It looks right and is not. */
function readForeignScheme(view: View, sheet: Sheet, masking: TokenMasking): Found | null {
  const word = /^[^\s\x21-\x2c\x2f\x3a-\x40]{2,32}(?=[ \t])/.exec(view.text.slice(0, 40))?.[0];
  if (word === undefined || word.startsWith('‹') || !/[^\0-\x7f]/.test(word)) return null;
  const meant = latinize(word);
  if (!isKnownScheme(meant)) return null;
  const gap = /^[ \t]*/.exec(view.text.slice(word.length))?.[0] ?? '';
  keep(sheet, slice(view, 0, word.length + gap.length));
  const credential = slice(view, word.length + gap.length);
  return { scheme: null, token: readCredential(credential, { sheet, masking, scheme: meant }) };
}

/** A value that begins with no scheme may be the secret itself, so nothing of it is taken for one. */
function readWithoutScheme(view: View, sheet: Sheet, masking: TokenMasking): Found {
  const glued = /^(bearer|basic|digest|dpop|negotiate)(?=[_.|/-]|ey[Jw]|[A-Z0-9])[_.|/-]?/i.exec(view.text)?.[0] ?? '';
  fault(sheet, 'scheme-missing', slice(view, 0, 0));
  keep(sheet, slice(view, 0, glued.length));
  const credential = slice(view, glued.length);
  const isPem = isForeign(credential.text);
  const token = readCredential(credential, { sheet: isPem ? sheet : withoutFaults(sheet), masking, scheme: '' });
  return { scheme: null, token };
}

/** White space around the value is stripped by HTTP; leading or trailing, it still tells how the value was built. */
function trimmed(view: View, sheet: Sheet): View {
  const start = /^[ \t]*/.exec(view.text)?.[0].length ?? 0;
  let end = view.text.length;
  while (end > start && /[ \t]/.test(view.text.charAt(end - 1))) end--;
  const inner = slice(view, start, end);
  if (start > 0) fault(sheet, 'whitespace-extra', slice(view, 0, start));
  else if (end < view.text.length && !isKnownScheme(inner.text)) fault(sheet, 'whitespace-extra', slice(view, end));
  return inner;
}
