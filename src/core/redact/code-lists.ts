import type { Span } from './forms.ts';

/** What lets somebody in who has lost everything else, in the languages that sites write in. */
const CODES =
  '(?:(?:(?:account|two-factor|2fa|mfa)[ -])?(?:recovery|backup|back-up|scratch|rescue|emergency|one[ -]time|single[ -]use)(?: (?:login|access|security|verification|pass))? ?codes|(?:wiederherstellungs|backup|ersatz|notfall|einmal)-?codes|codes? de (?:secours|récupération)|c[oó]d(?:igos|ici) de (?:respaldo|recupera[cç](?:i[oó]n|ão)|backup)|codici di (?:backup|recupero)|herstelcodes|back-?upcodes|återställningskoder|kody (?:zapasowe|odzyskiwania))';
/** Behind the words: a phrase without a figure, and a sign or an end of the line, before the first of them. */
const LIST = new RegExp(
  `(?<![\\p{L}\\d_-])${CODES}(?![\\p{L}_])[^\\d:\\r\\n<>"]{0,80}(?::|\\r?\\n|(?<= (?:are|sind|sont|son)) )`,
  'giu',
);
/** Groups with dashes or spaces, or one of digits, or of letters and digits. */
const CODE = '(?:[A-Za-z\\d]{3,8}(?:-[A-Za-z\\d]{3,8}){1,5}|\\d{3,5}(?: \\d{3,5}){1,3}|[A-Za-z\\d]{6,20})';
const ITEM = new RegExp(
  `[\\s,;|•*"'\`[(-]{0,40}(?:(?:\\d{1,2}[.)]|and|und|et|y|e|en|och|i|or|oder)[ \\t]{1,8})?["'\`]?(?<value>${CODE})(?![\\p{L}\\d_:@/]|[.-][\\p{L}\\d])`,
  'uy',
);
const MOST = 50;
const WHOLE = new RegExp(`^${CODE}$`);
const HEADING = new RegExp(`(?<![\\p{L}\\d_-])${CODES}(?![\\p{L}_])`, 'iu');

/** `d41a7-90be2`, `4471 9032`, `44719032`: one of a list of codes, and no word or date. */
export function isListedCode(text: string): boolean {
  if (!WHOLE.test(text) || /^(?:19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  if (/\d/.test(text)) return /\d.*\d/.test(text) || text.includes('-') || text.length >= 8;
  return /^[A-Z]{4,8}(?:-[A-Z]{4,8})+$/.test(text);
}

/** Whether a heading, or the class of an element, announces such codes: "Two-factor recovery codes". */
export function headsCodes(text: string): boolean {
  return text.length <= 160 && HEADING.test(text);
}

/** `{"title":"Recovery codes","items":[…]}` */
export function listsCodes(title: string, name: string): boolean {
  return /^(?:codes|items|list|values|entries)$/i.test(name) && headsCodes(title);
}

/** All codes of the lists that a text announces: "Keep these backup codes safe: 4471 9032, 8810 2264." In linear time. */
export function findCodeLists(text: string): Span[] {
  const found: Span[] = [];
  if (!/[ck][oó]d/i.test(text)) return found;
  const lists = new RegExp(LIST);
  for (let match = lists.exec(text); match !== null; match = lists.exec(text)) {
    ITEM.lastIndex = lists.lastIndex;
    for (let count = 0; count < MOST; count++) {
      const item = ITEM.exec(text);
      const value = item?.groups?.['value'] ?? '';
      if (!isListedCode(value)) break;
      found.push({ start: ITEM.lastIndex - value.length, end: ITEM.lastIndex });
      lists.lastIndex = ITEM.lastIndex;
    }
  }
  return found;
}
