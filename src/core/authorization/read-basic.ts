import { say } from '../masked.ts';
import { isEmptyPair } from '../redact/empty-pair.ts';
import { decodeBase64, padding } from '../token/base64.ts';
import type { Token } from '../token.ts';
import type { TokenMasking } from './masking.ts';
import { INSERTED, isMaskedChunk, splitNotes, type Note } from './notes.ts';
import { isUnset } from './placeholder.ts';
import { wordsFor, type Slug } from './problem.ts';
import { firstMark } from './read-jwt.ts';
import { fault, hide, keep, remember, type Sheet } from './sheet.ts';
import { slice, type View } from './view.ts';

/** What each note about Basic credentials reports. */
const NOTES: Readonly<Record<string, Slug>> = {
  'not-base64': 'basic-not-base64',
  base64url: 'basic-base64url',
  'no-padding': 'basic-missing-padding',
  'no-colon': 'basic-no-colon',
  'encoded-twice': 'basic-double-encoded',
  newline: 'basic-trailing-newline',
  'surrounding-space': 'basic-surrounding-space',
  'no-user': 'basic-empty-user',
  'no-password': 'basic-empty-password',
  'not-utf-8': 'basic-not-utf8',
  placeholder: 'placeholder-token',
  'percent-encoded': 'percent-encoded',
};

/** Basic credentials: masked as a whole, what is wrong inside them told in notes, unless there is nothing to mask. RFC 7617. */
export function readBasic(view: View, sheet: Sheet, masking: TokenMasking): Token {
  const isMasked = isMaskedChunk(view.text);
  const notes = isMasked ? splitNotes(view.text).notes : notesOf(view.text);
  const badAt = view.text.replace(INSERTED, (text) => 'A'.repeat(text.length)).search(/[^A-Za-z0-9+/=_-]/);
  const place = badAt < 0 || notes.includes('percent-encoded') ? view : slice(view, badAt, badAt + 1);
  for (const note of notes) {
    const slug = NOTES[note];
    if (slug !== undefined) fault(sheet, slug, note === 'not-base64' ? place : view);
  }
  remember(sheet, view, 'Basic');
  const mark = masking.masker.mask((isMasked ? firstMark(view.text) : undefined) ?? view.text);
  if (isMasked || isEmptyPair(view.text)) keep(sheet, view);
  else if (place === view || badAt + 1 >= view.text.length) hide(sheet, view, mark, notes);
  else {
    hide(sheet, slice(view, 0, badAt), mark);
    keep(sheet, place);
    hide(sheet, slice(view, badAt + 1), mark, notes);
  }
  const fatal = notes.find((note) => note === 'not-base64' || note === 'no-colon');
  if (fatal !== undefined) return { kind: 'malformed', reason: wordsFor(NOTES[fatal] ?? 'basic-not-base64').says };
  return { kind: 'basic', user: notes.includes('no-user') ? say`` : mark, hasPassword: !notes.includes('no-password') };
}

function notesOf(text: string): Note[] {
  const plain = /%[0-9A-Fa-f]{2}/.test(text) ? unescaped(text) : text;
  const notes: Note[] = plain === text ? [] : ['percent-encoded'];
  const bare = plain.slice(0, plain.length - padding(plain));
  const isUrlSafe = /[-_]/.test(bare);
  const decoded = decodeBase64(plain);
  const missing = (4 - (bare.length % 4)) % 4;
  if (decoded === null || padding(plain) > missing || (isUrlSafe && !decoded.text.includes(':')))
    return [...notes, 'not-base64'];
  if (isUrlSafe) notes.push('base64url');
  else if (padding(plain) < missing) notes.push('no-padding');
  return [...notes, ...notesOfPair(decoded.text, decoded.isUtf8)];
}

/** `user-id ":" password`, RFC 7617 section 2. */
function notesOfPair(text: string, isUtf8: boolean): Note[] {
  const notes: Note[] = isUtf8 ? [] : ['not-utf-8'];
  const pair = text.slice(0, text.length - trailingBreaks(text));
  if (pair !== text) notes.push('newline');
  const colon = pair.indexOf(':');
  if (colon === -1) {
    notes.splice(0, notes.length, ...notes.filter((note) => note !== 'not-utf-8'), 'no-colon');
    if (/^[A-Za-z0-9+/]{8,}={0,2}$/.test(pair) && decodeBase64(pair)?.text.includes(':') === true)
      notes.push('encoded-twice');
    return notes;
  }
  const user = pair.slice(0, colon);
  const password = pair.slice(colon + 1);
  if (user === '') notes.push('no-user');
  if (password === '') notes.push('no-password');
  if (user.trim() !== user || password.trim() !== password) notes.push('surrounding-space');
  if (isUnset(user) || isUnset(password)) notes.push('placeholder');
  return notes;
}

function trailingBreaks(text: string): number {
  let end = text.length;
  while (end > 0 && /[\r\n]/.test(text.charAt(end - 1))) end--;
  return text.length - end;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
