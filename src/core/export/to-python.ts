import type { Exchange } from '../exchange.ts';
import { joinMasked, say, type Masked } from '../masked.ts';
import { writePieces, type Piece } from './placeholders.ts';
import { snippetRequest } from './request.ts';

/** The request with Python's `requests`; what was masked comes from the environment. */
export function toPython(exchange: Exchange): Masked {
  const { method, url, headers, body, isBodyCut, variables } = snippetRequest(exchange);
  const fields = headers.map(({ name, value }) => say`        ${string([{ text: name }])}: ${string(value)},`);
  const lines = [
    ...(variables.length > 0 ? [say`import os`] : []),
    say`import requests`,
    say``,
    ...variables.map((name) => say`# Set ${name} in the environment: it was masked.`),
    ...(isBodyCut ? [say`# The body was longer than the record keeps and is left out.`] : []),
    say`response = requests.request(`,
    say`    ${string([{ text: method }])},`,
    say`    ${string(url)},`,
    ...(fields.length > 0 ? [say`    headers={`, ...fields, say`    },`] : []),
    ...(body === null ? [] : [say`    data=${bytes(body)},`]),
    say`    allow_redirects=False,`,
    say`)`,
    say`print(response.status_code, response.text)`,
  ];
  return joinMasked(lines, '\n');
}

/** JSON's string syntax is part of Python's. */
function string(pieces: readonly Piece[]): Masked {
  return writePieces(
    pieces,
    (text) => JSON.stringify(text),
    (name) => say`os.environ["${name}"]`,
    ' + ',
  );
}

/** `requests` encodes text bodies as Latin-1 unless told otherwise. */
function bytes(pieces: readonly Piece[]): Masked {
  return pieces.length > 1 ? say`(${string(pieces)}).encode()` : say`${string(pieces)}.encode()`;
}
