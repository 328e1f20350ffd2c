declare const masked: unique symbol;

/** Text that holds no secret. Only the redactor and `say` make it; a raw string does not fit where it is asked for. */
export type Masked = string & { readonly [masked]: true };

/** JSON in which every string is masked text. Names of members are masked text too. */
export type MaskedJson =
  Masked | number | boolean | null | readonly MaskedJson[] | { readonly [name: string]: MaskedJson };

/** Keyed hash of a secret: 16 hex digits from a secret, 4 from text that was masked before. Equal means the same secret. */
export type Fingerprint = string & { readonly fingerprint: true };

/** `‹masked-a3f9›`: free of spaces, `#`, `&`, `;`, `,`, `"` and `%`, so that it can stand in a URL, a header, JSON and a form. */
const MARK = /‹masked-([0-9a-f]{4})›/;
const ENCODED_MARK = /%E2%80%B9masked-([0-9a-f]{4})%E2%80%BA/i;

/** Turns secrets into marks, the same secret always into the same mark. One masker lives as long as a browser session. */
export interface Masker {
  /** Empty text and text that is one mark already come back as they are. */
  mask(secret: string): Masked;
  fingerprint(secret: string): Fingerprint;
}

/** The four digits of a text that is nothing but one mark, percent-encoded or not. */
export function markOf(text: string): string | undefined {
  const match = MARK.exec(text) ?? ENCODED_MARK.exec(text);
  return match?.[0].length === text.length ? match[1] : undefined;
}

/** Marks inside a longer text. */
export function marksIn(text: string): RegExpMatchArray[] {
  return [...text.matchAll(new RegExp(`${MARK.source}|${ENCODED_MARK.source}`, 'gi'))];
}

/** Whether something in it was masked. */
export function hasMark(text: string): boolean {
  return text.includes('masked-') && (MARK.test(text) || ENCODED_MARK.test(text));
}

/** `#a3f9`, what people see for a fingerprint. */
export function labelOf(fingerprint: Fingerprint): Masked {
  return `#${fingerprint.slice(0, 4)}` as Masked;
}

/** The project's own words around masked values: the only way to make a sentence. */
export function say(words: TemplateStringsArray, ...values: readonly (Masked | number)[]): Masked {
  return String.raw({ raw: words }, ...values) as Masked;
}

/** A part of masked text: half-open range of UTF-16 units. */
export function sliceMasked(text: Masked, start: number, end?: number): Masked {
  return text.slice(start, end) as Masked;
}

/** What a JSON string says: `text` is its inside, without the quotes. Broken escapes stay as they are. RFC 8259 section 7. */
export function unescapeJson(text: Masked): Masked {
  if (!text.includes('\\')) return text;
  try {
    return JSON.parse(`"${text}"`) as Masked;
  } catch {
    return text;
  }
}

const NAMED_REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Markup with its references to punctuation and spaces resolved; letters stay coded, so that nothing hidden comes to light. */
export function decodePunctuation(text: Masked): Masked {
  if (!text.includes('&')) return text;
  return text.replace(/&(#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-z]{2,4});/g, (reference, name: string) => {
    if (!name.startsWith('#')) return NAMED_REFERENCES[name] ?? reference;
    const hex = name[1] === 'x' || name[1] === 'X';
    const code = hex ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    const character = code === 160 ? ' ' : String.fromCodePoint(Math.min(code, 0x10ffff));
    return /[\p{L}\p{N}\p{C}]/u.test(character) ? reference : character;
  }) as Masked;
}

/** Pieces of masked text are masked text: a cut mark gives nothing away. */
export function splitMasked(text: Masked, separator: string): Masked[] {
  return text.split(separator) as Masked[];
}

/** Masked texts in a row, with words of our own between them. */
export function joinMasked(texts: readonly Masked[], between: string): Masked {
  return texts.join(between) as Masked;
}

/** Marks are lower case already. */
export function lowerMasked(text: Masked): Masked {
  return text.toLowerCase() as Masked;
}

/** Masked text in another notation, such as quoted for a shell: `write` may change how it is written, never what it says. */
export function writeMasked(text: Masked, write: (text: string) => string): Masked {
  return write(text) as Masked;
}
