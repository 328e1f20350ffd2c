/** Characters that cannot be seen, or that change the direction of what follows. */
const HIDDEN = /[^\P{C}]|[^\P{Z} ]|\p{Default_Ignorable_Code_Point}/gu;
const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A string literal of JavaScript. ECMA-262 section 12.9.4. */
export function quoteForJavaScript(text: string): string {
  const escape = (code: number): string => (code > 0xffff ? `\\u{${hex(code)}}` : `\\u${hex(code, 4)}`);
  return `'${escapeWith(text, /[\\']/g, escape)}'`;
}

/** A string literal of Python 3. */
export function quoteForPython(text: string): string {
  const escape = (code: number): string => (code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`);
  return `'${escapeWith(text, /[\\']/g, escape)}'`;
}

/** A string literal of PHP 7 and later: single quotes, or double ones where something has to be escaped. */
export function quoteForPhp(text: string): string {
  if (text.search(HIDDEN) === -1) return `'${text.replace(/[\\']/g, '\\$&')}'`;
  return `"${escapeWith(text, /[\\"$]/g, (code) => `\\u{${hex(code)}}`)}"`;
}

function escapeWith(text: string, special: RegExp, escape: (code: number) => string): string {
  return text
    .replace(special, '\\$&')
    .replace(HIDDEN, (character) => NAMED[character] ?? escape(character.codePointAt(0) ?? 0));
}

function hex(code: number, digits = 1): string {
  return code.toString(16).padStart(digits, '0');
}
