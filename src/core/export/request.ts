import type { Exchange } from '../exchange.ts';
import { say, type Masked } from '../masked.ts';
import { createVariables, type Piece } from './placeholders.ts';

/** A request as a snippet sends it again. */
export interface SnippetRequest {
  readonly method: Masked;
  readonly url: readonly Piece[];
  readonly headers: readonly { readonly name: Masked; readonly value: readonly Piece[] }[];
  readonly body: readonly Piece[] | null;
  /** The record's cap cut the body: the snippet cannot send it. */
  readonly isBodyCut: boolean;
  /** Variables to set, in the order of their first use. */
  readonly variables: readonly Masked[];
}

/** What every client writes by itself, and what only a browser may write. Fetch section 2.2.2. */
const OWN_OF_CLIENT =
  /^(?:host|content-length|connection|keep-alive|accept-encoding|te|trailer|transfer-encoding|upgrade|proxy-connection|priority|sec-.*|:.*)$/i;

export function snippetRequest({ method, url, request }: Exchange): SnippetRequest {
  const variables = createVariables();
  const scheme = request.authorization.scheme?.toLowerCase();
  const headers = (request.headers ?? [])
    .filter(({ name }) => !OWN_OF_CLIENT.test(name))
    .map(({ name, value }) => {
      const isAuthorization = name.toLowerCase() === 'authorization';
      const wanted = isAuthorization ? (scheme === 'basic' ? say`CREDENTIALS` : say`TOKEN`) : name;
      return { name, value: variables.pieces(value, wanted) };
    });
  const isBodyCut = request.body?.truncated ?? false;
  return {
    method,
    headers,
    url: variables.pieces(url.text, say`SECRET`),
    body: request.body === null || isBodyCut ? null : variables.pieces(request.body.text, say`SECRET`),
    isBodyCut,
    variables: variables.names(),
  };
}
