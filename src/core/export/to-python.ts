import type { Exchange } from '../exchange.ts';
import { joinMasked, say, writeMasked, type Masked } from '../masked.ts';
import { requestTemplate, type RequestTemplate } from './request-template.ts';
import type { Piece } from './variables.ts';
import { quoteForPython } from './script-quote.ts';

/** The request for Python 3 with Requests. Text goes as UTF-8, as the browser sent it. */
export function toPython(exchange: Exchange): Masked {
  const template = requestTemplate(exchange);
  const isQuoted = template.variables.length > 0 && [...template.url, ...(template.body ?? [])].some(isEncoded);
  const constants = template.variables.map(({ name, says }) => say`${name} = ${quote(says)}\n`);
  return say`${isQuoted ? say`from urllib.parse import quote\n\n` : say``}import requests

${joinMasked(constants, '')}${constants.length === 0 ? say`` : say`\n`}response = requests.request(
    ${quote(template.method)},
    ${expression(template.url)},
${joinMasked(argumentsOf(template), '')})
print(response.status_code, response.text)
`;
}

function argumentsOf({ headers, body }: RequestTemplate): Masked[] {
  const lines = headers.map(({ name, value }) => say`        ${quote(name)}: ${header(value)},\n`);
  return [
    ...(lines.length === 0 ? [] : [say`    headers={\n${joinMasked(lines, '')}    },\n`]),
    ...(body === null ? [] : [say`    data=(${expression(body)}).encode(),\n`]),
  ];
}

/** As bytes where it does not fit into Latin-1, the encoding that http.client has for headers. */
function header(value: readonly Piece[]): Masked {
  const isLatin = value.every((piece) => !('text' in piece) || !/[^\0-\xff]/.test(piece.text));
  return isLatin ? expression(value) : say`(${expression(value)}).encode()`;
}

function expression(pieces: readonly Piece[]): Masked {
  const terms = pieces.map((piece) => {
    if ('text' in piece) return quote(piece.text);
    return piece.isEncoded ? say`quote(${piece.variable.name}, safe='')` : piece.variable.name;
  });
  return terms.length === 0 ? say`''` : joinMasked(terms, ' + ');
}

function isEncoded(piece: Piece): boolean {
  return !('text' in piece) && piece.isEncoded;
}

function quote(text: Masked): Masked {
  return writeMasked(text, quoteForPython);
}
