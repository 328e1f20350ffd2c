/**
 * The field lines in a value that a tool joined with line feeds (Chrome's debugging protocol, older HAR files), with
 * obsolete line folding undone. RFC 9112 section 5.2.
 */
export function unfoldLines(value: string, report: (slug: 'newline-joined' | 'obs-fold') => void): string[] {
  if (!/[\r\n]/.test(value)) return [value];
  const lines: string[][] = [];
  for (const line of value.split(/\r\n|\r|\n/)) {
    const previous = lines.at(-1);
    if (previous === undefined) lines.push([line]);
    else if (line.trim() === '') continue;
    else if (/^[ \t]/.test(line)) {
      report('obs-fold');
      previous.push(line);
    } else {
      report('newline-joined');
      lines.push([line]);
    }
  }
  return lines.map((parts) => parts.join(' '));
}
