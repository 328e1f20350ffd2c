import type { Exchange } from '../exchange.ts';
import { joinMasked, say, type Masked } from '../masked.ts';
import { writePieces, type Piece } from './placeholders.ts';
import { snippetRequest } from './request.ts';
import { quoteForShell } from './shell-quote.ts';

/** The request as a curl command for a POSIX shell; what was masked is a variable to set before. */
export function toCurl(exchange: Exchange): Masked {
  const { method, url, headers, body, isBodyCut, variables } = snippetRequest(exchange);
  const words = [say`curl ${word([], url)}`];
  if (method !== (body === null ? 'GET' : 'POST')) words.push(say`-X ${word([], [{ text: method }])}`);
  for (const { name, value } of headers) {
    // Without a value curl would leave the header out; a semicolon sends it empty.
    const isEmpty = value.every((piece) => 'text' in piece && piece.text.trim() === '');
    words.push(
      isEmpty ? say`-H ${word([{ text: say`${name};` }], [])}` : say`-H ${word([{ text: say`${name}: ` }], value)}`,
    );
  }
  if (body !== null) words.push(say`--data-raw ${word([], body)}`);
  const notes = variables.map((name) => say`# Set ${name} first: it was masked.`);
  if (isBodyCut) notes.push(say`# The body was longer than the record keeps and is left out.`);
  return joinMasked([...notes, joinMasked(words, ' \\\n  ')], '\n');
}

/** One word of the command: texts in single quotes, variables in double quotes, side by side. */
function word(before: readonly Piece[], pieces: readonly Piece[]): Masked {
  return writePieces([...before, ...pieces], quoteForShell, (name) => say`"$${name}"`, '');
}
