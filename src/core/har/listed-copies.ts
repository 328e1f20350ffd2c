import type { RawBody, RawExchange, RawHeader } from '../raw-exchange.ts';
import { namingTrigger } from '../redact/place-triggers.ts';
import { decodeContent } from './content.ts';
import { isObject, objectIn, textIn, type JsonObject } from './json.ts';
import { pairsIn, type Pair } from './pairs.ts';
import { shreddedPost } from './shredded.ts';

/** Frames of a socket that are longer hold no login. */
const LONGEST_FRAME = 64 * 1024;

/**
 * What an entry lists beside its headers, URL and bodies, as exchanges of its own: cookies, parameters, messages of a socket. A
 * maker may have left out the header or the body itself, and what is secret in the list may be repeated elsewhere.
 */
export function* listedCopies(entry: JsonObject, raw: RawExchange): Generator<RawExchange> {
  const request = objectIn(entry, 'request');
  const post = objectIn(request, 'postData');
  const sent: RawHeader[] = lines(request, 'cookies').map((value) => ({ name: 'Cookie', value }));
  const set: RawHeader[] = lines(objectIn(entry, 'response'), 'cookies').map((value) => ({
    name: 'Set-Cookie',
    value,
  }));
  const query = form(pairsIn(request, 'queryString'));
  const params = shreddedPost(post) === undefined ? form(pairsIn(post, 'params')) : '';
  if (sent.length > 0 || set.length > 0 || query !== '' || params !== '') {
    const url = query === '' ? '' : `https://x.invalid/?${query}`;
    const body: RawBody = { mimeType: 'application/x-www-form-urlencoded', text: params };
    yield alone(raw, url, { headers: sent, ...(params !== '' && { body }) }, set);
  }
  for (const { data, isSent } of framesOf(entry)) {
    const body: RawBody = { mimeType: '', text: data };
    yield isSent ? alone(raw, '', { body }, []) : alone(raw, '', {}, [], body);
  }
}

function alone(
  raw: RawExchange,
  url: string,
  request: RawExchange['request'],
  headers: RawHeader[],
  body?: RawBody,
): RawExchange {
  return { ...raw, url, request, response: { status: 0, statusText: '', headers, ...(body && { body }) } };
}

function lines(holder: JsonObject, member: string): string[] {
  return (pairsIn(holder, member) ?? []).map(({ name, value }) => `${name}=${value}`);
}

function form(pairs: readonly Pair[] = []): string {
  return pairs.map(({ name, value }) => [name, value].map(encode).join('=')).join('&');
}

/** A lone surrogate cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/g, ''));
}

function* framesOf(entry: JsonObject): Generator<{ data: string; isSent: boolean }> {
  for (const [name, frames] of Object.entries(entry)) {
    if (!/messages$/i.test(name) || !Array.isArray(frames)) continue;
    for (const frame of frames) {
      const data = isObject(frame) ? dataOf(frame) : '';
      if (data === '' || data.length > LONGEST_FRAME || !namingTrigger.test(data)) continue;
      yield {
        data: data.replace(/^\d{1,6}(?=[[{])/, ''),
        isSent: isObject(frame) && /^(?:send|sent|request)$/.test(textIn(frame, 'type')),
      };
    }
  }
}

/** The text of a message; archives hold the bytes of a binary one in base64. RFC 6455 section 5.6. */
function dataOf(frame: JsonObject): string {
  const data = textIn(frame, 'data');
  return Number(frame['opcode']) === 2 && data.length <= LONGEST_FRAME ? decodeContent(data) : data;
}
