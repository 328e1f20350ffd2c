import type { Echo } from './redact/echo.ts';

/** A header line as it was on the wire, name in its own case. */
export interface RawHeader {
  name: string;
  value: string;
}

/** A body as text. `truncated`: it is longer than what was captured. */
export interface RawBody {
  mimeType: string;
  text: string;
  truncated?: boolean;
}

/** What Fetch calls the destination, folded to what matters here. */
export type ResourceType =
  | 'document'
  | 'frame'
  | 'fetch'
  | 'preflight'
  | 'websocket'
  | 'beacon'
  | 'script'
  | 'stylesheet'
  | 'image'
  | 'font'
  | 'media'
  | 'other';

/** Who in the browser sent the request. `worker`: a shared worker or the page's service worker, known by origin only. */
export interface RawInitiator {
  /** Serialized origin, or null when the browser names none. */
  origin?: string | null;
  documentId?: string;
  frameId?: number;
  /** Innermost frame of the call stack that is a script of the page. */
  stack?: readonly { url: string; line: number; column?: number; functionName: string }[];
  worker?: { sharedByTabs: number };
}

/**
 * One HTTP exchange before masking: one hop of one request. It lives in memory only, until `record` turns it into an
 * `Exchange`; it is never stored, sent or shown.
 */
export interface RawExchange {
  /** Unique within its tab or file. */
  id: string;
  /** Shared by all hops of one request. */
  chain: string;
  hop: number;
  source: 'browser' | 'devtools' | 'har';
  method: string;
  url: string;
  resourceType: ResourceType;
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** Milliseconds since the epoch; null while it is not known. */
  endedAt: number | null;
  /** Nobody wrote down when it began: `startedAt` only says between which others, and is compared with no clock. */
  timeUnknown?: true;
  /** Nobody wrote down when it began: `startedAt` is the `Date` of the answer, by the server's clock. */
  timeFromServer?: true;
  initiator?: RawInitiator;
  request: {
    /** Undefined: not captured. An empty list: captured, none there. */
    headers?: readonly RawHeader[];
    /** Headers came from a HAR that its maker had cleaned of credentials: an absent Authorization proves nothing. */
    credentialsRemoved?: boolean;
    /** Credentials in it look as whoever made the HAR wrote over them: that they are no token proves nothing. */
    credentialsOverwritten?: boolean;
    /** What of the URL, the headers and the body is a credential, as `query q`; nothing else is. An archive of ours says so where marks do not. */
    credentialPlaces?: readonly string[];
    body?: RawBody;
  };
  response: {
    /** 0: no answer seen. */
    status: number;
    statusText: string;
    headers?: readonly RawHeader[];
    body?: RawBody;
    /** Bytes of a body that is known to have come, where `body` is not there. */
    unread?: number;
    /** The answer came from a cache or from the page's service worker, not from the server. */
    servedBy?: 'cache' | 'service-worker';
  };
  /** The browser's network error, such as `net::ERR_FAILED`. */
  error?: string;
  /** Where a redirect leads, absolute. */
  redirectUrl?: string;
  /** The browser withheld the answer from the page (CORS, ORB). */
  hiddenFromPage?: boolean;
  /** The browser asked the user for credentials on this answer. */
  prompted?: boolean;
  /** Preflight: id of the request it was sent for. */
  preflightFor?: string;
  /** Request: id of the preflight that stopped it. */
  blockedByPreflight?: string;
  /** Finds the secrets of all exchanges read with this one. */
  elsewhere?: Echo;
}

/** An exchange of which no body is there to be masked: webRequest shows none. */
export interface RawHead extends RawExchange {
  request: RawExchange['request'] & { body?: never };
  response: RawExchange['response'] & { body?: never };
}
