import { decodeBase64, padding } from '../token/base64.ts';
import { INSERTED, isMaskedChunk, splitNotes, type Note } from './notes.ts';

/** What one dot-separated part of a JWT decodes to. */
export interface Segment {
  /** `json`: a JSON object, in `members`. */
  readonly state: 'json' | 'not-object' | 'not-json' | 'not-base64url';
  readonly members: { readonly [name: string]: unknown };
  /** Where the first character outside base64url stands; -1 when there is none. */
  readonly badAt: number;
  /** Where the first character of plain base64 stands that base64url does not have; -1 when there is none. */
  readonly plainAt: number;
  /** The segment is a mark: what it was is in the notes. */
  readonly isMasked: boolean;
  readonly notes: readonly Note[];
  /** The text without notes and padding. */
  readonly body: string;
}

/** Reads a JOSE header or a set of claims, or the mark that stands for one. RFC 7515 section 2. */
export function readSegment(text: string): Segment {
  const { body, notes } = splitNotes(text);
  const isMasked = isMaskedChunk(text);
  const unmarked = isMasked ? body.replace(INSERTED, (mark) => 'A'.repeat(mark.length)) : body;
  const plain = unmarked.slice(0, unmarked.length - padding(unmarked));
  const found = {
    badAt: plain.search(/[^A-Za-z0-9_+/-]/),
    plainAt: notes.includes('standard-base64') ? 0 : (plain + unmarked.slice(plain.length)).search(/[+/=]/),
    isMasked,
    notes,
    body: body.slice(0, body.length - padding(body)),
  };
  if (isMasked) {
    const state = (['not-base64url', 'not-json', 'not-object'] as const).find((note) => notes.includes(note));
    return { ...found, state: state ?? 'not-json', members: {} };
  }
  const decoded = decodeBase64(plain);
  if (decoded === null) return { ...found, state: 'not-base64url', members: {} };
  const value = decoded.isUtf8 ? parseJson(decoded.text) : undefined;
  if (value === undefined) return { ...found, state: 'not-json', members: {} };
  if (!isObject(value)) return { ...found, state: 'not-object', members: {} };
  return { ...found, state: 'json', members: value };
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
