import { nameOfInvisible } from '../core/authorization/visible-character.ts';

/** What cannot be seen, breaks a line or turns the writing round. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const HIDDEN_IN_LINES = /(?![\n\r\t])[\p{C}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Joiners and variation selectors: after a letter of most scripts, or an emoji, they belong to the writing. */
const JOINING = /[\u200c\u200d\ufe00-\ufe0f]/;
const JOINED = /[^\u0000-\u024f]/;

/**
 * Text in which a character that cannot be seen stands by its name, in brackets: what a server or a page sent can neither
 * disguise itself nor break a row. `lines`: ends of lines and tabs are meant.
 */
export function visibleText(text: string, { lines = false } = {}): string {
  return text.replace(lines ? HIDDEN_IN_LINES : HIDDEN, (character, at: number) =>
    JOINING.test(character) && JOINED.test(text.charAt(at - 1))
      ? character
      : `[${nameOfInvisible(character) ?? 'invisible'}]`,
  );
}
