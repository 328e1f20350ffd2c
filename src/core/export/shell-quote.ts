/** One word for a POSIX shell, whatever is in it. IEEE Std 1003.1 section 2.2.2: nothing is special between single quotes. */
export function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
