import type { Exchange } from '../exchange.ts';
import { joinMasked, say, writeMasked, type Masked } from '../masked.ts';
import type { Piece } from './placeholders.ts';
import { snippetRequest } from './request.ts';

/** The request as a call of fetch; what was masked stands as `$TOKEN` in the strings. */
export function toFetch(exchange: Exchange): Masked {
  const { method, url, headers, body, isBodyCut, variables } = snippetRequest(exchange);
  const notes = variables.map((name) => say`// Put the value for $${name}: it was masked.`);
  if (isBodyCut) notes.push(say`// The body was longer than the record keeps and is left out.`);
  const fields = headers.map(({ name, value }) => say`    ${literal([{ text: name }])}: ${literal(value)},`);
  const lines = [
    say`await fetch(${literal(url)}, {`,
    say`  method: ${literal([{ text: method }])},`,
    ...(fields.length > 0 ? [say`  headers: {`, ...fields, say`  },`] : []),
    ...(body === null ? [] : [say`  body: ${literal(body)},`]),
    say`});`,
  ];
  return joinMasked([...notes, ...lines], '\n');
}

/** A string literal; JSON is one in JavaScript as well. ECMA-262 section 12.9.4. */
function literal(pieces: readonly Piece[]): Masked {
  const text = joinMasked(
    pieces.map((piece) => ('text' in piece ? piece.text : say`$${piece.variable}`)),
    '',
  );
  return writeMasked(text, (plain) => JSON.stringify(plain));
}
