import { hides } from './decide.ts';
import type { Span } from './forms.ts';
import { NAME } from './place-patterns.ts';
import { namingTrigger } from './place-triggers.ts';
import type { Redaction } from './redaction.ts';
import { isPlaceholder, isWords } from './values.ts';

const OPENING = new RegExp(String.raw`${NAME}["']?\]?[ \t]{0,4}(?::=|=>|[:=])[ \t]{0,4}(?:[\w.[\]]{0,30})[[({]`, 'g');
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };
const LONGEST = 2000;
const ITEM = /\s*(?:(["'])((?:[^"'\\\r\n]){0,400})\1|([^,[\](){}"'\s‹][^,[\](){}"'\r\n‹]{0,400}))\s*(,|[\])}])/y;

/** Values of a list behind its name: `passwords: [a, b]`, `{password=[…], user=[…]}`, `Password:[…]`, `Optional[…]`. */
export function findListed(text: string, redaction: Redaction): Span[] {
  const found: Span[] = [];
  if (!namingTrigger.test(text)) return found;
  const names = new RegExp(OPENING);
  for (let match = names.exec(text); match !== null; match = names.exec(text)) {
    const name = match.groups?.['name'] ?? '';
    const verdict = redaction.judge(name, 'text');
    if (verdict !== 'secret' && verdict !== 'password') continue;
    const close = CLOSING[match[0].at(-1) ?? ''];
    const limit = names.lastIndex + LONGEST;
    let at = names.lastIndex;
    for (let isLast = false; !isLast && at < limit;) {
      ITEM.lastIndex = at;
      const item = ITEM.exec(text);
      if (item === null) break;
      const value = (item[2] ?? item[3] ?? '').trimEnd();
      const start = at + item[0].search(/[^\s"']/);
      // `password: {minLength: 8}` says what it has to be; `passwords: [letmein]` are some.
      const isWord = isWords(value) && !(verdict === 'password' && /s$/i.test(name));
      if (
        value !== '' &&
        !/[:=]/.test(value) &&
        !isWord &&
        !isPlaceholder(value) &&
        hides(verdict, name, value, 'text')
      )
        found.push({ start, end: start + value.length });
      at = ITEM.lastIndex;
      isLast = item[4] === close || item[4] !== ',';
    }
    names.lastIndex = Math.max(names.lastIndex, at);
  }
  return found;
}
