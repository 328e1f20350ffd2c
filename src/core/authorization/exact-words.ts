import { say, type Masked } from '../masked.ts';
import { frame } from '../redact/frame.ts';
import type { Slug } from './problem.ts';
import { latinize, meantScheme } from './schemes.ts';
import { nameOfInvisible } from './visible-character.ts';

/** The sentence of a fault with the very character or word in it; undefined where the masked text does not show one. */
export function exactWords(slug: Slug, shown: string): Masked | undefined {
  const character = String.fromCodePoint(shown.codePointAt(0) ?? 0x20);
  if (slug === 'scheme-unregistered') return misspelt(shown);
  if (slug === 'non-ascii-character') return foreign(character);
  if (slug === 'truncated-token') return shown.includes('‹cut-off›') ? cutOff : undefined;
  // Bytes of UTF-8 that were read as Latin-1 begin with a letter that can be seen.
  const name = [...shown].map(nameOfInvisible).find((each) => each !== undefined);
  if (name === undefined) return undefined;
  if (slug === 'invisible-character') {
    return say`${frame(name)} stands here: it cannot be seen, and was most likely copied along.`;
  }
  return slug === 'control-character'
    ? say`${frame(name)} stands here; HTTP forbids control characters in a field value.`
    : undefined;
}

const cutOff = say`The token is cut off: it begins as a JWT does and ends in the middle of its first part.`;

function misspelt(word: string): Masked | undefined {
  const meant = meantScheme(word);
  if (meant === null) return undefined;
  return say`No scheme is called “${frame(word)}”; “${meant}” is most likely meant.`;
}

/** Our own marks stand in brackets that no keyboard writes. */
function foreign(character: string): Masked | undefined {
  if (character === '‹' || character === '›' || character <= '\x7f') return undefined;
  const number = frame(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  const letter = latinize(character);
  return /^[A-Za-z]$/.test(letter)
    ? say`“${frame(character)}” (${number}) only looks like the Latin letter “${frame(letter)}”.`
    : say`“${frame(character)}” (${number}) is outside ASCII; no token holds it.`;
}
