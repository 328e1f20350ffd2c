/** One word of a sentence, folded: lower case, without marks on letters, apostrophes and case joints. */
export interface Word {
  readonly text: string;
  /** Half-open range in the sentence's text. */
  readonly start: number;
  readonly end: number;
  /** Chinese, Japanese, Korean or Thai run: words inside it are not separated. */
  readonly dense: boolean;
}

const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
/** Thai, kana, ideographs, Hangul. */
const isDense = (code: number): boolean =>
  (code >= 0xe00 && code <= 0xe7f) ||
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7af);
const isLetter = (code: number): boolean =>
  isLower(code) || isUpper(code) || isDigit(code) || (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7);

/** Lower case without diacritics: `Expirée` reads `expiree`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  for (let index = 0; index < lower.length; index++) {
    if (lower.charCodeAt(index) > 127) return lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  }
  return lower;
}

const SLASH = 47;

/** End of an address or path, whose words are not the server's: the next blank or quote. */
function chunkEnd(text: string, start: number): number {
  let index = start;
  while (index < text.length && !/[\s"'<>\u0080-\uffff]/.test(text.charAt(index))) index++;
  return index;
}

/** A place where a name in camel case joins two words: `tokenExpired`, `JWTExpired`. */
function isJoint(text: string, index: number): boolean {
  const here = text.charCodeAt(index);
  if (!isUpper(here)) return false;
  const before = text.charCodeAt(index - 1);
  return isLower(before) || (isUpper(before) && isLower(text.charCodeAt(index + 1)));
}

/**
 * Splits text into words. A run in camel case comes whole when `knows` it, else in its parts.
 * Reads up to `limit` words; linear.
 */
export function splitWords(text: string, knows: (word: string) => boolean, limit: number): Word[] {
  const words: Word[] = [];
  let index = 0;
  while (index < text.length && words.length < limit) {
    const code = text.charCodeAt(index);
    const start = index;
    if (code === SLASH && (index === 0 || !isLetter(text.charCodeAt(index - 1)))) {
      index = chunkEnd(text, index);
      continue;
    }
    if (isDense(code)) {
      while (isDense(text.charCodeAt(index))) index++;
      words.push({ text: text.slice(start, index), start, end: index, dense: true });
    } else if (isLetter(code)) {
      const joints: number[] = [];
      for (index++; index < text.length; index++) {
        const next = text.charCodeAt(index);
        if (isApostrophe(next) && isLetter(text.charCodeAt(index + 1))) continue;
        if (!isLetter(next)) break;
        if (isJoint(text, index)) joints.push(index);
      }
      if (text.startsWith('://', index)) index = chunkEnd(text, index);
      else pushRun(words, text, start, index, joints, knows);
    } else index++;
  }
  return words;
}

function pushRun(
  words: Word[],
  text: string,
  start: number,
  end: number,
  joints: readonly number[],
  knows: (word: string) => boolean,
): void {
  const whole = fold(text.slice(start, end).replace(/['\u2019]/g, ''));
  if (joints.length === 0 || knows(whole)) {
    words.push({ text: whole, start, end, dense: false });
    return;
  }
  const edges = [start, ...joints, end];
  for (let part = 0; part + 1 < edges.length; part++) {
    const [from = start, to = end] = [edges[part], edges[part + 1]];
    words.push({ text: fold(text.slice(from, to)), start: from, end: to, dense: false });
  }
}
