import type { Span } from './forms.ts';
import { readHeading, type Cell, type Heading } from './headings.ts';
import type { Redaction } from './redaction.ts';
import { readRow, type Delimiter } from './rows.ts';
import { isWords } from './values.ts';

/** In the order in which they are tried: a list with bars may hold commas. */
const DELIMITERS: readonly Delimiter[] = ['|', '\t', ';', ',', 'gap'];
/** A line without names of columns of a table. */
const LONGEST_HEADING = 2000;
const RULE = /^[\s|+:=_.│┃║─━═┼├┤╞╡╪┌┬┐└┴┘╔╗╚╝╠╣╦╩╬┄┈-]+$/;
const RECORD = /^-\[ RECORD \d{1,9} \][-+]*\s*$/;

interface Table {
  readonly delimiter: Delimiter;
  readonly heading: Heading;
}

/**
 * Secrets in tables: CSV and its kin, Markdown, what consoles of databases and command-line tools print. A line is a heading when
 * all of it is names, one of which could be a secret's, and the line below has as many cells. Each line is read a few times at most.
 */
export function findTables(text: string, redaction: Redaction): Span[] {
  if (!text.includes('\n')) return [];
  const found: Span[] = [];
  let table: Table | undefined;
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at);
    const line = text.slice(at, Math.min(end, at + LONGEST_HEADING + 1));
    if (table !== undefined && !isRule(line)) {
      const row = readRow(text, at, table.delimiter);
      if (row.cells.length === table.heading.width) {
        found.push(...secretsOf(table, row.cells));
        at = row.end;
        continue;
      }
      table = undefined;
    }
    table ??= RECORD.test(line) ? recordTable(redaction) : tableAt(text, at, end, redaction);
    at = end + 1;
  }
  return found;
}

/** One column without bars is a list: only what is plainly no word is a value of the heading above. */
function secretsOf({ delimiter, heading }: Table, cells: readonly Cell[]): readonly Cell[] {
  const secrets = heading.secretsOf(cells);
  return heading.width > 1 || delimiter === ','
    ? secrets
    : secrets.filter(({ text }) => !/\s/.test(text) && !isWords(text));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** The line that psql and others draw between heading and rows. */
function isRule(line: string): boolean {
  return line.length <= LONGEST_HEADING && RULE.test(line) && /[-─━═=]{2}|:-/.test(line);
}

/** psql's expanded output: a name and a value a line. */
function recordTable(redaction: Redaction): Table | undefined {
  const heading = readHeading(['name', 'value'], redaction);
  return heading === undefined ? undefined : { delimiter: '|', heading };
}

function tableAt(text: string, at: number, end: number, redaction: Redaction): Table | undefined {
  if (end - at > LONGEST_HEADING || end >= text.length) return undefined;
  const line = text.slice(at, end);
  let below = end + 1;
  const afterRule = lineEnd(text, below);
  const isRuled = isRule(text.slice(below, Math.min(afterRule, below + LONGEST_HEADING + 1)));
  if (isRuled) below = afterRule + 1;
  if (below >= text.length || (!isRuled && !/[,;\t|│┃║]| {2}/.test(line))) return undefined;
  for (const delimiter of DELIMITERS) {
    const { cells } = readRow(text, at, delimiter);
    const least = isRuled && delimiter === '|' ? 1 : 2;
    const heading =
      cells.length < least
        ? undefined
        : readHeading(
            cells.map((cell) => cell.text),
            redaction,
          );
    if (heading !== undefined && readRow(text, below, delimiter).cells.length === heading.width)
      return { delimiter, heading };
  }
  return undefined;
}
