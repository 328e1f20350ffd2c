import { readLiteral } from './literal.ts';
import { readJson } from './json-text.ts';
import { namingTrigger } from './place-triggers.ts';
import type { Redaction } from './redaction.ts';
import type { MaskedSpan } from './spans.ts';

/** A bracket behind which JSON begins. */
const OPENING = /\{\s{0,8}"|\[\s{0,8}["[{]/g;
const SIGN = /["[\]{}]/g;
/** How much may be read for brackets that nothing closes, in lengths of the text. */
const MOST_READ = 4;

/** Secrets in JSON that stands in other text: behind `data:` of an event stream, in a line of a log, in a message. */
export function findIslands(text: string, redaction: Redaction): MaskedSpan[] {
  const found: MaskedSpan[] = [];
  if (!text.includes('"') || !namingTrigger.test(text)) return found;
  const openings = new RegExp(OPENING);
  let left = MOST_READ * text.length;
  for (let match = openings.exec(text); match !== null; match = openings.exec(text)) {
    const start = match.index;
    const close = left > 0 ? closeOf(text, start) : undefined;
    left -= (close ?? text.length) - start;
    const lineEnd = text.indexOf('\n', start);
    const end = close ?? (lineEnd === -1 ? text.length : lineEnd);
    openings.lastIndex = end;
    for (const span of readJson(text.slice(start, end), redaction, true))
      found.push({ start: start + span.start, end: start + span.end, masked: span.masked });
  }
  return found;
}

/** Behind the bracket that closes the first one; undefined when none does. */
function closeOf(text: string, start: number): number | undefined {
  const signs = new RegExp(SIGN);
  signs.lastIndex = start;
  let depth = 0;
  for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
    if (match[0] === '"') signs.lastIndex = readLiteral(text, match.index).end;
    else if (match[0] === '{' || match[0] === '[') depth++;
    else if (--depth === 0) return signs.lastIndex;
  }
  return undefined;
}
