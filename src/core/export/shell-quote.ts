/** What a terminal acts on or hides when it is pasted: ends a paste, runs a line, turns the direction of writing. */
const UNSAFE = /[^\P{C}\n]|[^\P{Z} ]|\p{Default_Ignorable_Code_Point}/u;
const ESCAPED = /[\\'!]|[^\P{C}]|[^\P{Z} ]|\p{Default_Ignorable_Code_Point}/gu;
const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', "'": "\\'" };

/**
 * One word for bash, zsh and ksh, whatever is in the text. Nothing is special between single quotes (POSIX.1-2024, 2.2.2);
 * what cannot be pasted safely is written in octal between `$'` and `'` (2.2.4). No argument can hold a NUL: it becomes U+FFFD.
 */
export function quoteForShell(text: string): string {
  const plain = text.replaceAll('\0', '\uFFFD');
  if (!UNSAFE.test(plain)) return `'${plain.replaceAll("'", `'\\''`)}'`;
  return `$'${plain.replace(ESCAPED, (character) => NAMED[character] ?? octal(character))}'`;
}

/** Three digits each, so that a digit may follow. */
function octal(character: string): string {
  return [...new TextEncoder().encode(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
