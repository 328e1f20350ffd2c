import type { RawBody, RawExchange, RawHeader } from '../raw-exchange.ts';
import { readRequestBody, readResponseBody } from './bodies.ts';
import { readInitiator } from './initiator.ts';
import { isObject, numberIn, objectIn, textIn, type JsonObject } from './json.ts';
import { pairsIn } from './pairs.ts';
import { readResourceType } from './resource-type.ts';
import { readStatus } from './status.ts';
import type { WrittenTime } from './times.ts';
import type { Lack } from './unread.ts';

/** What an entry of `log.entries` lacks to say something about a refusal. */
export function lackOf(entry: unknown): Lack | null {
  if (!isObject(entry) || !isObject(entry['request'])) return 'a request';
  if (/^(?:about:blank)?$/.test(textIn(entry['request'], 'url'))) return 'a URL';
  const response = objectIn(entry, 'response');
  if (readStatus(response) !== undefined || errorOf(entry, response) !== '') return null;
  return isObject(entry['response']) ? 'a status' : 'a response';
}

/** One entry of `log.entries`, which has a request with a URL. */
export function readEntry(entry: JsonObject, index: number, maker: string, { at }: WrittenTime): RawExchange {
  const request = objectIn(entry, 'request');
  const response = objectIn(entry, 'response');
  const url = textIn(request, 'url');
  const startedAt = at ?? 0;
  const duration = numberIn(entry, 'time');
  const status = readStatus(response) ?? 0;
  const requestHeaders = headersOf(request, maker);
  const error = errorOf(entry, response);
  const redirectUrl = redirectOf(response, url, status);
  const servedBy = servedByOf(entry, response, maker);
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
      ...(request['_credentialsOverwritten'] === true && { credentialsOverwritten: true }),
      ...(Array.isArray(request['_credentialPlaces']) && {
        credentialPlaces: request['_credentialPlaces'].filter((place) => typeof place === 'string'),
      }),
      ...(requestHeaders && { headers: requestHeaders }),
      ...bodyOf(readRequestBody(request)),
    },
    response: {
      status,
      statusText: textIn(response, 'statusText'),
      ...headersPart(headersOf(response, maker), status),
      ...answerOf(response, status),
      ...(servedBy && { servedBy }),
    },
    ...(error !== '' && { error }),
    ...(redirectUrl !== undefined && { redirectUrl }),
    ...((entry['_hiddenFromPage'] === true || isHidden(error, status, requestHeaders)) && { hiddenFromPage: true }),
  };
}

/** Chrome, mitmproxy and HTTP Toolkit; Playwright. */
function errorOf(entry: JsonObject, response: JsonObject): string {
  return textIn(response, '_error') || textIn(entry, '_error') || textIn(response, '_failureText');
}

/** An empty list from a browser means that it did not note the headers: every HTTP/1.1 request has at least Host. */
function headersOf(message: JsonObject, maker: string): RawHeader[] | undefined {
  const list = message['_headersMissing'] === true ? undefined : pairsIn(message, 'headers');
  if (list?.length === 0 && /^(?:WebInspector|Chrome DevTools|Firefox|WebKit Web Inspector)/.test(maker))
    return undefined;
  return list?.flatMap(({ name, value }) => (name === '' ? [] : splitLines({ name, value })));
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

function bodyOf(body: RawBody | undefined): { body?: RawBody } {
  return body === undefined ? {} : { body };
}

/** Of a failed answer also that it had a body, where whoever made the archive left that out. */
function answerOf(response: JsonObject, status: number): Pick<RawExchange['response'], 'body' | 'unread'> {
  const body = readResponseBody(response, status);
  const size = numberIn(objectIn(response, 'content'), 'size') ?? 0;
  return body === undefined && status >= 400 && size > 0 ? { unread: size } : bodyOf(body);
}

function redirectOf(response: JsonObject, url: string, status: number): string | undefined {
  const isRedirect = status >= 300 && status < 400;
  const location = pairsIn(response, 'headers')?.find(({ name }) => name.toLowerCase() === 'location');
  const target = textIn(response, 'redirectURL') || (isRedirect ? (location?.value ?? '') : '');
  if (target === '') return undefined;
  try {
    const { href } = new URL(target, url);
    // What was masked before stands in the next hop's URL as it is, not encoded.
    return target.includes('‹masked-') ? href.replace(/%E2%80%B9(masked-[0-9a-f]{4})%E2%80%BA/gi, '‹$1›') : href;
  } catch {
    return target;
  }
}

/** Chrome says it in `_fromCache`, Safari in `_fetchType`; Firefox describes the state of its cache when that answered. */
function servedByOf(entry: JsonObject, response: JsonObject, maker: string): 'cache' | 'service-worker' | undefined {
  const fetchType = textIn(entry, '_fetchType');
  if (response['_fetchedViaServiceWorker'] === true || fetchType === 'Service Worker') return 'service-worker';
  const cached = entry['_fromCache'] ?? response['_fromCache'] ?? entry['fromCache'];
  const isCached =
    cached === 'disk' ||
    cached === 'memory' ||
    cached === true ||
    /^(?:Memory|Disk) Cache$/.test(fetchType) ||
    (maker === 'Firefox' && isObject(objectIn(entry, 'cache')['afterRequest']));
  return isCached ? 'cache' : undefined;
}

/** The browser withheld the answer from the page, although it came. What is of its own origin a page may break off. */
function isHidden(error: string, status: number, headers: readonly RawHeader[] = []): boolean {
  if (status === 0) return false;
  if (/ERR_BLOCKED_BY_(?:RESPONSE|ORB)|NS_ERROR_DOM_BAD_URI|CORS/i.test(error)) return true;
  const isOwn = headers.some(({ name, value }) => name.toLowerCase() === 'sec-fetch-site' && value === 'same-origin');
  return error.includes('ERR_FAILED') && !isOwn;
}
