import { say, type MaskedJson } from '../masked.ts';
import { padding } from '../token/base64.ts';
import { isRewritten, rewriteJose } from '../redact/rewrite-jose.ts';
import { shrink } from '../token/shrink.ts';
import type { Token } from '../token.ts';
import { lintJwt } from './lint-jwt.ts';
import type { TokenMasking } from './masking.ts';
import { isMaskedChunk, splitNotes, type Note } from './notes.ts';
import { wordsFor, type Slug } from './problem.ts';
import { readSegment, type Segment } from './segment.ts';
import { hide, keep, replace, remember, type Sheet } from './sheet.ts';
import { slice, type View } from './view.ts';

type Members = { readonly [name: string]: MaskedJson };

/** Room for the masked JOSE header and claims, in UTF-16 units of JSON: together, as base64url, under the 8 KB a server accepts. */
const HEADER_ROOM = 1200;
const CLAIMS_ROOM = 4400;
const MOST_SEGMENTS = 16;

/** A JWT cut at its dots, and an SD-JWT's disclosures cut off. */
export interface JwtParts {
  readonly view: View;
  readonly segments: readonly View[];
  /** Dots and tildes. */
  readonly separators: readonly View[];
  readonly header: Segment;
  readonly claims: Segment | null;
  readonly disclosures: readonly View[];
}

/** Takes a token apart when it is a JWT, whole or broken; null for one that only has dots in it. */
export function partsOfJwt(view: View): JwtParts | null {
  const jws = slice(view, 0, indexOr(view.text, '~'));
  const { pieces: segments, separators: dots } = split(jws, '.', MOST_SEGMENTS);
  const [first, second] = segments;
  if (first === undefined || segments.length >= MOST_SEGMENTS) return null;
  const header = readSegment(first.text);
  const claims = second === undefined ? null : readSegment(second.text);
  if (!isJwt(first.text, header, claims, segments.length)) return null;
  const { pieces, separators } = split(slice(view, jws.text.length), '~', 64);
  return { view, segments, separators: [...dots, ...separators], header, claims, disclosures: pieces.slice(1) };
}

const MASKED_HEADER = new Set(['not-json', 'not-object', 'not-base64url']);

/** `eyJ` is `{"`; other keys are base64 JSON too, so it takes `alg`, `enc` or a set of claims to be a JWT. */
function isJwt(text: string, header: Segment, claims: Segment | null, count: number): boolean {
  const { typ, alg, enc } = header.members;
  if (header.state === 'json') {
    if (alg !== undefined || enc !== undefined) return true;
    return count > 1 && (claims?.state === 'json' || (typeof typ === 'string' && /jwt$/i.test(typ)));
  }
  if (header.isMasked) return header.notes.some((note) => MASKED_HEADER.has(note)) || (count > 1 && header.badAt >= 0);
  if (count < 2) return false;
  if (claims?.state === 'json') return true;
  return count > 2 && /^(?:eyj|ewog|ewok)/i.test(text);
}

