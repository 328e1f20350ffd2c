import type { RawBody, RawExchange, RawHeader, RawInitiator, ResourceType } from '../core/raw-exchange.ts';

/** What is read of an entry of `devtools.network`: HAR 1.2 and Chrome's own members; Firefox has none of those. */
export interface DevtoolsEntry {
  startedDateTime: string;
  /** Milliseconds. */
  time: number;
  request: {
    method: string;
    url: string;
    headers: readonly RawHeader[];
    postData?: { mimeType: string; text?: string };
  };
  response: {
    status: number;
    statusText: string;
    headers: readonly RawHeader[];
    content: { size: number; mimeType: string };
    /** Bytes on the wire; -1 when unknown. */
    bodySize: number;
    redirectURL: string;
    _error?: string | null;
    _fetchedViaServiceWorker?: boolean;
    /** `network` when the service worker fetched it, `fallback-code` and others when it made it up. */
    _serviceWorkerResponseSource?: string;
  };
  _resourceType?: string;
  _fromCache?: string | null;
  _initiator?: { stack?: CallStack } | null;
}

interface CallStack {
  callFrames: readonly { url: string; lineNumber: number; columnNumber: number; functionName: string }[];
  parent?: CallStack;
}

/** The page's view of an answer that its service worker fetched, which is an entry of its own. */
export function isPassedOn({ response }: DevtoolsEntry): boolean {
  return response._fetchedViaServiceWorker === true && response._serviceWorkerResponseSource === 'network';
}

/** Bytes on the wire of nothing at all: the end of a chunked body. RFC 9112 section 7.1. */
const LAST_CHUNK = 5;

/** Whether an empty text means an empty body, and not one that DevTools does not have (beacons, service workers). */
export function isEmpty({ response: { content, bodySize, headers } }: DevtoolsEntry): boolean {
  return content.size === 0 && bodySize <= LAST_CHUNK && headers.length > 0;
}

/** Guard at the boundary: what the browser calls a finished request is a HAR entry. */
export function isDevtoolsEntry(value: unknown): value is DevtoolsEntry {
  return typeof value === 'object' && value !== null && 'request' in value && 'response' in value;
}

/** Characters of a request body that are looked at. */
const MAX_REQUEST_BODY = 64 * 1024;
/** Call frames that are kept: the caller, and enough around it to know it again. */
const MAX_FRAMES = 5;

/** What DevTools saw of a request, for the gate. `id` is unique among the entries of this DevTools window. */
export function exchangeOf(entry: DevtoolsEntry, id: string, body?: RawBody): RawExchange {
  const { request, response } = entry;
  const startedAt = Date.parse(entry.startedDateTime);
  const postData = request.postData?.text;
  return {
    id,
    chain: id,
    hop: 0,
    source: 'devtools',
    method: request.method,
    url: request.url,
    resourceType: resourceTypeOf(entry._resourceType),
    startedAt,
    endedAt: startedAt + Math.max(0, entry.time),
    initiator: { stack: stackOf(entry._initiator) },
    request: {
      headers: request.headers.map(({ name, value }) => ({ name, value })),
      body:
        postData === undefined
          ? undefined
          : {
              mimeType: request.postData?.mimeType ?? '',
              text: postData.slice(0, MAX_REQUEST_BODY),
              truncated: postData.length > MAX_REQUEST_BODY,
            },
    },
    response: {
      status: response.status,
      statusText: response.statusText,
      // Beacons and no-cors requests have none here, which does not mean that there were none.
      headers: response.headers.length > 0 ? response.headers.map(({ name, value }) => ({ name, value })) : undefined,
      body,
      unread: body === undefined && response.content.size > 0 ? response.content.size : undefined,
      servedBy: servedBy(entry),
    },
    error: response._error ?? undefined,
    redirectUrl: response.redirectURL || undefined,
  };
}

const resourceTypes: Readonly<Record<string, ResourceType>> = {
  document: 'document',
  xhr: 'fetch',
  fetch: 'fetch',
  preflight: 'preflight',
  websocket: 'websocket',
  ping: 'beacon',
  script: 'script',
  stylesheet: 'stylesheet',
  image: 'image',
  font: 'font',
  media: 'media',
};

function resourceTypeOf(type = 'other'): ResourceType {
  return resourceTypes[type] ?? 'other';
}

function servedBy(entry: DevtoolsEntry): 'cache' | 'service-worker' | undefined {
  const { response, _fromCache } = entry;
  if (response._fetchedViaServiceWorker === true) return isPassedOn(entry) ? undefined : 'service-worker';
  return _fromCache == null ? undefined : 'cache';
}

/** The innermost frames that are scripts of the page; what was asynchronous on the way has its caller in `parent`. */
function stackOf(initiator: DevtoolsEntry['_initiator']): RawInitiator['stack'] {
  const frames: { url: string; line: number; column: number; functionName: string }[] = [];
  for (let stack = initiator?.stack; stack !== undefined && frames.length < MAX_FRAMES; stack = stack.parent) {
    for (const { url, lineNumber, columnNumber, functionName } of stack.callFrames) {
      if (/^https?:/.test(url)) frames.push({ url, line: lineNumber + 1, column: columnNumber + 1, functionName });
    }
  }
  return frames.slice(0, MAX_FRAMES);
}
