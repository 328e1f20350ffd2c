import { findCodeLists } from './code-lists.ts';
import type { Span } from './forms.ts';
import { describingWords } from './secret-words.ts';
import { findBidden, readBefore, type Noun } from './spoken-before.ts';
import { EVERYDAY, FOR, IS, nounPattern, NOW, OPENING, PERSONAL, REFUSED, SAYING, SOMEBODY } from './spoken-words.ts';
import { isToldValue, type Telling } from './told-values.ts';
import { plainWord } from './words.ts';

const NOUN = new RegExp(nounPattern, 'giu');
const LETTER = /[\p{L}\p{M}]/u;
/** Names in programs have other signs around them than words have. */
const PROGRAM_BEFORE = /[?&_$@#\\/.\d[]$|[\p{L}\d]:$|[-–]{2}$/u;
const PROGRAM_AFTER = /^(?:[_$(\d\\/@[-]|[.=]\p{L})/u;
const LONGEST_WORD = 32;
const BEFORE = 48;
const BEHIND = 320;
const MOST_WORDS = 6;
/** A sentence that tells a value has one of these; most have none. */
const TELLING = /[\d:：=→"'“„«‘`「『【[(（_!@#$%&*+~^§]/;
const LONGEST_PHRASE = 120;
/** "Enter this PIN on your TV: …" */
const PLACE = /^(?:on|in|at|into)$/;
const WORD = /[ \u00a0-](?<word>[\p{L}\p{M}][\p{L}\p{M}\d_'’.@-]{0,40}?)(?=[ \u00a0,:：=»”"–—-]|$)/uy;
const OPENED = /^(?:["“”„«'‘‚`「『【[(（]|\\")+\s?/u;
const VALUE = /^[^\s"“”„«»「」『』【】<>‹›`\]）][^\s"“”„«»「」『』【】<>‹›`\]）]{2,200}/u;
const GROUPED = /^\d{2,4}[ -]\d{2,4}(?:[ -]\d{2,4})?(?![\p{L}\d])/u;
const QUOTED = /^(?<value>[^"“”„«»「」『』【】‹›\r\n]{3,200})(?=["”“»」』】'’`\])）\\])/u;

/** Values of secrets that sentences tell, in many languages: "Ihr neues Kennwort lautet …", "… is your code". In linear time. */
export function findSpoken(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(NOUN)) {
    if (!TELLING.test(text.slice(Math.max(0, match.index - BEFORE), match.index + LONGEST_PHRASE))) continue;
    const noun = readNoun(text, match);
    const span = noun === undefined ? undefined : (readBehind(text, noun) ?? readBefore(text, noun));
    if (span !== undefined) found.push(span);
  }
  return [...found, ...findBidden(text), ...findCodeLists(text)];
}

/** Whether a text that goes on with a value, in markup of its own, tells it. */
export function tells(before: string, value: string): boolean {
  const text = `${before.slice(-BEHIND)} ${value}`;
  return value.length <= BEHIND && findSpoken(text).some(({ end }) => end > text.length - value.length + 2);
}

function readNoun(text: string, { 0: whole, index, groups }: RegExpMatchArray): Noun | undefined {
  const end = (index ?? 0) + whole.length;
  let start = index ?? 0;
  const least = Math.max(0, start - LONGEST_WORD);
  while (start > least && LETTER.test(text[start - 1] ?? '')) start--;
  const own = text.slice(start, index);
  if (PROGRAM_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  const isCjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(whole);
  const behind = text.slice(end, end + 2);
  if (!isCjk && (/^\p{L}/u.test(behind) || PROGRAM_AFTER.test(behind))) return undefined;
  if (/(?:less|los)$/i.test(whole)) return undefined;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const near = plainWord((/[^.:;,!?\n\r\t"“”„«»<>()[\]{}|]*$/.exec(before)?.[0] ?? '') + own);
  const around = `${near}${plainWord(text.slice(index, end + 40).split(/[.:;,!?\n\r"“”„«»<>()[\]{}\d]/u)[0] ?? '')}`;
  const isPersonal = PERSONAL.test(around) || (isCjk && groups?.['once'] === undefined);
  const kind = kindOf(groups ?? {}, whole, own, around, isPersonal);
  return kind === undefined ? undefined : { start, end, kind, isPersonal, isCjk };
}

function kindOf(
  { password, once, token }: Record<string, string | undefined>,
  whole: string,
  own: string,
  around: string,
  isPersonal: boolean,
): Telling['kind'] | undefined {
  if (password !== undefined) return 'password';
  if (once !== undefined) return /^m?tan/.test(whole) ? undefined : 'code';
  if (EVERYDAY.test(around)) return undefined;
  if (token !== undefined) return own === '' ? 'token' : undefined;
  if (own !== '' && !OPENING.test(plainWord(own))) return undefined;
  return OPENING.test(around) || isPersonal ? 'code' : undefined;
}

/** "… lautet: 661204", "… for bob is “…”", "… "…"". */
function readBehind(text: string, { end, kind, isPersonal, isCjk }: Noun): Span | undefined {
  const rest = text.slice(end, end + BEHIND);
  let at = 0;
  let how: Telling['how'] = 'direct';
  let isNamed = false;
  let isPlaced = false;
  let isRefused = false;
  let last = '';
  let words = 0;
  for (; words < MOST_WORDS; words++) {
    WORD.lastIndex = at;
    const match = WORD.exec(rest);
    const word = match?.groups?.['word'];
    if (match === null || word === undefined) break;
    const plain = plainWord(word);
    if (
      how === 'is' ? NOW.test(word.toLowerCase()) : IS.test(word.toLowerCase()) && !isOther(word, text.slice(0, end))
    ) {
      how = 'is';
    } else if (how === 'is' || (/\d/.test(word) && !isNamed)) {
      break;
    } else if (FOR.test(plain)) {
      isNamed = true;
    } else if (kind === 'code' && isPersonal && PLACE.test(plain)) {
      isNamed = isPlaced = true;
    } else if (REFUSED.test(plain)) {
      isRefused = true;
    } else if (
      SAYING.test(plain) ||
      (!isNamed && describingWords.has(plain)) ||
      (EVERYDAY.test(plain) && kind !== 'password')
    ) {
      return undefined;
    }
    last = plain;
    at += match[0].length;
  }
  let sign =
    /^\s{0,3}(?:[:：=→]+|(?<= )[–—-](?= )|[是为為はが]|[은는이가](?=\s))\s{0,4}/u.exec(rest.slice(at, at + 12))?.[0] ??
    '';
  // "Token signature key kid=…": another name.
  if (sign.startsWith('=') && words > 0 && how === 'direct') return undefined;
  if (sign !== '') {
    // "Password for user: bob"
    if (isNamed && !isPlaced && how === 'direct' && SOMEBODY.test(last)) return undefined;
    how = how === 'is' ? 'told' : 'sign';
  } else if (isRefused) {
    return undefined;
  } else if (words > 0 && how === 'direct' && isNamed) {
    return undefined;
  } else {
    sign = /^\s{1,3}/.exec(rest.slice(at))?.[0] ?? '';
  }
  at += sign.length;
  const opened = OPENED.exec(rest.slice(at, at + 4))?.[0] ?? '';
  if (sign === '' && !isCjk && (opened === '' || /^["'`]/.test(opened))) return undefined;
  at += opened.length;
  const isQuoted = opened !== '' && !/^[[(（]/.test(opened);
  const tail = rest.slice(at);
  const value =
    (isQuoted ? QUOTED.exec(tail)?.groups?.['value']?.trimEnd() : undefined) ??
    bare(isCjk ? (/^[!-~]+/.exec(tail)?.[0] ?? '') : tail);
  if (value === undefined) return undefined;
  const next = tail.slice(value.length);
  const isLast = /^[.!?,;'’)\]]*(?:$|[\r\n<"“”»」]|\s{2}|[.!?]\s|[.,;]\s)/u.test(next);
  if (isRefused && (isNamed || !/\p{Ll}.*\d|\d.*\p{Ll}/u.test(value))) return undefined;
  const telling = { kind, how, isQuoted, isPersonal, isLast, hasWords: words > 0 };
  if (!isToldValue(value, telling, next)) return undefined;
  return { start: end + at, end: end + at + value.length };
}

/** "to" and "on" mean "is" in Polish and Finnish only, where these nouns are others. */
function isOther(word: string, before: string): boolean {
  return (
    /^(?:to|on)$/i.test(word) &&
    !/(?:has[lł]|k[oó]d|tw[oó]j pin|klucz|sana|koodi|tunnus|avai)\p{L}{0,6}[^.:]{0,30}$/iu.test(before.slice(-60))
  );
}

/** A value without quotes, without the signs that end the sentence. */
function bare(text: string): string | undefined {
  const grouped = GROUPED.exec(text)?.[0];
  if (grouped !== undefined) return grouped;
  const value = VALUE.exec(text)?.[0].split(/&[\w.-]{1,40}=/)[0];
  return value?.replace(/^([^,;|]{3,}?)(?:[,;|。、，].*)?$/su, '$1').replace(/[.,;:!?)\]}'’。]{1,8}$/u, '');
}
