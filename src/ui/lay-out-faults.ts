import { marksIn } from '../core/masked.ts';
import type { AuthorizationProblem } from '../core/authorization.ts';
import { nameOfInvisible } from './visible-character.ts';

export type Paint = 'name' | 'plain' | 'scheme' | 'jose' | 'claims' | 'mark' | 'invisible' | 'cut';

/** Text of one colour. */
export interface Run {
  readonly text: string;
  readonly paint: Paint;
}

/** Carets under one row. `column` and `width` count characters of that row. */
export interface Marker {
  readonly problem: AuthorizationProblem;
  readonly column: number;
  readonly width: number;
  /** The sentence belongs here: the problem does not go on in the next row. */
  readonly isLast: boolean;
}

export interface FaultRow {
  readonly runs: readonly Run[];
  readonly markers: readonly Marker[];
}

/** One source character, mark or cut, as drawn. `start`, `end`: UTF-16 units of the field value. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly paint: Paint;
  readonly width: number;
}

/** What is longer than `LONG` without a fault beginning or ending in it keeps only its two ends. */
const LONG = 72;
const HEAD = 36;
const TAIL = 20;

/**
 * Lays a masked header field out in rows of at most `columns` characters with carets under the exact faulty ones.
 * A character that cannot be seen is drawn by its name, a faulty space as `·`.
 */
export function layOutFaults(
  name: string,
  text: string,
  problems: readonly AuthorizationProblem[],
  options: { columns: number; isJwt: boolean },
): FaultRow[] {
  const shown = problems.map((problem) => within(problem, text.length));
  const cells = cutLong(cellsOf(text, shown, options.isJwt), shown);
  const rows: { cells: Cell[]; width: number }[] = [{ cells: [nameCell(name)], width: name.length + 2 }];
  for (const cell of cells) {
    let row = rows.at(-1);
    if (!row || row.width + cell.width > Math.max(20, options.columns)) {
      row = { cells: [], width: 0 };
      rows.push(row);
    }
    row.cells.push(cell);
    row.width += cell.width;
  }
  return rows.map((row, index) => ({
    runs: join(row.cells),
    markers: markersOf(row.cells, shown, text.length, index === rows.length - 1),
  }));
}

interface Fault {
  readonly problem: AuthorizationProblem;
  readonly start: number;
  readonly end: number;
}

function within(problem: AuthorizationProblem, length: number): Fault {
  const start = Math.min(Math.max(0, problem.start), length);
  return { problem, start, end: Math.min(Math.max(start, problem.end), length) };
}

function nameCell(name: string): Cell {
  return { start: -1, end: -1, text: `${name}: `, paint: 'name', width: name.length + 2 };
}

function cellsOf(text: string, faults: readonly Fault[], isJwt: boolean): Cell[] {
  const faulty = new Uint8Array(text.length);
  for (const { start, end } of faults) faulty.fill(1, start, end);
  const marks = new Map(marksIn(text).map((mark) => [mark.index, mark[0]]));
  const cells: Cell[] = [];
  let part: Paint = 'scheme';
  for (let at = 0; at < text.length;) {
    const mark = marks.get(at);
    const character = mark ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    const name = mark === undefined ? nameOfInvisible(character) : undefined;
    if (character === ' ') part = isJwt ? 'jose' : 'plain';
    const drawn = name === undefined ? (character === ' ' && faulty[at] ? '·' : character) : `[${name}]`;
    const paint = mark !== undefined ? 'mark' : name !== undefined ? 'invisible' : character === '.' ? 'plain' : part;
    cells.push({ start: at, end: at + character.length, text: drawn, paint, width: [...drawn].length });
    if (character === '.' && isJwt) part = part === 'jose' ? 'claims' : 'plain';
    at += character.length;
  }
  return cells;
}

function cutLong(cells: readonly Cell[], faults: readonly Fault[]): Cell[] {
  const edges = new Set(faults.flatMap(({ start, end }) => [start, end]));
  const kept: Cell[] = [];
  let from = 0;
  for (let index = 1; index <= cells.length; index++) {
    const cell = cells[index];
    if (cell && !edges.has(cell.start)) continue;
    const stretch = cells.slice(from, index);
    const cut = stretch.slice(HEAD, -TAIL);
    const [first, last] = [cut[0], cut.at(-1)];
    if (stretch.length <= LONG || !first || !last) kept.push(...stretch);
    else {
      const gap: Cell = { start: first.start, end: last.end, text: '…', paint: 'cut', width: 1 };
      kept.push(...stretch.slice(0, HEAD), gap, ...stretch.slice(-TAIL));
    }
    from = index;
  }
  return kept;
}

function join(cells: readonly Cell[]): Run[] {
  const runs: { text: string; paint: Paint }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run?.paint === cell.paint && cell.paint !== 'mark' && cell.paint !== 'invisible') run.text += cell.text;
    else runs.push({ text: cell.text, paint: cell.paint });
  }
  return runs;
}

function markersOf(cells: readonly Cell[], faults: readonly Fault[], length: number, isLastRow: boolean): Marker[] {
  const rowEnd = cells.at(-1)?.end ?? 0;
  return faults.flatMap(({ problem, start, end }): Marker[] => {
    let column = 0;
    let found: { column: number; width: number } | undefined;
    for (const cell of cells) {
      const isUnder = cell.start >= 0 && (start === end ? cell.start === start : cell.start < end && cell.end > start);
      if (isUnder && found) found.width += cell.width;
      else if (isUnder) found = { column, width: start === end ? 1 : cell.width };
      column += cell.width;
    }
    if (!found && start === end && start === length && isLastRow) found = { column, width: 1 };
    return found ? [{ problem, ...found, isLast: end <= rowEnd || isLastRow }] : [];
  });
}
