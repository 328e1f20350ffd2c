import { isBytes, readableOf } from './binary.ts';
import { decodeEntities, encodeEntities } from './entities.ts';
import { findForms, replaceSpans } from './forms.ts';
import { maskJsonText } from './json-text.ts';
import type { Redaction } from './redaction.ts';
import { maskText } from './text.ts';
import { maskParameters } from './url.ts';
import { looksIssued } from './values.ts';

/** What servers put before JSON so that it cannot be read as a script. */
const GUARD = /^\s*(?:\)\]\}',?|for ?\(;;\);|while\(1\);|\/\*-secure-)\s*/;

/** INI and TOML begin with a name in brackets. */
const SECTION = /^\[{1,2}[\w. "'-]{1,80}\]{1,2}[ \t]{0,8}\r?\n\s{0,40}(?:#|[\w."'-]{1,80}[ \t]{0,8}[=:])/;

/** A table in Markdown and an export of the Windows registry are read by lines, whatever they say they are. */
const LINES = /^(?:\|[^|\r\n]{1,200}\|[^\r\n]{0,2000}\r?\n|Windows Registry Editor |REGEDIT4\s)/;

/** A body, or a file in one: of bytes only what is worth reading. */
export function maskBody(text: string, mimeType: string, redaction: Redaction): string {
  const isReadable = /^multipart\//i.test(mimeType) || !isBytes(text, mimeType);
  return maskBodyText(isReadable ? text : readableOf(text, mimeType), mimeType, redaction);
}

/** Text of any kind: by what it says it is, unless it plainly is something else. */
export function maskBodyText(text: string, mimeType: string, redaction: Redaction): string {
  const guard = GUARD.exec(text.slice(0, 40))?.[0] ?? '';
  if (guard !== '') return guard + maskJsonText(text.slice(guard.length), redaction);
  const start = text.slice(0, 2000).trimStart();
  if (/^multipart\//i.test(mimeType) || /^--[\w'()+,./:=?-]{1,70}\r?\n/.test(start))
    return redaction.formats.multipart(text, redaction);
  if (/^(?:&lt;[/!?]?[A-Za-z]|[[{]\s{0,8}&(?:quot|#34|#x22);)/.test(start)) return maskEscaped(text, redaction);
  if (SECTION.test(start) || LINES.test(start)) return maskText(text, redaction);
  if (/^(?:[[{]|"[[{"\\])/.test(start) || /^[\w$.]{1,80}\(\s*[[{"']/.test(start)) return maskJsonText(text, redaction);
  if (start.startsWith('<') && /^<(?:[\p{L}_!?](?!\w{0,40}: )|$)/u.test(start))
    // Python's `<Request headers={'authorization': '…'}>` is no element.
    return /^<[^<>]{1,4000}>$/.test(start)
      ? maskText(redaction.formats.markup(text, redaction), redaction)
      : redaction.formats.markup(text, redaction);
  if (/urlencoded/i.test(mimeType) || isForm(start)) return maskParameters(text, 'form', redaction);
  const cut = /json/i.test(mimeType) ? CUT_IN_FRONT.exec(text) : null;
  if (cut !== null) return maskCut(cut[0], redaction) + maskJsonText(text.slice(cut[0].length), redaction);
  if (
    /json|javascript|ecmascript|graphql/i.test(mimeType) ||
    /^(?:query|mutation|subscription|fragment)\b[^.]{0,400}\{/.test(start)
  )
    return maskJsonText(text, redaction);
  if (/^text\/plain/i.test(mimeType) && /^[\w.[\]-]{1,60}=(?!\r?\n)/.test(start)) return maskLines(text, redaction);
  return maskText(text, redaction);
}

/** JSON that begins in the middle of a text: `oken":"…"`, `…f3a9","user":{`. */
const CUT_IN_FRONT = /^[\w.~+/=@ -]{1,8000}"(?=\s{0,8}(?::\s{0,8}["{[\d]|,\s{0,8}["{[]|\}|\]))/;

/** Whose end it is, nobody knows. */
function maskCut(end: string, redaction: Redaction): string {
  const text = end.slice(0, -1);
  return `${looksIssued(text) ? redaction.mask(text) : maskText(text, redaction)}"`;
}

/** Elements or JSON whose signs were written as entities, to be shown or to stand in an attribute. */
function maskEscaped(text: string, redaction: Redaction): string {
  const plain = decodeEntities(text);
  const inside = redaction.inside();
  const masked = inside === undefined ? redaction.mask(plain) : maskBodyText(plain, '', inside);
  return masked === plain ? text : encodeEntities(masked);
}

function isForm(start: string): boolean {
  return (
    /^[\w.%[\]+-]{1,100}=[^&\s]{0,400}&[\w.%[\]+-]{1,100}=/.test(start) ||
    /^[\w.[\]-]{1,60}=[^\s&=]{1,2000}$/.test(start)
  );
}

/** `text/plain` forms: one `name=value` a line. WHATWG HTML, plain text form encoding. */
function maskLines(text: string, redaction: Redaction): string {
  return maskOverLines(text, redaction)
    .split(/(\r?\n)/)
    .map((line, index) => {
      const equals = line.indexOf('=');
      // A connection string, whose values may hold what stands between them.
      if (index % 2 === 0 && line.includes(';') && /=["'{]/.test(line)) return maskText(line, redaction);
      if (index % 2 === 1 || equals < 1 || equals > 60) return index % 2 === 1 ? line : maskText(line, redaction);
      return maskParameters(line, 'form', redaction);
    })
    .join('');
}

/** Keys and tokens that go over several lines first. */
function maskOverLines(text: string, redaction: Redaction): string {
  const spans = findForms(text, redaction).filter(({ start, end }) => text.slice(start, end).includes('\n'));
  return replaceSpans(
    text,
    spans.map(({ start, end }) => ({ start, end, masked: redaction.mask(text.slice(start, end)) })),
  );
}
