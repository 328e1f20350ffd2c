import { INSERTED } from './notes.ts';
import { isKnownScheme } from './schemes.ts';
import { fault, keep, type Sheet } from './sheet.ts';
import { slice, without, wholeOf, type View } from './view.ts';

/** Spaces of other kinds than HTTP's, as characters and as bytes of UTF-8 read as Latin-1. */
const OTHER_SPACE =
  '[\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]|\\u00c2\\u00a0|\\u00e3\\u0080\\u0080';
/** Zero-width characters, direction marks, byte order marks, soft hyphens, tags, variation selectors. */
const NO_WIDTH =
  '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb]|\\udb40[\\udc00-\\udc7f]|\\u00ef\\u00bb\\u00bf|\\u00c2\\u00ad|\\u00e2\\u0080[\\u008b-\\u008f\\u00aa-\\u00ae]|\\u00e2\\u0081[\\u00a0-\\u00af]';
const INVISIBLE = new RegExp(`${OTHER_SPACE}|${NO_WIDTH}`, 'g');
/** Terminal colours are control characters with letters behind them. */
const CONTROL = /\x1b\[[0-9;]{0,12}m|[\0-\x08\x0a-\x1f\x7f-\x9f]/g;
/** Line breaks as URLs, as source code and as HTML write them. */
const ESCAPED_BREAK = /%0[ad]|\\r|\\n|&#(?:x0?[ad]|1[03]);/gi;
const AFTER_WORD = new RegExp(`^[ \\t]*([A-Za-z0-9-]{2,40})((?:${OTHER_SPACE})+)`);

/**
 * The value without the characters that got in by accident, each kind reported where it first occurs. A foreign space behind
 * the scheme stands for the space that was meant.
 */
export function clean(value: string, sheet: Sheet): View {
  const word = AFTER_WORD.exec(value);
  let text = value;
  if (word?.[1] !== undefined && word[2] !== undefined && isKnownScheme(word[1])) {
    const start = word[0].length - word[2].length;
    fault(sheet, 'invisible-character', { start, end: word[0].length });
    text = value.slice(0, start) + ' '.repeat(word[2].length) + value.slice(word[0].length);
  }
  // Tools join repeated field lines with line feeds; read as a list, it shows that there were two.
  text = text.replace(/[\r\n]{1,2}(?=[ \t]*([A-Za-z][\w-]{2,30})[ \t]+[^\s=])/g, (lines, next: string, at: number) => {
    if (at === 0 || !isKnownScheme(next)) return lines;
    fault(sheet, 'control-character', { start: at, end: at + lines.length });
    return ' '.repeat(lines.length - 1) + ',';
  });
  // Bytes of UTF-8 read as Latin-1 are control characters, too, one by one.
  const visible = text.replace(INVISIBLE, (stray) => ' '.repeat(stray.length));
  const gaps = [
    ...find(text, INVISIBLE, 'invisible-character', sheet),
    ...find(visible, CONTROL, 'control-character', sheet),
    ...(isLiteral(text) ? [] : find(text, ESCAPED_BREAK, 'encoded-linebreak', sheet)),
  ];
  const whole = wholeOf(text);
  const merged = merge(gaps);
  for (const gap of merged.slice(0, MOST_SHOWN)) keep(sheet, { ...slice(whole, gap.start, gap.end), isStray: true });
  if (!hasParams(text)) reportNonAscii(value, gaps, sheet);
  return without(whole, merged);
}

/** Strays between two parts of the value are shown one by one, those inside a token by the sheet. */
const MOST_SHOWN = 64;

interface Gap {
  start: number;
  end: number;
}

function find(
  text: string,
  pattern: RegExp,
  slug: 'invisible-character' | 'control-character' | 'encoded-linebreak',
  sheet: Sheet,
): Gap[] {
  const gaps: Gap[] = [];
  for (const match of text.matchAll(pattern)) gaps.push({ start: match.index, end: match.index + match[0].length });
  const [first] = gaps;
  if (first !== undefined) fault(sheet, slug, { start: first.start, end: runEnd(gaps) });
  return gaps;
}

/** The end of the characters that follow the first one without a break. */
function runEnd(gaps: readonly Gap[]): number {
  let end = gaps[0]?.end ?? 0;
  for (const gap of gaps) if (gap.start === end) end = gap.end;
  return end;
}

function merge(gaps: Gap[]): Gap[] {
  const merged: Gap[] = [];
  for (const gap of gaps.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && gap.start <= last.end) last.end = Math.max(last.end, gap.end);
    else merged.push({ ...gap });
  }
  return merged;
}

function reportNonAscii(value: string, gaps: readonly Gap[], sheet: Sheet): void {
  const visible = value.replace(INSERTED, (text) => 'A'.repeat(text.length));
  const dropped = new Set(gaps.map((gap) => gap.start));
  for (const match of visible.matchAll(/[^\0-\x9f]/gu)) {
    if (dropped.has(match.index) || new RegExp(INVISIBLE.source).test(match[0])) continue;
    fault(sheet, 'non-ascii-character', { start: match.index, end: match.index + match[0].length });
    return;
  }
}

/** `name="value"` or `name=value` behind a scheme: quoted strings hold backslashes and letters of their own. */
function hasParams(text: string): boolean {
  return /^[ \t]*(?!bearer\b|dpop\b|basic\b)[\w-]+[ \t]+[\w.*-]{1,40}[ \t]*=[ \t]*[^=\s]/i.test(text);
}

/** Text of another format, in which escaped line breaks are at home. */
function isLiteral(text: string): boolean {
  return hasParams(text) || /^[ \t]*(?:[\w-]{2,40}[ \t]+)?(?:-----BEGIN|[{[<])/.test(text);
}
