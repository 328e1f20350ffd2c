import { say, writeMasked, type Masked } from '../masked.ts';

/** Words that end the name of a secret: with one of them a field's own name says what to fill in. */
const TELLING = new Set(
  (
    'token key secret password passwd pwd passcode pin otp code signature sig jwt assertion credential credentials session ' +
    'ticket hash email username proof dpop'
  ).split(' '),
);
/**
 * Telling names that a shell keeps for itself: zsh ties `USERNAME` to who runs it, and every shell `PWD` to its directory. Others
 * (`PATH`, `HOME`, `UID`, `STATUS`) end with no telling word.
 */
const OF_THE_SHELL = new Set(['USERNAME', 'PWD']);
const LONGEST = 40;

/** Where a secret stands. */
export type SecretPlace = 'authorization' | 'proxy-authorization' | 'cookie' | 'header' | 'parameter' | 'body';

/**
 * The variable for a secret: `TOKEN`, `COOKIE_SID`, `API_KEY`, `CLIENT_SECRET`; undefined where the field's name does not say,
 * or could be one that a shell acts on (`PATH`, `IFS`). Upper-case ASCII letters, digits and `_`.
 */
export function nameVariable(place: SecretPlace, field: Masked): Masked | undefined {
  if (place === 'authorization') return say`TOKEN`;
  if (place === 'proxy-authorization') return say`PROXY_TOKEN`;
  const name = writeMasked(field, (text) => wordsOf(text).join('_').toUpperCase().slice(0, LONGEST));
  if (place === 'cookie') return name === '' ? undefined : say`COOKIE_${name}`;
  if (/^(?:(?:API|ACCESS)_?)?KEY$/.test(name)) return say`API_KEY`;
  const last = name.slice(name.lastIndexOf('_') + 1).toLowerCase();
  if (!TELLING.has(last) || /^\d/.test(name)) return undefined;
  return OF_THE_SHELL.has(name) ? say`SENT_${name}` : name;
}

/** `X-Api-Key`, `apiKey` and `user[api_key]` in words. */
function wordsOf(field: string): string[] {
  return field
    .slice(0, 4 * LONGEST)
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '' && word !== 'x');
}
