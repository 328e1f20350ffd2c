const SPACE = /\s*/y;

/** An apostrophe opens a literal, behind the `b` or `u` of Python too; inside a word it is none. */
export function isQuote(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  return !/[\p{L}\p{N}]$/u.test(before) || /^[\s:[(,=][bBuUrRf]$/.test(before);
}

const OFFSET = /\s*,\s*"start_?offset"\s*:\s*\d/iy;

/** Whether what ends here is a piece of a text, as Elasticsearch analyses it: `{"token":"quick","start_offset":4}`. */
export function isPiece(text: string, from: number): boolean {
  OFFSET.lastIndex = from;
  return OFFSET.test(text);
}

/** Whether a bracket closes behind a place. */
export function isLast(text: string, from: number): boolean {
  SPACE.lastIndex = from;
  SPACE.test(text);
  return /[\]})]/.test(text[SPACE.lastIndex] ?? '');
}

/** Whether a sign follows a place; an equals sign that compares is none. */
export function isBefore(text: string, from: number, sign: ':' | '=' | '=>'): boolean {
  SPACE.lastIndex = from;
  SPACE.test(text);
  return text.startsWith(sign, SPACE.lastIndex) && !(sign === '=' && text[SPACE.lastIndex + 1] === '=');
}
