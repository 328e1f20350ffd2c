const MOST_COLUMNS = 200;
const LONGEST_HEADING = 64;
/** What the first column holds, where a row of ordinary cells heads the others. */
const FIRST =
  /^(?:#|id|no\.?|nr\.?|user(?:[ _-]?name)?|name|login|account|e-?mail|host|server|client|benutzer(?:name)?|konto)$/i;

/** Follows the tables of a document and its lists of terms. WHATWG HTML sections 4.9 and 4.4.9. */
export interface TableReader {
  /** A tag was read. */
  enter(name: string, isEnd: boolean): Cell;
  /** A text was read: in a `th` it is a heading, in the first cell and in a `dt` it names the ones beside it. */
  head(plain: string): void;
}

/** What the cell that is open goes by: the heading above, and the name at the beginning of its row; both may be empty. */
export interface Cell {
  readonly column: string;
  readonly row: string;
}

export function readTable(): TableReader {
  let headings: string[] = [];
  let index = -1;
  let open = '';
  /** Which cells of this row are headings. */
  let heads = '';
  let row = '';
  const leaveRow = (): void => {
    index = -1;
    open = '';
    row = '';
    heads = '';
  };
  return {
    enter: (name, isEnd) => {
      if (name === 'table' || (name === 'thead' && !isEnd)) headings = [];
      if (/^(?:tr|table|dl)$/.test(name)) leaveRow();
      else if (/^(?:th|td|dt|dd)$/.test(name)) {
        open = isEnd ? '' : name;
        if (!isEnd) index = name === 'dt' ? 0 : name === 'dd' ? 1 : index + 1;
        // A new row of headings heads what follows; a heading beside cells heads its row only.
        if (open === 'th' && index === 0) heads = open;
        if (open === 'dt') row = '';
      }
      return {
        column: open === 'td' ? (headings[index] ?? '') : '',
        row: /^[td]d$/.test(open) && index > 0 ? row : '',
      };
    },
    head: (plain) => {
      if (open === '' || index >= MOST_COLUMNS || plain.length > LONGEST_HEADING) return;
      if (index === 0) row ||= plain;
      if (open === 'td' && index === 1 && headings.length === 0 && FIRST.test(row)) heads = open;
      if (heads !== open) return;
      if (index === 0) headings = [];
      headings[index] = plain;
    },
  };
}
