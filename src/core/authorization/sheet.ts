import { say, type Masked, type Masker } from '../masked.ts';
import { frame } from '../redact/frame.ts';
import { gapsIn, type View } from './view.ts';
import { write, type Note } from './notes.ts';
import type { Slug } from './problem.ts';

/** A fault, by its place in the value as it was sent. */
export interface Fault {
  readonly slug: Slug;
  readonly start: number;
  readonly end: number;
  /** Worse or better than the slug's own level. */
  readonly level?: 'error' | 'warning' | 'info';
}

interface Part {
  readonly view: View;
  /** Null: the part stays as it is. */
  readonly mask: Masked | null;
  readonly notes: readonly Note[];
  /** The mask is text that may be cut in two, such as a JOSE segment; a mark may not. */
  readonly isText: boolean;
}

/** What the readers find in one field value. Whatever they do not keep is masked. */
export interface Sheet {
  readonly parts: Part[];
  readonly faults: Fault[];
  /** The credentials, innermost reading: quotes and doubled schemes are outside of them. */
  readonly credentials: { readonly view: View; readonly scheme: string }[];
}

export function createSheet(): Sheet {
  return { parts: [], faults: [], credentials: [] };
}

/** The same sheet, but faults found from here on are not noted. */
export function withoutFaults(sheet: Sheet): Sheet {
  return { ...sheet, faults: [] };
}

export function remember(sheet: Sheet, view: View, scheme: string): void {
  sheet.credentials.push({ view, scheme });
}

/** The masked text of a view without the stray characters in it. */
export function maskedText(sheet: Sheet, { start, end }: Place): Masked {
  const parts = sheet.parts.filter(({ view }) => view.start >= start && view.end <= end && !view.isStray);
  const ordered = parts.sort((a, b) => a.view.start - b.view.start);
  const text = ordered.map(({ view, mask, notes }) => `${mask ?? view.text}${write(notes)}`).join('');
  // A mark that was cut in two by a stray character is one mark.
  return frame(text.replace(/(‹masked-[0-9a-f]{4}›)\1+/g, '$1'));
}

export function keep(sheet: Sheet, view: View): void {
  if (view.text !== '') sheet.parts.push({ view, mask: null, notes: [], isText: false });
}

export function hide(sheet: Sheet, view: View, mask: Masked, notes: readonly Note[] = []): void {
  if (view.text !== '') sheet.parts.push({ view, mask, notes, isText: false });
}

/** `text` stands for the view: JSON with its secrets masked, encoded again. */
export function replace(sheet: Sheet, view: View, text: string, notes: readonly Note[] = []): void {
  if (view.text !== '') sheet.parts.push({ view, mask: frame(text), notes, isText: true });
}

/** Each slug once, at its first place. */
export function fault(sheet: Sheet, slug: Slug, at: Place, level?: Fault['level']): void {
  const known = sheet.faults.findIndex((found) => found.slug === slug);
  const found = { slug, start: at.start, end: at.end, ...(level && { level }) };
  if (known === -1) sheet.faults.push(found);
  else if (level === 'error' && sheet.faults[known]?.level !== 'error') sheet.faults[known] = found;
}

/** The masked text, and where a place of the value is in it. */
export interface Layout {
  readonly text: Masked;
  locate(place: Place): Place;
}

/** A half-open range. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly length: number;
  /** The text is that of the value, character for character. */
  readonly isExact: boolean;
}

/** Characters that got into a token by accident are shown, but not every one of a thousand. */
const MOST_GAPS = 8;

/** Writes the masked text, in the order of the value. */
export function layOut(sheet: Sheet, value: string, masker: Masker): Layout {
  let text = say``;
  const stretches: Stretch[] = [];
  const emit = (start: number, end: number, piece: Masked, isExact = false): void => {
    stretches.push({ start, end, at: text.length, length: piece.length, isExact });
    text = say`${text}${piece}`;
  };
  const emitKept = (start: number, end: number): void => {
    const kept = value.slice(start, end);
    const short = kept.replace(/([^\p{L}\p{N}])\1{7,}/gu, (run) => run.slice(0, MOST_GAPS));
    emit(start, end, frame(short), short.length === kept.length);
  };
  const emitMasked = ({ view, mask, notes, isText }: Part): void => {
    const whole = mask ?? say``;
    let from = view.start;
    let cut = 0;
    for (const gap of gapsIn(view, MOST_GAPS)) {
      const to = Math.min(gap.before, whole.length);
      emit(from, gap.start, isText ? frame(whole.slice(cut, to)) : whole);
      emitKept(gap.start, gap.end);
      from = gap.end;
      cut = to;
    }
    emit(from, view.end, say`${isText ? frame(whole.slice(cut)) : whole}${write(notes)}`);
  };
  const fill = (start: number, end: number): void => {
    const rest = value.slice(start, end);
    if (isHarmless(rest)) emitKept(start, end);
    else emit(start, end, masker.mask(rest));
  };
  let done = 0;
  for (const part of [...sheet.parts].sort((a, b) => a.view.start - b.view.start)) {
    if (part.view.start < done) continue;
    if (part.view.start > done) fill(done, part.view.start);
    done = part.view.end;
    if (part.mask === null) emitKept(part.view.start, done);
    else emitMasked(part);
  }
  if (done < value.length) fill(done, value.length);
  return { text, locate: (place) => locate(stretches, place, text.length) };
}

/** White space and characters that show nothing, at any length; punctuation while it is short. */
function isHarmless(text: string): boolean {
  return /^[^\p{L}\p{N}\p{P}\p{S}]*$/u.test(text) || /^[\s,;]{1,8}$/.test(text);
}

/** A place inside a stretch that was kept is exact; inside a mask it is the whole of the mask. */
function locate(stretches: readonly Stretch[], place: Place, length: number): Place {
  const first = stretches.find((stretch) => stretch.end > place.start);
  const start = first === undefined ? length : first.at + (first.isExact ? place.start - first.start : 0);
  if (place.end <= place.start) return { start, end: start };
  const last = stretches.findLast((stretch) => stretch.start < place.end);
  const end = last === undefined ? length : last.at + (last.isExact ? place.end - last.start : last.length);
  return { start, end: Math.max(start, end) };
}
