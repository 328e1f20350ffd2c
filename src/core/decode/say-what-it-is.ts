import { isPlaceholder } from '../authorization/placeholder.ts';
import { hasMark, say, type Masked } from '../masked.ts';
import { dateTime } from '../time.ts';
import { vendorOf } from '../token/vendors.ts';
import { readNumericDate } from '../token/numeric-date.ts';

/** What tokens are not: text of a form that people paste by mistake. Null for anything that may be a token. */
export function sayWhatItIs(text: string): Masked | null {
  if (/^(?:bearer |token |basic )?‹masked-[0-9a-f]{4}›$/i.test(text)) return MASKED;
  if (text.length > 2000 || hasMark(text)) return null;
  if (isPlaceholder(text)) return PLACEHOLDER;
  return KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? sayHost(text) ?? sayNumber(text) ?? sayWords(text);
}

const MASKED = say`This is a masked value of Why 401: what it stood for is not in it, so there is nothing to decode.`;
const PLACEHOLDER = say`This is a placeholder, not a token: the text that something should have replaced.`;

/** Each is anchored at both ends or by what nothing else begins with. */
const KINDS: readonly (readonly [RegExp, Masked])[] = [
  [/^[^\s@"'<>:/]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}$/i, say`This is an e-mail address, not a token.`],
  [
    /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?(?:\/\d{1,2})?$|^\[[0-9a-f:.]{2,45}\](?::\d{1,5})?$/i,
    say`This looks like an IP address, not a token.`,
  ],
  [/^localhost(?::\d{1,5})?(?:\/\S*)?$/i, say`This looks like a host name, not a token.`],
  [
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
    say`This is a UUID: nothing in it can be decoded. Some products use one as a key or as the name of a session.`,
  ],
  [
    /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/,
    say`This is a date, not a token.`,
  ],
  [/^(?:HTTP\/\d(?:\.\d)? )?[1-5]\d\d [A-Z][A-Za-z -]{1,40}$/, say`This is a status line, not a token.`],
  [/^(?:\.{0,2}\/)(?:[a-z0-9._{}:-]{1,40}\/){1,12}[a-z0-9._{}:-]{0,40}$/i, say`This looks like a path, not a token.`],
  [/^[A-Za-z]:\\/, say`This looks like a path, not a token.`],
  [/^<(?:!doctype\s|html[\s>])/i, say`This is a web page, not a token.`],
  [/^<[?a-z]/i, say`This is XML or HTML, and no SAML message; there is no token in it.`],
  [
    /^(?:proxy-)?authorization:?$|^(?:www|proxy)-authenticate:?$|^(?:set-)?cookie:?$|^x-api-key:?$/i,
    say`This is the name of a header; paste its value too.`,
  ],
];

/** Names whose last part is no country's and still that of a host. */
const LONG_ENDINGS =
  /^(?:example|internal|website|online|network|digital|company|invalid|localhost|cluster|systems|services)$/;

function sayHost(text: string): Masked | null {
  const [, host = '', port, path] =
    /^((?:[a-z0-9-]{1,63}\.){1,10}[a-z]{2,24})(:\d{1,5})?(\/\S{0,1000})?$/i.exec(text) ?? [];
  if (host === '' || host.length > 120 || vendorOf(text) !== null) return null;
  const ending = host.slice(host.lastIndexOf('.') + 1);
  const isPlain = host === host.toLowerCase() && (ending.length <= 6 || LONG_ENDINGS.test(ending));
  // A token may have dots in it, too; a host has a word.
  if (!isPlain || !/(?:^|[.-])[a-z]{2,}/.test(host)) return null;
  return path === undefined || path === '/'
    ? say`This looks like a host name${port === undefined ? say`` : say` with a port`}, not a token.`
    : say`This looks like an address, and there is no token in it.`;
}

function sayNumber(text: string): Masked | null {
  if (!/^-?\d{1,19}(?:\.\d{1,9})?$/.test(text)) return null;
  const meant = text.length > 8 ? (readNumericDate(text)?.meant ?? null) : null;
  return meant === null
    ? say`This is a number, not a token.`
    : say`This is a number, not a token; as a time it is ${dateTime(meant)}.`;
}

/** Words, whatever joins them: no token is made of letters that can be read aloud. */
function sayWords(text: string): Masked | null {
  const isWord = /^[A-Z]?[a-z]{1,20}$/.test(text);
  const isJoined = /^[A-Za-z]?[a-z]{1,15}(?:[-_.][a-z]{2,15}){1,6}$/.test(text) && text.length < 60;
  return (isWord || isJoined) && /[aeiouy]/.test(text) ? say`These are words, not a token.` : null;
}
