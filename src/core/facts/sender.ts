import type { Exchange } from '../exchange.ts';
import { customHeaders } from '../story/request-headers.ts';
import { headerOf } from './headers.ts';

/**
 * What in the browser sent the request. Only a script sets headers of its own: for the others the browser writes them all,
 * and a page can choose no more than the URL, the cookies and, for a WebSocket, the subprotocols.
 */
export type Sender = 'script' | 'event-source' | 'websocket' | 'navigation' | 'element' | 'beacon';

const byType: Readonly<Partial<Record<Exchange['resourceType'], Sender>>> = {
  document: 'navigation',
  frame: 'navigation',
  websocket: 'websocket',
  beacon: 'beacon',
  script: 'element',
  stylesheet: 'element',
  image: 'element',
  font: 'element',
  media: 'element',
};

/** Whoever is not known is taken for a script, and so is whoever sent what only a script can. */
export function readSender({ resourceType, request }: Exchange): Sender {
  const { header, scheme } = request.authorization;
  if (header === 'present' && !/^(?:basic|digest|negotiate|ntlm)$/i.test(scheme ?? '')) return 'script';
  const isStream = resourceType === 'fetch' && headerOf(request.headers, 'accept') === 'text/event-stream';
  const sender = isStream ? 'event-source' : byType[resourceType];
  return sender === undefined || pageHeaders(request.headers).length > 0 ? 'script' : sender;
}

/** Added by browsers of their own accord. */
const ofBrowser = new Set(['last-event-id', 'x-client-data', 'x-chrome-offline', 'x-goog-update-interactivity']);

function pageHeaders(headers: Exchange['request']['headers']): string[] {
  return customHeaders(headers).filter((name) => !ofBrowser.has(name));
}

const simpleMethods = new Set(['GET', 'HEAD', 'POST']);
/** Content types a form of any site can send. Fetch section 2.2.2. */
const simpleType = /^\s*(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i;

/** Whether CORS asks the server first; null when the headers that decide were not captured. Fetch section 4.1. */
export function needsPreflight(exchange: Exchange, isCrossOrigin: boolean): boolean | null {
  const { method, request } = exchange;
  const sender = readSender(exchange);
  if (!isCrossOrigin || (sender !== 'script' && sender !== 'beacon')) return false;
  if (!simpleMethods.has(method.toUpperCase()) || request.authorization.header === 'present') return true;
  if (request.headers === null || request.authorization.header === 'unknown') return null;
  const type = headerOf(request.headers, 'content-type');
  return pageHeaders(request.headers).length > 0 || (type !== undefined && !simpleType.test(type));
}
