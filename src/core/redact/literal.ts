/** A string literal of JSON or JavaScript. */
export interface Literal {
  /** Unescaped. */
  readonly value: string;
  /** Behind the closing quote, or the end of the text. */
  readonly end: number;
  readonly isClosed: boolean;
  /** What it stands between: `"""` around a block of GraphQL, without escapes. */
  readonly quote: string;
}

const BLOCK = '"""';

/** Reads the literal whose quote stands at `start`; one that is cut off goes to the end of the text. */
export function readLiteral(text: string, start: number): Literal {
  const quote = text[start] ?? '';
  if (text.startsWith(BLOCK, start)) return readBlock(text, start);
  let end = start + 1;
  let escaped = false;
  for (; end < text.length && text[end] !== quote; end++) {
    if (text[end] !== '\\') continue;
    escaped = true;
    end++;
  }
  const isClosed = end < text.length;
  const raw = text.slice(start + 1, Math.min(end, text.length));
  return { value: escaped ? unescapeLiteral(raw) : raw, end: isClosed ? end + 1 : text.length, isClosed, quote };
}

function readBlock(text: string, start: number): Literal {
  const close = text.indexOf(BLOCK, start + BLOCK.length);
  const isClosed = close !== -1;
  const value = text.slice(start + BLOCK.length, isClosed ? close : text.length);
  return { value, end: isClosed ? close + BLOCK.length : text.length, isClosed, quote: BLOCK };
}

const SHORT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '0': '\0' };

function unescapeLiteral(raw: string): string {
  return raw.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,6})\}|([\s\S]?))/g,
    (_, four, two, braces, one: string | undefined) => {
      const code: unknown = four ?? two ?? braces;
      if (typeof code === 'string')
        return parseInt(code, 16) > 0x10ffff ? '' : String.fromCodePoint(parseInt(code, 16));
      return SHORT[one ?? ''] ?? one ?? '';
    },
  );
}

/** Writes a literal with the same quotes. */
export function encodeLiteral(value: string, quote: string, isClosed: boolean): string {
  const json = JSON.stringify(value).slice(1, -1);
  const body = quote === '"' ? json : json.replaceAll('\\"', '"').replaceAll(quote, `\\${quote}`);
  return quote + body + (isClosed ? quote : '');
}
