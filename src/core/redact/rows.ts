import type { Cell } from './headings.ts';

/** What stands between cells; `gap`: two spaces or more. Bars may be drawn as boxes are. */
export type Delimiter = '|' | '\t' | ';' | ',' | 'gap';

/** A row, and where the next line begins. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly end: number;
}

const SIGNS: Readonly<Record<Delimiter, RegExp>> = {
  '|': /(?<!\\)[|│┃║]|\r?\n/g,
  '\t': /\t|\r?\n/g,
  ';': /;|\r?\n/g,
  ',': /,|\r?\n/g,
  gap: / {2,}|\t|\r?\n/g,
};
/** A quoted cell goes over lines now and then. RFC 4180 section 2. */
const LONGEST_QUOTED = 2000;
const MOST_CELLS = 400;

/** The row that begins at `at`. Reads no further than its line, but for quotes. */
export function readRow(text: string, at: number, delimiter: Delimiter): Row {
  const cells: Cell[] = [];
  const sign = new RegExp(SIGNS[delimiter]);
  let start = at;
  for (;;) {
    sign.lastIndex = delimiter === '|' || delimiter === 'gap' ? start : behindQuotes(text, start);
    const match = sign.exec(text);
    const end = match?.index ?? text.length;
    cells.push(cellOf(text, start, end));
    const isLast = match === null || match[0].endsWith('\n');
    start = match === null ? text.length : end + match[0].length;
    if (isLast || cells.length > MOST_CELLS)
      return { cells: delimiter === '|' || delimiter === 'gap' ? framed(cells) : cells, end: start };
  }
}

/** Where to look for the end of a cell: behind the quote that closes it. */
function behindQuotes(text: string, start: number): number {
  if (text[start] !== '"') return start;
  const window = text.slice(start + 1, start + LONGEST_QUOTED);
  const close = /^(?:[^"]|"")*"(?!")/.exec(window);
  return close === null ? start : start + 1 + close[0].length;
}

/** Without the space and the quotes around it. */
function cellOf(text: string, start: number, end: number): Cell {
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  for (const quote of ['**', '`', '"', "'"]) {
    if (end - start < 2 * quote.length || !text.startsWith(quote, start) || !text.endsWith(quote, end)) continue;
    if (text.slice(end - quote.length, end) !== quote) continue;
    start += quote.length;
    end -= quote.length;
  }
  return { start, end, text: text.slice(start, end) };
}

/** The bars at both sides, and the space before the first column, are no cells. */
function framed(cells: readonly Cell[]): Cell[] {
  const isEmpty = (cell: Cell | undefined): boolean => cell !== undefined && cell.text === '';
  return cells.slice(isEmpty(cells[0]) ? 1 : 0, cells.length > 1 && isEmpty(cells.at(-1)) ? -1 : undefined);
}
