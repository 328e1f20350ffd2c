import type { Span } from './forms.ts';
import { CALLED, OPENING } from './spoken-words.ts';
import { isToldCode, type Telling } from './told-values.ts';
import { plainWord } from './words.ts';

const LONGEST_PHRASE = 60;
/** A noun for a credential, with what stands around it. */
export interface Noun {
  readonly start: number;
  readonly end: number;
  readonly kind: Telling['kind'];
  readonly isPersonal: boolean;
  /** Its script writes no spaces. */
  readonly isCjk: boolean;
}

/** "Use 123456 to sign in" */
const BIDDEN =
  /(?<![\p{L}\d])(?:use|enter|type|nutzen sie|verwenden sie|utilisez|entrez|saisissez|usa|use el|utiliza|utilice|ingresa|ingrese|inserisci|gebruik|använd|brug|bruk|syötä|użyj|wpisz|použijte|zadejte|използвайте|введите|используйте|введіть) (?<value>(?:[A-Z]-)?\d{6,8})(?= )/giu;

const TOLD_BEFORE =
  /(?<lead>^|[\s"“„«「>([:：])(?<value>(?:[A-Z]-)?\d{4,8}|\d{3}[ -]\d{3}|[^\s"“”„«»<>‹›]{6,40})["”“»」]?[ \u00a0]?(?<link>[^\d.:!?\n\r"“”„«»<>]{0,40})$/u;

/** "663120 is your … code", "123456 – код", "Use 123456 as your code". */
export function readBefore(text: string, { start, kind, isPersonal }: Noun): Span | undefined {
  const from = Math.max(0, start - 90);
  const before = text.slice(from, start);
  const match = TOLD_BEFORE.exec(before);
  const value = match?.groups?.['value'];
  if (match === null || value === undefined) return undefined;
  const words = (match.groups?.['link'] ?? '').trim().split(/[\s\u00a0]+/);
  const first = words[0] ?? '';
  const isCalled = CALLED.test(first.toLowerCase()) || /^[-–—:=(（是はは]/.test(first);
  const isFirst = match.index === 0 && from === 0;
  if (words.length > 6 || !(isCalled || (isFirst && isPersonal)) || !isToldCode(value, kind, isPersonal))
    return undefined;
  const at = from + match.index + (match.groups?.['lead'] ?? '').length;
  return { start: at, end: at + value.length };
}

/** Numbers that somebody is told to sign in with, without a word for what they are. */
export function findBidden(text: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: whole, groups } of text.matchAll(BIDDEN)) {
    const end = index + whole.length;
    const start = end - (groups?.['value'] ?? '').length;
    if (OPENING.test(plainWord(text.slice(end, end + LONGEST_PHRASE)))) found.push({ start, end });
  }
  return found;
}
