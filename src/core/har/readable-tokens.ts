import type { Exchange } from '../exchange.ts';
import { labelOf, say, sliceMasked, writeMasked, type Masked } from '../masked.ts';
import { frame } from '../redact/frame.ts';
import { scatterJose } from './scatter-jose.ts';

/**
 * The record with the masked claims of JSON Web Tokens written where a mark alone stands for them: in a header of their own,
 * a cookie, a parameter, a body. A record keeps those claims apart; an archive has no other place for them.
 */
export function withReadableTokens(exchange: Exchange): Exchange {
  const { request, url } = exchange;
  const tokens = new Map<string, Masked>();
  for (const { place, fingerprint, token } of request.credentials) {
    if (place === 'authorization' || fingerprint === null || token?.kind !== 'jwt') continue;
    const mark = say`‹masked-${sliceMasked(labelOf(fingerprint), 1)}›`;
    const signature = token.signature === 'present' ? mark : say``;
    tokens.set(mark, say`${frame(scatterJose(token.header))}.${frame(scatterJose(token.claims))}.${signature}`);
  }
  if (tokens.size === 0) return exchange;
  const readable = (text: Masked): Masked =>
    writeMasked(text, (plain) => plain.replace(/‹masked-[0-9a-f]{4}›/g, (mark) => tokens.get(mark) ?? mark));
  const headers =
    request.headers &&
    request.headers.map((header) =>
      header.name.toLowerCase() === 'authorization' ? header : { name: header.name, value: readable(header.value) },
    );
  const query = url.query.map(({ name, value }) => ({ name, value: readable(value) }));
  const body = request.body && { ...request.body, text: readable(request.body.text) };
  return { ...exchange, url: { ...url, text: readable(url.text), query }, request: { ...request, headers, body } };
}
