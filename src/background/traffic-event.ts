import type { RawHeader, ResourceType } from '../core/raw-exchange.ts';

/** What the recorder reads of the details of any webRequest event. */
export interface TrafficDetails {
  requestId: string;
  url: string;
  method: string;
  type: string;
  /** -1 for what no tab owns: shared workers, service workers, the browser itself. */
  tabId: number;
  frameId: number;
  documentId?: string;
  parentDocumentId?: string;
  /** `prerender` for a document that is not shown yet. */
  documentLifecycle?: string;
  frameType?: string;
  /** Origin of who asked; Firefox says `originUrl` instead. */
  initiator?: string;
  originUrl?: string;
  /** Milliseconds since the epoch. */
  timeStamp: number;
  requestHeaders?: readonly BrowserHeader[];
  responseHeaders?: readonly BrowserHeader[];
  statusCode?: number;
  statusLine?: string;
  redirectUrl?: string;
  error?: string;
  fromCache?: boolean;
}

/** Values that are not UTF-8 come as bytes. */
export interface BrowserHeader {
  name: string;
  value?: string;
  binaryValue?: readonly number[] | ArrayBuffer;
}

/**
 * Whether a prerendered document sent it: of the page itself, which is known by its `documentId` when it is shown later.
 */
export function isPrerendered({ documentLifecycle, documentId, frameType }: TrafficDetails): boolean {
  return documentLifecycle === 'prerender' && documentId !== undefined && frameType === 'outermost_frame';
}

/** One webRequest event, in the words of the joiner. */
export interface TrafficEvent {
  kind: 'sent' | 'answered' | 'redirected' | 'prompted' | 'completed' | 'failed';
  details: TrafficDetails;
}

const resourceTypes: Readonly<Record<string, ResourceType>> = {
  main_frame: 'document',
  sub_frame: 'frame',
  xmlhttprequest: 'fetch',
  websocket: 'websocket',
  ping: 'beacon',
  beacon: 'beacon',
  script: 'script',
  stylesheet: 'stylesheet',
  image: 'image',
  imageset: 'image',
  font: 'font',
  media: 'media',
};

export function resourceTypeOf(type: string): ResourceType {
  return resourceTypes[type] ?? 'other';
}

export function headersOf(headers: readonly BrowserHeader[] | undefined): RawHeader[] | undefined {
  return headers?.map(({ name, value, binaryValue }) => ({ name, value: value ?? latin1(binaryValue) }));
}

/** Serialized origin of who asked; undefined when nobody did (a typed URL, a bookmark). */
export function initiatorOf({ initiator, originUrl }: TrafficDetails): string | undefined {
  if (initiator !== undefined) return initiator;
  return originUrl !== undefined && URL.canParse(originUrl) ? new URL(originUrl).origin : undefined;
}

/** `Unauthorized` of `HTTP/1.1 401 Unauthorized`; HTTP/2 has none. */
export function reasonPhraseOf(statusLine = ''): string {
  return statusLine.split(' ').slice(2).join(' ');
}

function latin1(bytes: BrowserHeader['binaryValue']): string {
  return bytes === undefined ? '' : Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
}
