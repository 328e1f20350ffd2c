import { headsCodes, isListedCode } from './code-lists.ts';
import { idsOf } from './markup-ids.ts';
import type { Element } from './markup-names.ts';
import type { Redaction } from './redaction.ts';

const LONGEST = 4000;

/** Texts of a document behind a heading for codes, until something else begins. */
export interface CodeReader {
  /** A tag was opened. */
  enter(element: Element): void;
  /** The text with the codes of the list in it masked; undefined when it holds anything else. */
  mask(content: string, redaction: Redaction): string | undefined;
}

/** How many other texts may stand between a heading and its list, and between two codes: "Keep them safe.", "Copy". */
const MOST_BEFORE = 4;
const MOST_BETWEEN = 2;

export function readCodeLists(): CodeReader {
  let left = 0;
  return {
    enter: (element) => {
      if (/^h[1-6]$/i.test(element.name)) left = 0;
      const ids = left > 0 ? [] : idsOf(element).map((id) => id.replace(/[-_]+|(?<=[a-z])(?=[A-Z])/g, ' '));
      if (ids.some(headsCodes)) left = MOST_BEFORE;
    },
    mask: (content, redaction) => {
      if (content.trim() === '') return undefined;
      if (headsCodes(content.trim())) left = MOST_BEFORE;
      if (left === 0) return undefined;
      const parts = content.length > LONGEST ? [] : content.split(/([\n,;|]+)/);
      const codes = parts.map((part) => part.trim());
      if (codes.some((code, index) => index % 2 === 0 && code !== '' && !isListedCode(code)) || codes.length === 0) {
        left--;
        return undefined;
      }
      left = MOST_BETWEEN;
      return parts.map((part, index) => (index % 2 === 1 ? part : part.replace(codes[index] ?? '', mask))).join('');
      function mask(code: string): string {
        return code === '' ? '' : redaction.mask(code);
      }
    },
  };
}
