/** An attribute of a tag; positions are those in the tag's text. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Between the quotes. */
  readonly start: number;
  readonly end: number;
}

const SPACE = /\s/;

/** The attributes of a tag that have values, quoted or not. One pass, whatever the tag holds. WHATWG HTML section 13.1.2.3. */
export function readAttributes(tag: string): Attribute[] {
  const found: Attribute[] = [];
  let nameStart = -1;
  let nameEnd = -1;
  for (let i = 1; i < tag.length;) {
    const char = tag[i] ?? '';
    if (char === '=' && nameStart !== -1) {
      const name = tag.slice(nameStart, nameEnd);
      i++;
      while (i < tag.length && SPACE.test(tag[i] ?? '')) i++;
      const quote = tag[i];
      const isQuoted = quote === '"' || quote === "'";
      const start = isQuoted ? i + 1 : i;
      const end = isQuoted ? indexOr(tag, quote, start) : unquotedEnd(tag, start);
      found.push({ name, value: tag.slice(start, end), start, end });
      i = isQuoted ? end + 1 : end;
      nameStart = -1;
    } else if (SPACE.test(char) || /["'<>/]/.test(char)) {
      i++;
      if (!SPACE.test(char)) nameStart = -1;
    } else {
      nameStart = i;
      while (i < tag.length && !/[\s"'<>/=]/.test(tag[i] ?? '')) i++;
      if (i === nameStart) i++;
      nameEnd = i;
    }
  }
  return found;
}

function indexOr(text: string, search: string, from: number): number {
  const at = text.indexOf(search, from);
  return at === -1 ? text.length : at;
}

function unquotedEnd(tag: string, from: number): number {
  let end = from;
  while (end < tag.length && !/[\s"'<>]/.test(tag[end] ?? '')) end++;
  return end;
}
