import type { RawHead } from '../core/raw-exchange.ts';
import { headersOf, reasonPhraseOf, type TrafficDetails } from './traffic-event.ts';

/** Headers come from the first event that tells this status: later ones lack most of them for no-cors requests. */
export function readAnswer(exchange: RawHead, details: TrafficDetails): void {
  const { response } = exchange;
  const status = details.statusCode ?? 0;
  // A redirected request whose new head is not observed still carries the old place.
  exchange.url = details.url;
  exchange.method = details.method;
  if (response.status !== status) response.headers = undefined;
  response.status = status;
  response.statusText = reasonPhraseOf(details.statusLine);
  response.headers ??= headersOf(details.responseHeaders);
}

export function isRefused(status: number): boolean {
  return status === 401 || status === 403 || status === 407;
}

/** Schemes that browsers answer by themselves, from what they remember or by asking the user. */
const browserSchemes = /(?:^|[\s,])(?:basic|digest|ntlm|negotiate)(?![\w-])/i;

/** Whether another answer may come under the same id. Pages answer all other challenges, with requests of their own. */
export function mayBeAnswered({ status, headers = [] }: RawHead['response']): boolean {
  const field = { 401: 'www-authenticate', 407: 'proxy-authenticate' }[status];
  return headers.some(({ name, value }) => name.toLowerCase() === field && browserSchemes.test(value));
}

export function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/** The answer came and the browser kept it from the page: CORS, opaque response blocking, cross-origin policies. */
export function isWithheld(error = ''): boolean {
  return error === 'net::ERR_FAILED' || error.startsWith('net::ERR_BLOCKED_BY_');
}
