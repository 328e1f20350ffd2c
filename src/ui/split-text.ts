import type { Masked } from '../core/masked.ts';

/** A run of masked text, by how it is drawn. */
export interface TextPart {
  readonly kind: 'plain' | 'mark' | 'code';
  readonly text: string;
}

/** `` `code` ``, or the label of a credential. */
const CODE = /`([^`\n]{1,400})`|(#[0-9a-f]{4})(?![\w-])/g;

/** What stands for something that was masked, and the notes about it. */
const MARK = /‹[a-z0-9-]{1,48}›|%E2%80%B9masked-[0-9a-f]{4}%E2%80%BA/gi;

/** Cuts a sentence into marks, code and the plain words between them. Joined again it is the same text without backticks. */
export function splitText(text: Masked): TextPart[] {
  return splitMarks(text).flatMap((part) => (part.kind === 'mark' ? [part] : splitCode(part.text)));
}

/** Cuts what was sent or received into marks and what is between them. Joined again it is the same text. */
export function splitMarks(text: Masked): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const mark of text.matchAll(MARK)) {
    if (mark.index > from) parts.push({ kind: 'plain', text: text.slice(from, mark.index) });
    parts.push({ kind: 'mark', text: mark[0] });
    from = mark.index + mark[0].length;
  }
  if (from < text.length) parts.push({ kind: 'plain', text: text.slice(from) });
  return parts;
}

/** Unbroken runs that nobody reads: their ends stay. */
const TOKEN = /[\w+/=-]{24}[\w+/=.-]{40,}/g;

export function shortenTokens(text: string): string {
  return text.replace(TOKEN, (token) => `${token.slice(0, 20)}…${token.slice(-8)}`);
}

function splitCode(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(CODE)) {
    if (match.index > from) parts.push({ kind: 'plain', text: text.slice(from, match.index) });
    parts.push({ kind: 'code', text: match[1] ?? match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: 'plain', text: text.slice(from) });
  return parts;
}
