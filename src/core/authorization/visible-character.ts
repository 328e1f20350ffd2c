/** Names of characters that cannot be seen or look like another. Unicode, chapters 6 and 23. */
const NAMES: Readonly<Record<number, string>> = {
  0x00: 'null',
  0x09: 'tab',
  0x0a: 'line feed',
  0x0d: 'carriage return',
  0x1b: 'escape',
  0x7f: 'delete',
  0x85: 'next line',
  0xa0: 'no-break space',
  0xad: 'soft hyphen',
  0x34f: 'grapheme joiner',
  0x61c: 'arabic letter mark',
  0x180e: 'vowel separator',
  0x200b: 'zero width space',
  0x200c: 'zero width non-joiner',
  0x200d: 'zero width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'pop directional formatting',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x202f: 'narrow no-break space',
  0x2060: 'word joiner',
  0x3000: 'ideographic space',
  0xfeff: 'byte order mark',
  0xfffc: 'object replacement',
  0xfffd: 'replacement character',
};

const INVISIBLE = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/** The name to show in place of a character that cannot be seen; undefined for one that can, and for the plain space. */
export function nameOfInvisible(character: string): string | undefined {
  const code = character.codePointAt(0);
  if (code === undefined || code === 0x20) return undefined;
  const name = NAMES[code];
  if (name === undefined && !INVISIBLE.test(character)) return undefined;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return name === undefined ? number : `${number} ${name}`;
}
