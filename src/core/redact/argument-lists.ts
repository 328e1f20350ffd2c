import { secretArguments } from './arguments.ts';
import type { Span } from './forms.ts';
import type { Redaction } from './redaction.ts';

interface Item extends Span {
  readonly text: string;
}

const LINE = /^[ \t]{0,80}-[ \t]{1,8}(?<value>\S.*)$/;
const LONGEST_LINE = 4000;
const ITEM = /\s*(?:(["'])((?:[^"'\\\r\n]){0,1000})\1|([^,[\](){}"'\s‹][^,[\](){}"'\r\n‹]{0,1000}))\s*(,|\])/y;
/** A list without an option is none of arguments. */
const OPTION = /(?:^|[\s["',])(?:--?[A-Za-z]|\/[a-z])/;
const MOST_ITEMS = 100;

/** Secrets in lists of arguments that stand in text: YAML's in lines and in brackets, Python's and a Dockerfile's. */
export function findArgumentLists(text: string, redaction: Redaction): Span[] {
  if (!OPTION.test(text)) return [];
  return [...linesOf(text), ...bracketsOf(text)].flatMap((items) =>
    secretArguments(
      items.map((item) => item.text),
      redaction,
    ).flatMap(({ index, start }) => {
      const item = items[index];
      return item === undefined ? [] : [{ start: item.start + start, end: item.end }];
    }),
  );
}

/** `- --password` and what stands in the lines below it. */
function* linesOf(text: string): Generator<readonly Item[]> {
  let items: Item[] = [];
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    const line = end - at > LONGEST_LINE ? '' : text.slice(at, end).trimEnd();
    const value = LINE.exec(line)?.groups?.['value'];
    if (value === undefined) {
      if (items.length > 1) yield items;
      items = [];
    } else {
      const quote = /^(["']).*\1$/.test(value) && value.length > 1 ? 1 : 0;
      const start = at + line.length - value.length + quote;
      const last = at + line.length - quote;
      items.push({ start, end: last, text: text.slice(start, last) });
    }
    at = end + 1;
  }
  if (items.length > 1) yield items;
}

/** `[a, 'b', "c"]`; what holds other brackets is no list of arguments. */
function* bracketsOf(text: string): Generator<readonly Item[]> {
  const item = new RegExp(ITEM);
  for (let open = text.indexOf('['); open !== -1; open = text.indexOf('[', open)) {
    const items: Item[] = [];
    let at = open + 1;
    for (let isLast = false; !isLast && items.length <= MOST_ITEMS;) {
      item.lastIndex = at;
      const match = item.exec(text);
      if (match === null) break;
      const plain = match[2] ?? (match[3] ?? '').trimEnd();
      const start = at + match[0].search(match[2] === undefined ? /\S/ : /["']/) + (match[2] === undefined ? 0 : 1);
      items.push({ start, end: start + plain.length, text: plain });
      at = item.lastIndex;
      isLast = match[4] === ']';
    }
    if (items.length > 1) yield items;
    open = at;
  }
}
