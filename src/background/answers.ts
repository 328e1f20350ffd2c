import type { RawHead, RawHeader } from '../core/raw-exchange.ts';
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
export function isWithheld(exchange: RawHead): boolean {
  const { error = '', resourceType } = exchange;
  if (resourceType === 'websocket') return false;
  // Chrome says ERR_FAILED, too, when the page broke off what it was reading.
  return error.startsWith('net::ERR_BLOCKED_BY_') || (error === 'net::ERR_FAILED' && !isReadable(exchange));
}

/** The page may read the answer: it comes from its own origin, or names that and allows credentials. Fetch section 4.10. */
function isReadable({ url, hop, initiator, request, response }: RawHead): boolean {
  const site = valueOf(request.headers, 'sec-fetch-site');
  const origin = initiator?.origin ?? null;
  if (site === undefined ? hop === 0 && origin === new URL(url).origin : site === 'same-origin') return true;
  return (
    origin !== null &&
    valueOf(response.headers, 'access-control-allow-origin') === origin &&
    valueOf(response.headers, 'access-control-allow-credentials') === 'true'
  );
}

function valueOf(headers: readonly RawHeader[] = [], wanted: string): string | undefined {
  return headers.find(({ name }) => name.toLowerCase() === wanted)?.value;
}
