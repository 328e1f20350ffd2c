import { frame } from '../redact/frame.ts';
import type { Masked } from '../masked.ts';

/**
 * What a reader saw in a credential and the mask would hide, written behind the mark: `‹masked-a3f9›‹no-colon›`. Faults are
 * derived from notes alone, so that a text that was masked before is examined to the same result.
 */
export type Note = string;

const MASKED_CHUNK = /^((?:‹masked-[0-9a-f]{4}›)+)((?:‹[a-z0-9-]{1,48}›)*)$/;
const NOTE = /‹([a-z0-9-]{1,48})›/g;

/** Marks and notes, as one class of character of their own. */
export const INSERTED = /‹[a-z0-9-]{1,48}›/g;

/** The mark and notes of a chunk that is nothing else; null for one that was not masked before. */
export function readMasked(text: string): { mark: string; notes: Note[] } | null {
  if (!text.startsWith('‹masked-')) return null;
  const match = MASKED_CHUNK.exec(text);
  if (match?.[1] === undefined) return null;
  return { mark: match[1].slice(0, '‹masked-0000›'.length), notes: notesIn(match[2] ?? '') };
}

/** A chunk with the notes at its end taken off. */
export function splitNotes(text: string): { body: string; notes: Note[] } {
  if (!text.endsWith('›')) return { body: text, notes: [] };
  const found = /(?:‹(?!masked-)[a-z0-9-]{1,48}›)+$/.exec(text.slice(-512))?.[0] ?? '';
  return { body: text.slice(0, text.length - found.length), notes: notesIn(found) };
}

export function write(notes: readonly Note[]): Masked {
  return frame(notes.map((note) => `‹${note}›`).join(''));
}

function notesIn(text: string): Note[] {
  return [...text.matchAll(NOTE)].map((match) => match[1] ?? '');
}