/** Reads a JWT onto the sheet; its first fault makes it malformed, unless it can be decoded in spite of it. */
export function readJwt(parts: JwtParts, sheet: Sheet, masking: TokenMasking, scheme: string): Token {
  const { segments, separators, header, claims, disclosures, view } = parts;
  const isJwe = header.members.enc !== undefined;
  const before = sheet.faults.length;
  remember(sheet, view, scheme);
  const mark = masking.masker.mask(firstMark(view.text) ?? view.text);
  lintJwt(parts, sheet, scheme);
  const [first, second] = segments;
  const joseHeader = first === undefined ? {} : writeSegment(first, header, 'jose', HEADER_ROOM);
  const claimSet =
    second === undefined || claims === null || isJwe ? {} : writeSegment(second, claims, 'claim', CLAIMS_ROOM);
  for (const separator of separators) keep(sheet, separator);
  for (const segment of segments.slice(isJwe ? 1 : 2)) writeSignature(segment);
  for (const disclosure of disclosures) hide(sheet, disclosure, mark);
  const fatal = sheet.faults.slice(before).find(({ slug }) => !READABLE.has(slug));
  if (fatal !== undefined) return { kind: 'malformed', reason: wordsFor(fatal.slug).says };
  if (isJwe) return { kind: 'jwe', header: joseHeader };
  const signature = (segments[2]?.text ?? '') === '' ? 'empty' : 'present';
  const count = disclosures.filter(({ text }) => text !== '').length;
  return { kind: 'jwt', header: joseHeader, claims: claimSet, signature, ...(count > 0 && { disclosures: count }) };

  function writeSegment(at: View, segment: Segment, as: 'claim' | 'jose', room: number): Members {
    const body = slice(at, 0, segment.body.length);
    const rest = slice(at, segment.body.length);
    if (segment.isMasked) {
      keep(sheet, at);
      return {};
    }
    if (segment.state === 'json') {
      const members = membersOf(shrink(membersOf(masking.maskClaims(segment.members, as)), room));
      const notes = segment.plainAt >= 0 && /[+/]/.test(body.text) ? ['standard-base64'] : [];
      // Anybody can write a space before the brace: only what masking leaves alone is kept.
      const isMaskedBefore = isRewritten(body.text) && JSON.stringify(members) === JSON.stringify(segment.members);
      if (isMaskedBefore) keep(sheet, body);
      else replace(sheet, body, rewriteJose(members, body.text), notes);
      keep(sheet, rest);
      return members;
    }
    hideSegment(at, segment.badAt, [segment.state, ...(isOneCase(segment.body) ? ['one-case'] : [])]);
    return {};
  }

  function writeSignature(segment: View): void {
    const { body, notes } = splitNotes(segment.text);
    if (isMaskedChunk(segment.text)) return keep(sheet, segment);
    const isPlain = /[+/]/.test(body) && !/[^A-Za-z0-9+/=_-]/.test(body);
    const badAt = body.search(/[^A-Za-z0-9+/=_-]/);
    if (badAt >= 0) return hideSegment(segment, badAt, []);
    const padded = padding(body);
    hide(sheet, slice(segment, 0, body.length - padded), mark, isPlain ? ['standard-base64'] : notes);
    keep(sheet, slice(segment, body.length - padded, Math.min(body.length, body.length - padded + 2)));
    if (padded > 2) hide(sheet, slice(segment, body.length - padded + 2), say``);
  }

  /** A segment that cannot be decoded: all of it masked but the character that is at fault. */
  function hideSegment(at: View, badAt: number, notes: readonly Note[]): void {
    if (badAt < 0) return hide(sheet, at, mark, notes);
    hide(sheet, slice(at, 0, badAt), mark);
    keep(sheet, slice(at, badAt, badAt + 1));
    if (badAt + 1 < at.text.length) hide(sheet, slice(at, badAt + 1), mark, notes);
  }
}

/** Faults that leave the claims readable. */
const READABLE = new Set<Slug>([
  'jwt-unsigned',
  'jwt-signature-empty',
  'jwt-header-no-alg',
  'jwt-standard-base64',
  'id-token-as-access-token',
  'refresh-token-as-bearer',
  'dpop-bound-as-bearer',
]);

/** All marks in one credential are the same one: that of the whole. */
export function firstMark(text: string): string | undefined {
  const at = text.indexOf('‹masked-');
  return at === -1 ? undefined : /^‹masked-[0-9a-f]{4}›/.exec(text.slice(at, at + 13))?.[0];
}

/** A JWT that went through a function such as toLowerCase. */
export function isOneCase(text: string): boolean {
  return text.length > 16 && !text.includes('‹') && (!/[A-Z]/.test(text) || !/[a-z]/.test(text));
}

function membersOf(value: MaskedJson): Members {
  return isMembers(value) ? value : {};
}

function isMembers(value: MaskedJson): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function indexOr(text: string, character: string): number {
  const at = text.indexOf(character);
  return at === -1 ? text.length : at;
}

function split(view: View, separator: string, most: number): { pieces: View[]; separators: View[] } {
  const pieces: View[] = [];
  const separators: View[] = [];
  let from = 0;
  for (;;) {
    const at = pieces.length + 1 < most ? view.text.indexOf(separator, from) : -1;
    pieces.push(slice(view, from, at === -1 ? view.text.length : at));
    if (at === -1) return { pieces, separators };
    separators.push(slice(view, at, at + 1));
    from = at + 1;
  }
}
