import type { RawHeader, ResourceType } from '../raw-exchange.ts';
import { textIn, type JsonObject } from './json.ts';

const TYPES: Readonly<Record<string, ResourceType>> = {
  document: 'document',
  main_frame: 'document',
  navigation: 'document',
  subdocument: 'frame',
  sub_frame: 'frame',
  iframe: 'frame',
  frame: 'frame',
  xhr: 'fetch',
  fetch: 'fetch',
  xmlhttprequest: 'fetch',
  eventsource: 'fetch',
  preflight: 'preflight',
  websocket: 'websocket',
  ping: 'beacon',
  beacon: 'beacon',
  script: 'script',
  stylesheet: 'stylesheet',
  image: 'image',
  imageset: 'image',
  font: 'font',
  media: 'media',
  texttrack: 'media',
};

/** By what the browser noted, or by the request's own metadata. Fetch Metadata section 2. */
export function readResourceType(
  entry: JsonObject,
  request: JsonObject,
  headers: readonly RawHeader[] | undefined,
): ResourceType {
  const header = (name: string): string =>
    headers?.find((known) => known.name.toLowerCase() === name)?.value.toLowerCase() ?? '';
  if (textIn(request, 'method').toUpperCase() === 'OPTIONS' && header('access-control-request-method') !== '')
    return 'preflight';
  const named = TYPES[(textIn(entry, '_resourceType') || textIn(entry, '_type')).toLowerCase()];
  if (named !== undefined && named !== 'document') return named;
  const destination = header('sec-fetch-dest');
  if (header('upgrade') === 'websocket' || /^wss?:/i.test(textIn(request, 'url'))) return 'websocket';
  if (destination === 'iframe' || destination === 'frame') return 'frame';
  if (named !== undefined) return named;
  if (destination === 'empty' || header('x-requested-with') === 'xmlhttprequest') return 'fetch';
  return (
    TYPES[destination] ??
    (header('sec-fetch-mode') === 'navigate' || header('upgrade-insecure-requests') === '1' ? 'document' : 'other')
  );
}
