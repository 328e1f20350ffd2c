const MOST_COLUMNS = 200;
const LONGEST_HEADING = 64;

/** Follows the tables of a document: which heading stands above a cell. WHATWG HTML section 4.9. */
export interface TableReader {
  /** A tag was read; the answer is the heading of the cell that is open, or empty. */
  enter(name: string, isEnd: boolean): string;
  /** A text was read: in a `th` it is a heading. */
  head(plain: string): void;
}

export function readTable(): TableReader {
  let headings: string[] = [];
  let index = -1;
  let open = '';
  let isHeadRow = false;
  return {
    enter: (name, isEnd) => {
      if (name === 'table' || (name === 'thead' && !isEnd)) headings = [];
      if (name === 'tr' || name === 'table') {
        index = -1;
        open = '';
        isHeadRow = false;
      } else if (name === 'th' || name === 'td') {
        open = isEnd ? '' : name;
        if (!isEnd) index++;
        // A new row of headings heads what follows; a heading beside cells heads its row only.
        if (open === 'th' && index === 0) isHeadRow = true;
      }
      return open === 'td' ? (headings[index] ?? '') : '';
    },
    head: (plain) => {
      if (open !== 'th' || !isHeadRow || index >= MOST_COLUMNS || plain.length > LONGEST_HEADING) return;
      if (index === 0) headings = [];
      headings[index] = plain;
    },
  };
}
