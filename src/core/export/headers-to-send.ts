import type { Header } from '../exchange.ts';
import { joinMasked, lowerMasked, writeMasked, type Masked } from '../masked.ts';

/** What the connection, the browser or its cache adds: a client writes its own. */
const NOISE = new Set(
  (
    'accept-encoding accept-language alt-used cache-control connection content-length dnt expect host http2-settings ' +
    'if-modified-since if-none-match keep-alive pragma priority proxy-connection purpose range save-data te trailer ' +
    'transfer-encoding upgrade upgrade-insecure-requests via x-client-data'
  ).split(' '),
);
const HANDSHAKE = /^(?:upgrade|connection|sec-websocket-(?:key|version|protocol))$/;
/** Set by the browser whatever a script says. Fetch section 2.2.2, "forbidden request-header", and what Chrome treats so. */
const FORBIDDEN =
  /^(?:accept-charset|access-control-request-.*|cookie2?|date|origin|proxy-.*|referer|set-cookie|user-agent)$/;
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;

/** Headers that say what was asked and by whom, one line per name. RFC 9110 section 5.3; RFC 6265 section 5.4 for cookies. */
export function headersToSend(headers: readonly Header[], isWebSocket: boolean): Header[] {
  const lines = new Map<string, { name: Masked; values: Masked[] }>();
  for (const { name, value } of headers) {
    const plain = lowerMasked(name);
    if (!TOKEN.test(name) || (isNoise(plain, value) && !(isWebSocket && HANDSHAKE.test(plain)))) continue;
    const line = lines.get(plain) ?? { name, values: [] };
    line.values.push(onOneLine(value));
    lines.set(plain, line);
  }
  return [...lines].map(([plain, { name, values }]) => ({
    name,
    value: joinMasked(values, plain === 'cookie' ? '; ' : ', '),
  }));
}

/** Those a script in a page may set. */
export function headersOfScript(headers: readonly Header[]): Header[] {
  return headers.filter(({ name }) => !FORBIDDEN.test(name.toLowerCase()));
}

function isNoise(name: string, value: string): boolean {
  return NOISE.has(name) || name.startsWith('sec-') || (name === 'accept' && value.trim() === '*/*');
}

/** A line break would begin another header. RFC 9110 section 5.5. */
function onOneLine(value: Masked): Masked {
  return writeMasked(value, (text) => text.replace(/[\0\r\n]+/g, ' ').trim());
}
