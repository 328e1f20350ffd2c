import { marksIn } from '../masked.ts';
import type { AuthorizationProblem } from '../authorization.ts';
import { nameOfInvisible } from './visible-character.ts';

type Paint = 'name' | 'plain' | 'scheme' | 'jose' | 'claims' | 'mark' | 'invisible' | 'cut';

/** Text of one colour. */
interface Run {
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
/** The same for a list of parameters, which people do read. */
const LONG_LIST = 600;
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
  options: { columns: number; isJwt: boolean; hasScheme?: boolean },
): FaultRow[] {
  const shown = problems.map((problem) => within(problem, text.length));
  const cells = cellsOf(text, shown, painter(text, options.isJwt, options.hasScheme ?? true));
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

function cellsOf(text: string, faults: readonly Fault[], paintAt: (at: number) => Paint): Cell[] {
  const marks = marksIn(text).map((mark) => ({ start: mark.index ?? 0, text: mark[0] }));
  const isFaulty = (at: number): boolean => faults.some(({ start, end }) => start <= at && at < end);
  const cells: Cell[] = [];
  let nextMark = 0;
  for (const stretch of stretchesOf(text, faults)) {
    for (let at = stretch.start; at < stretch.end;) {
      while ((marks[nextMark]?.start ?? text.length) < at) nextMark++;
      const mark = marks[nextMark]?.start === at ? marks[nextMark]?.text : undefined;
      const character = mark ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
      cells.push(mark === undefined ? cellOf(character, at, paintAt(at), isFaulty(at)) : markCell(mark, at));
      at += character.length;
    }
    const last = cells.at(-1)?.end ?? stretch.end;
    if (stretch.cutUntil > last) cells.push({ start: last, end: stretch.cutUntil, text: '…', paint: 'cut', width: 1 });
  }
  return cells;
}

function cellOf(character: string, start: number, paint: Paint, isFaulty: boolean): Cell {
  const name = nameOfInvisible(character);
  const end = start + character.length;
  if (name !== undefined) return { start, end, text: `[${name}]`, paint: 'invisible', width: name.length + 2 };
  return { start, end, text: character === ' ' && isFaulty ? '·' : character, paint, width: 1 };
}

function markCell(mark: string, start: number): Cell {
  return { start, end: start + mark.length, text: mark, paint: 'mark', width: mark.length };
}

/** The scheme up to the first space, then the parts of a JWT between its dots. */
function painter(text: string, isJwt: boolean, hasScheme: boolean): (at: number) => Paint {
  const space = text.indexOf(' ');
  const afterScheme = !hasScheme ? 0 : space < 0 ? text.length : space;
  const firstDot = isJwt ? text.indexOf('.', afterScheme) : -1;
  const secondDot = firstDot < 0 ? -1 : text.indexOf('.', firstDot + 1);
  return (at) => {
    if (at < afterScheme) return 'scheme';
    if (!isJwt || at === firstDot || at === secondDot) return 'plain';
    if (firstDot < 0 || at < firstDot) return 'jose';
    return secondDot < 0 || at < secondDot ? 'claims' : 'plain';
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** What follows up to here is left out; equal to `end` when nothing is. */
  readonly cutUntil: number;
}

/** The parts that are drawn: everything near an edge of a fault, of what lies far from any only the two ends. */
function stretchesOf(text: string, faults: readonly Fault[]): Stretch[] {
  const edges = [...new Set([0, text.length, ...faults.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(1).flatMap((end, index): Stretch[] => {
    const start = edges[index] ?? 0;
    const isList = text.slice(start, end).includes(', ');
    if (end - start <= (isList ? LONG_LIST : LONG)) return [{ start, end, cutUntil: end }];
    return [
      { start, end: start + HEAD, cutUntil: end - TAIL },
      { start: end - TAIL, end, cutUntil: end },
    ];
  });
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
