import { hides, hidesNumber } from './decide.ts';
import type { Redaction } from './redaction.ts';
import { isPlaceholder } from './values.ts';

/** A value in a row; positions are those in the text, quotes left out. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The names of the columns of a table. */
export interface Heading {
  readonly width: number;
  /** The cells of a row that are secrets: each as a member of an object that is called like its column. */
  secretsOf(cells: readonly Cell[]): readonly Cell[];
}

const NAME = /^[\p{L}_#@$][\p{L}\p{N}_ .()/#?$-]{0,48}$/u;
const MOST_WORDS = 5;
const NAMING =
  /^(?:.{0,20}[_ ])?(?:name|key|setting|variable|property|parameter|param|option|field|attribute|header)$/i;
const HOLDING = /^(?:.{0,20}[_ ])?(?:value|val|content|setting|data)$/i;

/** The heading made of these names; undefined when they are no names, or name nothing that could be a secret. */
export function readHeading(cells: readonly string[], redaction: Redaction): Heading | undefined {
  const names = cells.map((cell) => cell.replace(/^[[`"'*]{1,2}|[\]`"'*]{1,2}$/g, ''));
  if (!names.every((name) => NAME.test(name) && !name.includes('  ') && name.split(' ').length <= MOST_WORDS))
    return undefined;
  const naming = names.findIndex((name) => NAMING.test(name));
  const holding = names.findIndex((name, index) => index !== naming && HOLDING.test(name));
  const isTelling = names.map((name) => !/^(?:open|unknown)$/.test(redaction.judge(name, 'json')));
  if (!isTelling.includes(true) && (naming === -1 || holding === -1)) return undefined;
  return {
    width: names.length,
    secretsOf: (row) =>
      row.filter(
        ({ text }, index) =>
          (isTelling[index] === true && isHidden(names[index] ?? '', text, redaction)) ||
          (index === holding && isHidden(row[naming]?.text ?? '', text, redaction)),
      ),
  };
}

function isHidden(name: string, value: string, redaction: Redaction): boolean {
  if (name === '' || isPlaceholder(value) || value.includes('‹masked-')) return false;
  const verdict = redaction.judge(name, 'json');
  return hides(verdict, name, value, 'json') || hidesNumber(verdict, name, value);
}
