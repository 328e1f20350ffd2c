import { decodeBase64, padding } from '../token/base64.ts';
import { noteOf, vendorByNote, vendorOf } from '../token/vendors.ts';
import { say, type Masked } from '../masked.ts';
import type { Token } from '../token.ts';
import { frame } from '../redact/frame.ts';
import { INSERTED, isMaskedChunk, splitNotes, type Note } from './notes.ts';
import { wordsFor, type Slug } from './problem.ts';
import { exactWords } from './exact-words.ts';
import { isCutOff } from './cut-off.ts';
import { foreignNote, foreignSlugs } from './foreign.ts';
import type { Reading } from './reading.ts';
import { firstMark } from './read-jwt.ts';
import { fault, hide, keep, remember } from './sheet.ts';
import { slice, type View } from './view.ts';

/** What each note about an opaque token reports. */
const NOTES: Readonly<Record<string, Slug>> = {
  ...foreignSlugs,
  'percent-encoded': 'percent-encoded',
  'jwt-encoded-twice': 'jwt-double-encoded',
  'cut-off': 'truncated-token',
  'user-and-password': 'scheme-token-mismatch',
};
/** Notes that say it is no token at all. */
const FATAL = new Set<string>([...Object.keys(foreignSlugs), 'percent-encoded', 'jwt-encoded-twice', 'cut-off']);

/** A token that only its issuer can read. RFC 6750 section 2.1 says which characters it may hold. */
export function readOpaque(view: View, reading: Reading): Token {
  const { sheet, masking, scheme } = reading;
  remember(sheet, view, scheme);
  const known = isMaskedChunk(view.text) ? firstMark(view.text) : undefined;
  const isBearer = /^(?:bearer|dpop)$/i.test(scheme);
  const notes = known === undefined ? notesOf(view.text, isBearer) : splitNotes(view.text).notes;
  for (const note of notes) {
    const slug = NOTES[note];
    if (slug !== undefined) fault(sheet, slug, view);
  }
  const vendor = notes.map(vendorByNote).find((found) => found !== null) ?? null;
  if (isBearer && vendor?.kind === 'api-key') fault(sheet, 'api-key-as-bearer', view);
  if (isBearer && vendor !== null && /^(?:NTLM|Kerberos)/.test(vendor.name))
    fault(sheet, 'scheme-token-mismatch', view);
  if (isBearer && vendor?.kind === 'refresh') fault(sheet, 'refresh-token-as-bearer', view);
  // Salesforce, eBay and others know that their own tokens hold such characters.
  const badAt = vendor !== null || notes.some((note) => FATAL.has(note)) ? -1 : badCharacter(view.text, isBearer);
  const bad = slice(view, badAt, badAt + ((view.text.codePointAt(badAt) ?? 0) > 0xffff ? 2 : 1));
  if (/^[\0-\x7f]$/.test(bad.text)) fault(sheet, 'invalid-token-character', bad);
  if (known !== undefined) keep(sheet, view);
  else {
    const mark = masking.masker.mask(view.text);
    if (badAt < 0) hide(sheet, view, mark, notes);
    else {
      hide(sheet, slice(view, 0, badAt), mark);
      keep(sheet, bad);
      hide(sheet, slice(view, badAt + bad.text.length), mark, notes);
    }
  }
  const fatal = notes.find((note) => FATAL.has(note));
  if (fatal !== undefined)
    return { kind: 'malformed', reason: reasonOf(NOTES[fatal] ?? 'invalid-token-character', `‹${fatal}›`) };
  return { kind: 'opaque', vendor: vendor === null ? null : vendorName(vendor.name) };
}

function notesOf(text: string, isBearer: boolean): Note[] {
  const foreign = foreignNote(text);
  if (foreign !== null) return [foreign];
  if (/%[0-9A-Fa-f]{2}/.test(text)) return ['percent-encoded'];
  const vendor = vendorOf(text);
  if (vendor !== null) return [noteOf(vendor)];
  if (/^(?:ZXlK|QmVhcmVy)[A-Za-z0-9+/_-]+={0,2}$/.test(text) && isJwtText(decodeBase64(text)?.text ?? ''))
    return ['jwt-encoded-twice'];
  if (isCutOff(text)) return ['cut-off'];
  return isBearer && isPair(text) ? ['user-and-password'] : [];
}

function reasonOf(slug: Slug, note: string): Masked {
  return exactWords(slug, note) ?? wordsFor(slug).says;
}

function isJwtText(text: string): boolean {
  return /^(?:bearer )?eyJ[\w-]+\.[\w-]+\.[\w-]*$/i.test(text);
}

/** Base64 of `user:password`: a name, a colon, and nothing that cannot be typed. JSON has a colon too, but no name before it. */
function isPair(text: string): boolean {
  if (text.length > 512 || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]{8,}={0,2}$/.test(text)) return false;
  return /^[\w.@+-]{1,64}:[\x20-\x7e]+$/.test(decodeBase64(text)?.text ?? '');
}

/** Where the first character stands that `b64token` does not have; `=` may stand at the end only. Other schemes: outside ASCII. */
function badCharacter(text: string, isBearer: boolean): number {
  const plain = text.replace(INSERTED, (mark) => 'A'.repeat(mark.length));
  if (!isBearer) return plain.search(/[^\0-\x7f]/);
  const bad = plain.search(/[^A-Za-z0-9\-._~+/=]/);
  const first = plain.indexOf('=');
  const equals = first < plain.length - padding(plain) ? first : -1;
  return bad === -1 ? equals : equals === -1 ? bad : Math.min(bad, equals);
}

function vendorName(name: string): Masked {
  return say`${frame(name)}`;
}
