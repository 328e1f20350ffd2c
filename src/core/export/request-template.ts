import type { Exchange, Header } from '../exchange.ts';
import { lowerMasked, say, splitMasked, writeMasked, type Masked } from '../masked.ts';
import { headersToSend } from './headers-to-send.ts';
import { createVariables, type Piece, type Variable, type Variables } from './variables.ts';

/** A request with its secrets as variables, ready to be written in any language. */
export interface RequestTemplate {
  readonly method: Masked;
  readonly url: readonly Piece[];
  readonly headers: readonly { readonly name: Masked; readonly value: readonly Piece[] }[];
  readonly body: readonly Piece[] | null;
  /** In the order in which they are named, every one used. */
  readonly variables: readonly Variable[];
}

/** A WebSocket begins as an HTTP request: `wss:` is written `https:`, RFC 6455 section 1.3. */
export function requestTemplate({ method, url, request, resourceType }: Exchange): RequestTemplate {
  const variables = createVariables();
  const isWebSocket = resourceType === 'websocket' || /^wss?$/.test(url.scheme);
  const sent = headersToSend([...(request.headers ?? []), ...typeOf(request)], isWebSocket);
  // Named first, so that a copy of the token elsewhere is called $TOKEN too.
  const first = sent.find(({ name }) => lowerMasked(name) === 'authorization');
  if (first) variables.inHeader(first.name, first.value);
  const headers = sent.map(({ name, value }) => ({ name, value: variables.inHeader(name, value) }));
  const body = request.body && bodyPieces(request.body, variables);
  return {
    method,
    url: urlPieces(url.text, variables),
    headers,
    body,
    variables: variables.all(),
  };
}

/** The type of the body, where the headers do not name it. */
function typeOf({ headers, body }: Exchange['request']): Header[] {
  const isNamed = (headers ?? []).some(({ name }) => lowerMasked(name) === 'content-type');
  return isNamed || body === null || body.mimeType === '' ? [] : [{ name: say`Content-Type`, value: body.mimeType }];
}

function bodyPieces(
  { text, mimeType, truncated }: NonNullable<Exchange['request']['body']>,
  variables: Variables,
): Piece[] {
  const pieces = variables.inText(text, 'body', /x-www-form-urlencoded/i.test(mimeType));
  return truncated ? [...pieces, variables.rest()] : pieces;
}

/** Without fragment, which is never sent, and with what no URL can hold percent-encoded. WHATWG URL section 4. */
function urlPieces(url: Masked, variables: Variables): Piece[] {
  const [target = url] = splitMasked(url, '#');
  const http = writeMasked(target, (text) => text.replace(/^ws(?=s?:)/i, 'http'));
  return variables.inText(http, 'parameter', true).map((piece) =>
    'text' in piece
      ? {
          text: writeMasked(piece.text, (text) =>
            text.replace(/[^!-~]|["<>`\\]/gu, (char) => encodeURIComponent(char)),
          ),
        }
      : piece,
  );
}

/** `Name: ` and the value, as one text where it begins with one. */
export function headerLine(name: Masked, value: readonly Piece[]): Piece[] {
  const [first, ...rest] = value;
  return first !== undefined && 'text' in first
    ? [{ text: say`${name}: ${first.text}` }, ...rest]
    : [{ text: say`${name}: ` }, ...value];
}
