/** `tchar`, RFC 9110 section 5.6.2. */
export const isTokenCharacter = (code: number): boolean => TOKEN[code] === true;

/** What token68 is made of, without its padding. RFC 9110 section 11.2. */
export const isToken68Character = (code: number): boolean => TOKEN68[code] === true;

export const isSpace = (code: number): boolean => code === 0x20 || code === 0x09;

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const TOKEN = tableOf(`${ALPHANUMERIC}!#$%&'*+-.^_\`|~`);
const TOKEN68 = tableOf(`${ALPHANUMERIC}-._~+/`);

function tableOf(characters: string): readonly (boolean | undefined)[] {
  const table = new Array<boolean | undefined>(128);
  for (const character of characters) table[character.charCodeAt(0)] = true;
  return table;
}

/** A place in a text that only moves forward. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** Takes the longest run of characters that fit; an empty one when there is none. */
export function take(cursor: Cursor, fits: (code: number) => boolean): string {
  const start = cursor.at;
  while (cursor.at < cursor.text.length && fits(cursor.text.charCodeAt(cursor.at))) cursor.at++;
  return cursor.text.slice(start, cursor.at);
}

export const next = (cursor: Cursor): string => cursor.text.charAt(cursor.at);

export const isAtEnd = (cursor: Cursor): boolean => cursor.at >= cursor.text.length;
