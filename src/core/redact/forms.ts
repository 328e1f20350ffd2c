import { marksIn } from '../masked.ts';
import { decodeBase64, peekBase64 } from './base64.ts';
import { findNetworkKeys } from './network-keys.ts';
import { findPersonal } from './personal.ts';
import { findPrefixed } from './prefixed-tokens.ts';
import type { Redaction } from './redaction.ts';
import { findShapes } from './shapes.ts';
import { findSpelledOut } from './spelled-out.ts';
import { stackless } from './stackless.ts';
import { maskText } from './text.ts';

/** A space, as forms and URLs write it, too; the first dash as quoted-printable may: RFC 2045 section 6.7, RFC 4716. */
const PEM =
  /-{4,5}[ +]?(?:%20)?BEGIN(?:[A-Z0-9 +]|%20){1,60}PRIVATE(?:[ +]|%20)KEY(?:(?:[ +]|%20)BLOCK)?(?:[ +]|%20)?-{4,5}|PuTTY-User-Key-File-\d/g;
const PEM_END = /(?:-|[=%]2D)-{3,4}[ +]?(?:%20)?END(?:[A-Z0-9 +]|%20){1,60}PRIVATE(?:[ +]|%20)KEY|Private-MAC: \w+/g;
const ENCODED = stackless(/[A-Za-z0-9+/_-]{20,}={0,2}/g);

/** Masks what is a secret by its form: tokens, private keys, addresses, cards, and text that hides one of them in base64. */
export function maskForms(text: string, redaction: Redaction): string {
  return maskSpans(text, findForms(text, redaction), redaction);
}

/** The same, personal data left alone: a realm that looks like a mail address is none. */
export function maskTokens(text: string, redaction: Redaction): string {
  return maskSpans(
    text,
    disjoint(text, [redaction.echo(text), findPem(text), findShapes(text), findPrefixed(text)].flat()),
    redaction,
  );
}

function maskSpans(text: string, spans: readonly Span[], redaction: Redaction): string {
  return replaceSpans(
    text,
    spans.map((span) => ({ ...span, masked: redaction.mask(text.slice(span.start, span.end)) })),
  );
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** No form is shorter: `a@b.de`. */
const SHORTEST = 6;
const SHORTEST_SPELLED = 16;

/** Stretches that are secrets by their form, in order, none inside another or across a mark. */
export function findForms(text: string, redaction: Redaction): Span[] {
  if (text.length < SHORTEST) return [];
  const found = [
    redaction.echo(text),
    findPem(text),
    findShapes(text),
    findPrefixed(text),
    findPersonal(text),
    findNetworkKeys(text),
    findEncoded(text, redaction),
    findSpelled(text, redaction),
  ];
  return disjoint(text, found.flat());
}

/** In order, overlapping ones joined, without those that reach into a mark. */
function disjoint(text: string, spans: Span[]): Span[] {
  if (spans.length === 0) return spans;
  const marks = marksIn(text).map(({ index = 0, 0: mark }) => ({ start: index, end: index + mark.length }));
  const found: Span[] = [];
  let next = 0;
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    while (next < marks.length && (marks[next]?.end ?? 0) <= span.start) next++;
    if ((last !== undefined && span.end <= last.end) || (marks[next]?.start ?? text.length) < span.end) continue;
    if (last === undefined || span.start >= last.end) found.push(span);
    else found[found.length - 1] = { start: last.start, end: span.end };
  }
  return found;
}

/** The text with stretches replaced; `spans` in order. */
export function replaceSpans(text: string, spans: readonly (Span & { readonly masked: string })[]): string {
  if (spans.length === 0) return text;
  const out: string[] = [];
  let done = 0;
  for (const { start, end, masked } of spans) {
    out.push(text.slice(done, start), masked);
    done = end;
  }
  out.push(text.slice(done));
  return out.join('');
}

/** The lines between the frames of a private key; everything after the first frame when the text was cut off. RFC 7468. */
function findPem(text: string): Span[] {
  const found: Span[] = [];
  if (!/PRIVATE(?:[ +]|%20)KEY|PuTTY/.test(text)) return found;
  const begin = new RegExp(PEM);
  const endFrame = new RegExp(PEM_END);
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    const start = match.index + match[0].length;
    endFrame.lastIndex = start;
    const close = endFrame.exec(text);
    const end = close?.index ?? text.length;
    if (text.slice(start, end).trim() !== '') found.push({ start, end });
    begin.lastIndex = end;
  }
  return found;
}

/** Base64 of text in which there is a secret, or in which nobody looks any more. */
function findEncoded(text: string, redaction: Redaction): Span[] {
  const found: Span[] = [];
  const inside = redaction.inside();
  for (const { 0: run, index } of text.matchAll(ENCODED)) {
    if (isReadable(run) && (inside === undefined || hidesSecret(run, inside)))
      found.push({ start: index, end: index + run.length });
  }
  return found;
}

/** Several readers come by the same base64 at every depth: without a memory the deepest would be read as often as all of them multiplied. */
function hidesSecret(base64: string, inside: Redaction): boolean {
  const known = inside.encoded.get(base64);
  if (known !== undefined) return known;
  const decoded = decodeBase64(base64);
  const hides = decoded !== undefined && maskText(decoded, inside) !== decoded;
  inside.encoded.set(base64, hides);
  return hides;
}

/** The same of text in hexadecimal digits, and of escapes that nothing needs. */
function findSpelled(text: string, redaction: Redaction): Span[] {
  const inside = text.length < SHORTEST_SPELLED ? undefined : redaction.inside();
  if (inside === undefined) return [];
  return findSpelledOut(text, (plain) => maskText(plain, inside) !== plain);
}

/** Text begins readable; bytes of a key or a picture hardly ever do. */
function isReadable(base64: string): boolean {
  return /^[\t\n\r\x20-\x7e]{9,}$/.test(peekBase64(base64, 0, Math.min(16, base64.length)));
}
