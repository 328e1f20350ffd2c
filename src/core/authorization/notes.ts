import { frame } from '../redact/frame.ts';
import type { Masked } from '../masked.ts';
import { vendorByNote } from '../token/vendors.ts';

/**
 * What a reader saw in a credential and the mask would hide, written behind the mark: `‹masked-a3f9›‹no-colon›`. Faults are
 * derived from notes alone, so that a text that was masked before is examined to the same result.
 */
export type Note = string;

/** Notes are shown, so only these are believed; the others are the names of vendors. */
const VOCABULARY = new Set(
  [
    'not-base64 base64url no-padding no-colon encoded-twice newline surrounding-space no-user no-password not-utf-8 placeholder',
    'not-base64url not-json not-object one-case standard-base64 percent-encoded jwt-encoded-twice cut-off user-and-password',
    'json url html pem pem-private-key pem-public-key pem-certificate prefix',
  ].flatMap((line) => line.split(' ')),
);

/** A mark, or a note, as one class of character of their own. */
export const INSERTED = /‹[a-z0-9-]{1,48}›/g;
const MARK = /^‹masked-[0-9a-f]{4}›$/;
/** No mark is a note: a text that ends in another way is not tried once for each of its marks. */
const MASKED_CHUNK = /^((?:‹masked-[0-9a-f]{4}›)+)((?:‹(?!masked-)[a-z0-9-]{1,48}›)*)$/;
const NOTES_AT_END = /(?:‹(?!masked-)[a-z0-9-]{1,48}›)+$/;
const LONGEST_NOTES = 512;

/** The mark and notes of a chunk that is nothing else; null for one that was not masked before. */
export function readMasked(text: string): { mark: string; notes: Note[] } | null {
  if (!text.startsWith('‹masked-')) return null;
  const match = MASKED_CHUNK.exec(text);
  const notes = notesIn(match?.[2] ?? '');
  return match?.[1] === undefined || notes === null ? null : { mark: match[1].slice(0, '‹masked-0000›'.length), notes };
}

/** What may stand beside a mark: padding, or the one sign that is at fault. A letter or a digit is never at fault. */
const FAULTY_SIGN = /^(?:={0,2}|[^A-Za-z0-9])$/u;

/** Whether nothing is left to mask. */
export function isMaskedChunk(text: string): boolean {
  if (!text.includes('‹masked-')) return false;
  const rest = text.replace(INSERTED, (inserted) =>
    MARK.test(inserted) || isNote(inserted.slice(1, -1)) ? '' : inserted,
  );
  return FAULTY_SIGN.test(rest);
}

/** A chunk with the notes at its end taken off. */
export function splitNotes(text: string): { body: string; notes: Note[] } {
  const found = text.endsWith('›') ? (NOTES_AT_END.exec(text.slice(-LONGEST_NOTES))?.[0] ?? '') : '';
  const notes = notesIn(found);
  return notes === null ? { body: text, notes: [] } : { body: text.slice(0, text.length - found.length), notes };
}

export function write(notes: readonly Note[]): Masked {
  return frame(notes.map((note) => `‹${note}›`).join(''));
}

/** Null when one of them is no note of ours. */
function notesIn(text: string): Note[] | null {
  const notes = [...text.matchAll(INSERTED)].map((match) => match[0].slice(1, -1));
  return notes.every(isNote) ? notes : null;
}

function isNote(name: string): boolean {
  return VOCABULARY.has(name) || vendorByNote(name) !== null;
}
