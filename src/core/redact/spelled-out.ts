import type { Span } from './forms.ts';
import { stackless } from './stackless.ts';

/** Hexadecimal digits, in one word or with something between the bytes, as dumps have it. */
const HEX = stackless(/(?<![0-9A-Za-z])[0-9A-Fa-f]{2}[0-9A-Fa-f :,-]{14,}/g);
const WORD = stackless(/[0-9A-Fa-f]{1,}/g);
/** A character as scripts and pages write one that they need not escape. */
const ESCAPED = /(?:\\u00|\\x|0x|&#x?)([0-9A-Fa-f]{2,3})(?:;|, ?| )?/gi;
/** Fewer characters hold no secret. */
const SHORTEST = 8;
const SAMPLE = 64;

/** A stretch, and the codes of its characters. */
interface Spelled extends Span {
  readonly codes: readonly number[];
}

/** Stretches in which every character is written as its code, where `hides` finds a secret in what they spell. */
export function findSpelledOut(text: string, hides: (plain: string) => boolean): Span[] {
  const found: Span[] = [];
  for (const { start, end, codes } of [...inHex(text), ...inEscapes(text)]) {
    if (codes.length < SHORTEST || !isReadable(codes)) continue;
    if (hides(codes.map((code) => String.fromCharCode(code)).join(''))) found.push({ start, end });
  }
  return found;
}

function inHex(text: string): Spelled[] {
  const found: Spelled[] = [];
  for (const { 0: run, index } of text.matchAll(HEX)) {
    let digits: string[] = [];
    let [start, end] = [0, 0];
    const close = (): void => {
      if (end > start) found.push({ start, end, codes: bytesOf(digits.join('')) });
      digits = [];
    };
    for (const { 0: word, index: at } of run.matchAll(WORD)) {
      const isByte = word.length % 2 === 0 && !/[0-9A-Za-z]/.test(text[index + at + word.length] ?? '');
      if (!isByte) close();
      if (!isByte || digits.length === 0) start = index + at;
      end = isByte ? index + at + word.length : start;
      if (isByte) digits.push(word);
    }
    close();
  }
  return found;
}

/** Of a hash or an id, which nobody can read, only the first. */
function bytesOf(hex: string): number[] {
  const decode = (length: number): number[] =>
    Array.from({ length }, (_, at) => parseInt(hex.slice(at * 2, at * 2 + 2), 16));
  const sample = decode(Math.min(SAMPLE, hex.length / 2));
  return isReadable(sample) ? decode(hex.length / 2) : sample;
}

function inEscapes(text: string): Spelled[] {
  const found: Spelled[] = [];
  let codes: number[] = [];
  let [start, end] = [0, 0];
  for (const { 0: unit, 1: code = '', index } of text.matchAll(ESCAPED)) {
    if (index !== end) {
      if (codes.length > 0) found.push({ start, end, codes });
      [start, codes] = [index, []];
    }
    codes.push(parseInt(code, /^&#\d/.test(unit) ? 10 : 16));
    end = index + unit.length;
  }
  if (codes.length > 0) found.push({ start, end, codes });
  return found;
}

function isReadable(codes: readonly number[]): boolean {
  const sample = codes.slice(0, SAMPLE);
  const odd = sample.filter((code) => (code < 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) || code > 0x7e);
  return odd.length * 4 <= sample.length;
}
