import type { RawBody, RawExchange, RawHeader } from '../raw-exchange.ts';
import { decodeContent } from './content.ts';
import { readInitiator } from './initiator.ts';
import { numberIn, objectIn, objectsIn, textIn, type JsonObject } from './json.ts';
import { readResourceType } from './resource-type.ts';

/** How our own archives say that a body goes on. */
export const CUT = 'cut';

/** One entry of `log.entries`; undefined when it names no request. */
export function readEntry(entry: JsonObject, index: number, maker: string): RawExchange | undefined {
  const request = objectIn(entry, 'request');
  const response = objectIn(entry, 'response');
  const url = textIn(request, 'url');
  if (url === '') return undefined;
  const startedAt = timeOf(entry['startedDateTime']);
  const duration = numberIn(entry, 'time');
  const status = numberIn(response, 'status') ?? 0;
  const requestHeaders = headersOf(request, maker);
  const error = textIn(response, '_error') || textIn(entry, '_error');
  const redirectUrl = redirectOf(response, url, status);
  const servedBy = servedByOf(entry, response);
  const initiator = readInitiator(entry, requestHeaders);
  return {
    id: String(index),
    chain: String(index),
    hop: 0,
    source: 'har',
    method: textIn(request, 'method').toUpperCase() || 'GET',
    url,
    resourceType: readResourceType(entry, request, requestHeaders),
    startedAt,
    endedAt: duration === undefined || duration < 0 ? null : startedAt + duration,
    ...(initiator && { initiator }),
    request: {
      ...(request['_credentialsRemoved'] === true && { credentialsRemoved: true }),
      ...(requestHeaders && { headers: requestHeaders }),
      ...bodyOf(requestBody(request)),
    },
    response: {
      status: status < 0 ? 0 : status,
      statusText: textIn(response, 'statusText'),
      ...headersPart(headersOf(response, maker), status),
      ...bodyOf(responseBody(response)),
      ...(servedBy && { servedBy }),
    },
    ...(error !== '' && { error }),
    ...(redirectUrl !== undefined && { redirectUrl }),
    ...((entry['_hiddenFromPage'] === true || isHidden(error, status)) && { hiddenFromPage: true }),
  };
}

/** Milliseconds since the epoch; 0 when the archive names no time that can be read. */
function timeOf(value: unknown): number {
  const time = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(new Date(time).getTime()) ? 0 : time;
}

/** An empty list from a browser means that it did not note the headers: every HTTP/1.1 request has at least Host. */
function headersOf(message: JsonObject, maker: string): RawHeader[] | undefined {
  const list = message['headers'];
  if (!Array.isArray(list) || message['_headersMissing'] === true) return undefined;
  if (list.length === 0 && /^(?:WebInspector|Chrome DevTools|Firefox|WebKit Web Inspector)/.test(maker))
    return undefined;
  return objectsIn(message, 'headers').flatMap((header) => {
    const name = textIn(header, 'name');
    return name === '' ? [] : splitLines({ name, value: textIn(header, 'value') });
  });
}

/** Browsers join repeated response fields with line breaks; a line break cannot be inside a field value. RFC 9110 section 5.5. */
function splitLines({ name, value }: RawHeader): RawHeader[] {
  if (!/[\r\n]/.test(value) || /^(?:authorization|proxy-authorization)$/i.test(name)) return [{ name, value }];
  return value
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ name, value: line }));
}

function headersPart(headers: RawHeader[] | undefined, status: number): { headers?: RawHeader[] } {
  return headers === undefined || (status <= 0 && headers.length === 0) ? {} : { headers };
}

function requestBody(request: JsonObject): RawBody | undefined {
  const post = objectIn(request, 'postData');
  const mimeType = textIn(post, 'mimeType');
  const text = textIn(post, 'text');
  if (text !== '') return { mimeType, text: textIn(post, 'encoding') === 'base64' ? decodeContent(text) : text };
  const params = objectsIn(post, 'params');
  if (params.length === 0) return undefined;
  const pairs = params.map((param) => `${encodeForm(textIn(param, 'name'))}=${encodeForm(textIn(param, 'value'))}`);
  return {
    mimeType: /multipart/i.test(mimeType) || mimeType === '' ? 'application/x-www-form-urlencoded' : mimeType,
    text: pairs.join('&'),
  };
}

/** Most archives hold decoded values, some the encoded ones; both read the same after this. */
function encodeForm(text: string): string {
  return /%[0-9A-Fa-f]{2}/.test(text) ? text : text.replace(/[%&=+#\s]/g, (char) => encodeURIComponent(char));
}

function responseBody(response: JsonObject): RawBody | undefined {
  const content = objectIn(response, 'content');
  const text = content['text'];
  if (typeof text !== 'string' || text === '') return undefined;
  const mimeType = textIn(content, 'mimeType');
  const plain = textIn(content, 'encoding') === 'base64' ? decodeContent(text) : text;
  const size = numberIn(content, 'size') ?? 0;
  return { mimeType, text: plain, ...((size > plain.length * 4 || content['comment'] === CUT) && { truncated: true }) };
}

function bodyOf(body: RawBody | undefined): { body?: RawBody } {
  return body === undefined ? {} : { body };
}

function redirectOf(response: JsonObject, url: string, status: number): string | undefined {
  const location = objectsIn(response, 'headers').find((header) => textIn(header, 'name').toLowerCase() === 'location');
  const target =
    textIn(response, 'redirectURL') ||
    (status >= 300 && status < 400 && location !== undefined ? textIn(location, 'value') : '');
  if (target === '') return undefined;
  try {
    return new URL(target, url).href;
  } catch {
    return target;
  }
}

function servedByOf(entry: JsonObject, response: JsonObject): 'cache' | 'service-worker' | undefined {
  if (response['_fetchedViaServiceWorker'] === true) return 'service-worker';
  const cached = entry['_fromCache'] ?? response['_fromCache'] ?? entry['fromCache'];
  return cached === 'disk' || cached === 'memory' || cached === true ? 'cache' : undefined;
}

/** The browser withheld the answer from the page, although it came. */
function isHidden(error: string, status: number): boolean {
  return status > 0 && /ERR_FAILED|ERR_BLOCKED_BY_(?:RESPONSE|ORB)|NS_ERROR_DOM_BAD_URI|CORS/i.test(error);
}
