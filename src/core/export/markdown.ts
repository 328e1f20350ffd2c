import { nameOfInvisible } from '../authorization/visible-character.ts';
import { joinMasked, say, sliceMasked, writeMasked, type Masked } from '../masked.ts';

/** In the order of the alternatives: an address, a label, what makes a link or calls people, what has a meaning. */
const SPECIAL =
  /\b[a-z][a-z\d+.-]{0,20}:\/\/[^\s"'<>`]+|#[0-9a-f]{4}(?!\w)|@|#(?=\d)|\bwww(?=\.)|(?<![a-z\d])_|_(?![a-z\d])|[\\`*{}[\]<>~$&!]/gi;
const CONTROL = /[^\P{C}]|[^\P{Z} ]/gu;

/** One line of text in which nothing is Markdown, HTML, a mention or a link, on GitHub and in Jira. CommonMark section 2.4. */
export function inline(text: Masked): Masked {
  return writeMasked(onOneLine(shortenTokens(text)), (plain) =>
    plain.replace(SPECIAL, (found) => {
      if (found.includes('://')) return addressOf(found);
      if (found.startsWith('#') && found.length > 1) return spanOf(found);
      if (found === '@' || found === '#' || found === 'www') return `${found}\u2060`;
      return `\\${found}`;
    }),
  );
}

/** A code span: everything in it stands for itself. CommonMark section 6.1. */
export function code(text: Masked): Masked {
  return writeMasked(onOneLine(text), spanOf);
}

/** A block of code, its fence longer than any in it. CommonMark section 4.5. */
export function block(text: Masked): Masked {
  return writeMasked(text, (plain) => {
    const fence = '`'.repeat(Math.max(3, longestRun(plain) + 1));
    return `${fence}text\n${plain}\n${fence}`;
  });
}

/** A table of cells that are Markdown. GFM section 4.10. */
export function table(head: readonly Masked[], rows: readonly (readonly Masked[])[]): Masked {
  const line = (cells: readonly Masked[]): Masked => say`| ${joinMasked(cells.map(cell), ' | ')} |`;
  return joinMasked([line(head), line(head.map(() => say`---`)), ...rows.map(line)], '\n');
}

export function list(items: readonly Masked[]): Masked {
  return joinMasked(
    items.map((item) => say`- ${item}`),
    '\n',
  );
}

/** At most `most` characters, the cut shown. */
export function shorten(text: Masked, most: number): Masked {
  return text.length <= most ? text : say`${sliceMasked(text, 0, most - 1)}…`;
}

/** The readable half of a token fills a page; its claims stand in a table. */
export function shortenTokens(text: Masked): Masked {
  return writeMasked(text, (plain) =>
    plain.replace(/(?<!\w)IHs[\w-]{40,}(?:\.[\w-]*)*/g, (token) => `${token.slice(0, 16)}…${token.slice(-8)}`),
  );
}

/** Inside of code too, a pipe would end the cell. */
function cell(markdown: Masked): Masked {
  return writeMasked(markdown, (text) => text.replaceAll('|', '\\|'));
}

function spanOf(text: string): string {
  if (text === '') return '';
  const fence = '`'.repeat(longestRun(text) + 1);
  const gap = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return fence + gap + text + gap + fence;
}

/** The punctuation behind an address belongs to the sentence. */
function addressOf(found: string): string {
  const end = /[.,;:!?)]*$/.exec(found)?.index ?? found.length;
  return spanOf(found.slice(0, end)) + found.slice(end);
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

function onOneLine(text: Masked): Masked {
  return writeMasked(text, (raw) =>
    raw.replace(/\s+/g, ' ').replace(CONTROL, (character) => `[${nameOfInvisible(character) ?? ''}]`),
  );
}
