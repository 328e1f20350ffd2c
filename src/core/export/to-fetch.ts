import type { Exchange } from '../exchange.ts';
import { joinMasked, say, writeMasked, type Masked } from '../masked.ts';
import { headersOfScript } from './headers-to-send.ts';
import { requestTemplate, type RequestTemplate } from './request-template.ts';
import type { Piece } from './variables.ts';
import { quoteForJavaScript } from './script-quote.ts';

/**
 * The request as `fetch` in a page's console or in Node.js. What only the browser may set is left to it, cookies go by
 * `credentials`; a body of GET or HEAD is left out, which fetch refuses.
 */
export function toFetch(exchange: Exchange): Masked {
  const { request } = exchange;
  const template = requestTemplate({
    ...exchange,
    request: {
      ...request,
      headers: request.headers && headersOfScript(request.headers),
      body: /^(?:GET|HEAD)$/i.test(exchange.method) ? null : request.body,
    },
  });
  const constants = template.variables.map(({ name, says }) => say`const ${name} = ${quote(says)};\n`);
  const options = joinMasked(optionsOf(template, (request.cookies ?? []).length > 0), '');
  const url = expression(template.url);
  const call = options === '' ? url : say`${url}, {\n${options}}`;
  const gap = constants.length === 0 ? say`` : say`\n`;
  return say`${joinMasked(constants, '')}${gap}const response = await fetch(${call});
console.log(response.status, await response.text());
`;
}

function optionsOf({ method, headers, body }: RequestTemplate, hasCookies: boolean): Masked[] {
  const lines = headers.map(({ name, value }) => say`    ${property(name)}: ${expression(value.map(inBytes))},\n`);
  return [
    ...(method === 'GET' ? [] : [say`  method: ${quote(method)},\n`]),
    ...(lines.length === 0 ? [] : [say`  headers: {\n${joinMasked(lines, '')}  },\n`]),
    ...(body === null ? [] : [say`  body: ${expression(body)},\n`]),
    ...(hasCookies ? [say`  credentials: 'include',\n`] : []),
  ];
}

/** Header values are bytes to fetch, one character each; beyond Latin-1 browsers and tools send UTF-8. Fetch Standard, section 2.2.2. */
function inBytes(piece: Piece): Piece {
  if (!('text' in piece) || !/[^\0-\xff]/.test(piece.text)) return piece;
  const asBytes = (text: string): string =>
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return { text: writeMasked(piece.text, asBytes) };
}

/** Computed, `__proto__` is a name like any other. */
function property(name: Masked): Masked {
  return name === '__proto__' ? say`[${quote(name)}]` : quote(name);
}

function expression(pieces: readonly Piece[]): Masked {
  const terms = pieces.map((piece) => {
    if ('text' in piece) return quote(piece.text);
    return piece.isEncoded ? say`encodeURIComponent(${piece.variable.name})` : piece.variable.name;
  });
  return terms.length === 0 ? say`''` : joinMasked(terms, ' + ');
}

function quote(text: Masked): Masked {
  return writeMasked(text, quoteForJavaScript);
}
