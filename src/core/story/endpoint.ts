import { hasMark, joinMasked, say, sliceMasked, splitMasked, type Masked } from '../masked.ts';
import type { Trace } from '../trace.ts';

const ID = say`{id}`;

const SHAPES = [
  /^[+-]?\d+$/,
  // Coordinates, ranges and dates: 52.52,13.40 · 1-20 · 2026-01-05T09:00:00Z. A bare `1.1` is a version.
  /^[+-]?\d[\d.]*[,:;-][\d.,:;TZ+-]*$/,
  // UUIDs, with or without braces.
  /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i,
  // ULIDs.
  /^[0-7][0-9a-hjkmnp-tv-z]{25}$/i,
];
const NUMBERED = /^[a-z][a-z.]{0,30}[-_:|~]\d{2,}$/i;
const RANDOM = /^[\w~-]{12,}={0,2}$/;
const HEXADECIMAL = /^(?:0x)?[0-9a-f]{8,}$/i;
const KEY = /^(\w{1,64})\((?!\))[^()]*\)$/;

/**
 * `/users/{id}` for `/users/123`: numbers, UUIDs, ULIDs, hashes, dates, random ids, addresses and masked text stand for one
 * of many. A slash at the end makes no difference.
 */
export function pathPattern(path: Masked): Masked {
  const parts = splitMasked(path, '/');
  if (parts.length > 2 && parts.at(-1) === '') parts.pop();
  return joinMasked(parts.map(patternOf), '/');
}

/** Key of method, origin and path pattern. */
export function endpointKey({ method, origin, path }: Pick<Trace, 'method' | 'origin' | 'path'>): string {
  return `${method} ${origin}${pathPattern(path)}`;
}

function patternOf(segment: Masked): Masked {
  if (segment.length > 200 || isId(segment)) return ID;
  const dot = segment.lastIndexOf('.');
  if (dot > 0 && segment.length - dot <= 6 && isId(segment.slice(0, dot)) && /^\.[a-z]/i.test(segment.slice(dot))) {
    return say`${ID}${sliceMasked(segment, dot)}`;
  }
  const key = KEY.exec(segment)?.[1];
  return key === undefined ? segment : say`${sliceMasked(segment, 0, key.length)}(${ID})`;
}

function isId(segment: string): boolean {
  if (segment === '') return false;
  if (segment.includes('@') || segment.includes('%40') || hasMark(segment)) return true;
  if (SHAPES.some((shape) => shape.test(segment)) || NUMBERED.test(segment)) return true;
  const name = segment.split(/[|:]|%7C|%3A/i).at(-1) ?? segment;
  return (HEXADECIMAL.test(name) && hasDigitAndLetter(name)) || (RANDOM.test(name) && isScrambled(name));
}

function hasDigitAndLetter(text: string): boolean {
  return /\d/.test(text) && /[a-z]/i.test(text);
}

/** Letters and digits take turns, or capitals stand where words have none: not a word of any language. */
function isScrambled(text: string): boolean {
  const turns = text.match(/\d[a-z]|[a-z]\d/gi)?.length ?? 0;
  const digits = text.match(/\d/g)?.length ?? 0;
  return (turns >= 2 && digits >= 2) || (digits >= 1 && /[a-z][A-Z][A-Z\d]|[A-Z]\d[a-z]|\d[a-z][A-Z]/.test(text));
}
