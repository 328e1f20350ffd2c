import type { Span } from './forms.ts';
import { readHeading, type Cell, type Heading } from './headings.ts';
import { hidesInPair } from './cell-pairs.ts';
import type { Redaction } from './redaction.ts';
import { readRow, type Delimiter } from './rows.ts';
import { isWords } from './values.ts';

/** In the order in which they are tried: a list with bars may hold commas. */
const DELIMITERS: readonly Delimiter[] = ['|', '\t', ';', ',', 'gap'];
/** A line without names of columns of a table. */
const LONGEST_HEADING = 2000;
const RULE = /^[\s|+:=_.│┃║─━═┼├┤╞╡╪┌┬┐└┴┘╔╗╚╝╠╣╦╩╬┄┈-]+$/;
const RECORD = /^-\[ RECORD \d{1,9} \][-+]*\s*$/;

/** What stands in the first column when names go down it. */
const LABEL =
  /^(?:#?id|user(?: ?name)?|login|host(?: ?name)?|server|port|ur[il]|name|ssid|e-?mail|account|database|db|type|scheme|protocol|region|path|role|domain|ip|address|client(?:[ _-]id)?|status|created|expires|benutzer(?:name)?|konto)$/i;

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
    if (table === undefined) found.push(...pairAt(text, at, end, redaction));
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
    const next = readRow(text, below, delimiter).cells;
    if (heading !== undefined && next.length === heading.width)
      return delimiter !== ',' && isTurned(cells, next, redaction) ? undefined : { delimiter, heading };
  }
  return undefined;
}

/** `| Password | … |` and the like, where no heading says what stands in which column. */
function pairAt(text: string, at: number, end: number, redaction: Redaction): readonly Cell[] {
  if (end - at > LONGEST_HEADING) return [];
  const line = text.slice(at, end);
  const delimiter = /[|│┃║]/.test(line) ? '|' : line.includes('\t') ? '\t' : / {4}/.test(line) ? 'gap' : undefined;
  const cells = delimiter === undefined ? [] : readRow(text, at, delimiter).cells;
  return cells.length === 2 && isPair(cells, redaction) ? cells.slice(1) : [];
}

/** Whether names go down the first column, so that the first row is no heading: a secret and its value, below it another name. */
function isTurned(first: readonly Cell[], next: readonly Cell[], redaction: Redaction): boolean {
  const isLabel = (text = ''): boolean =>
    LABEL.test(text) || (/^[A-Za-z ]{3,30}$/.test(text) && redaction.judge(text, 'json') !== 'unknown');
  return first.length === 2 && isPair(first, redaction) && !isLabel(first[1]?.text) && isLabel(next[0]?.text);
}

function isPair([name, value]: readonly Cell[], redaction: Redaction): boolean {
  return (
    name !== undefined &&
    value !== undefined &&
    // `secret: CipherKey | string` is a type.
    /^[^=:?]{1,60}:?$/.test(name.text) &&
    // `$ echo "$PASS" | docker login …` is a pipe.
    !/^[$#%>] |\$\w|^\w+ .*["']/.test(name.text) &&
    !value.text.includes('‹') &&
    hidesInPair(value.text, undefined, { row: name.text, column: '' }, redaction)
  );
}
