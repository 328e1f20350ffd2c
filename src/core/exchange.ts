import type { Authorization } from './authorization.ts';
import type { Challenge } from './challenge.ts';
import type { Fingerprint, Masked } from './masked.ts';
import type { ResourceType } from './raw-exchange.ts';
import type { Token } from './token.ts';

/** A header with its value masked; names keep their case. */
export interface Header {
  readonly name: Masked;
  readonly value: Masked;
}

/** A URL without its secrets. `text` is the whole of it, without userinfo; fragments are kept by name only. */
export interface RecordedUrl {
  readonly text: Masked;
  /** `https`, `http`, `wss`, … */
  readonly scheme: Masked;
  /** Host name, without port. */
  readonly host: Masked;
  /** Scheme, host and port as RFC 6454 serializes them. */
  readonly origin: Masked;
  readonly path: Masked;
  /** Names and masked values, decoded once, in order. */
  readonly query: readonly Header[];
  /** The URL held `user:password@`. */
  readonly hasUserinfo: boolean;
}

/** Body text, masked, cut at the record's cap. */
export interface Body {
  readonly mimeType: Masked;
  readonly text: Masked;
  readonly truncated: boolean;
}

/** A `Set-Cookie` header field: the name and attributes, never the value. RFC 6265bis. */
export interface SetCookie {
  readonly name: Masked;
  readonly fingerprint: Fingerprint | null;
  readonly domain: Masked | null;
  readonly path: Masked | null;
  /** Milliseconds since the epoch (from Max-Age or Expires); null for a session cookie. */
  readonly expiresAt: number | null;
  /** The field deletes the cookie: empty value or an expiry in the past. */
  readonly deletes: boolean;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly partitioned: boolean;
  readonly sameSite: 'strict' | 'lax' | 'none' | null;
}

/** Something in the request that can authenticate it. */
export interface Credential {
  readonly place:
    | 'authorization'
    | 'proxy-authorization'
    | 'header'
    | 'query'
    | 'cookie'
    | 'body'
    | 'userinfo'
    | 'path'
    | 'subprotocol';
  /** Header, parameter or cookie name; the scheme for Authorization. */
  readonly name: Masked;
  /** Null where it is empty or a placeholder. */
  readonly fingerprint: Fingerprint | null;
  readonly token: Token | null;
}

/** One frame of the call stack that sent the request. */
export interface StackFrame {
  readonly url: Masked;
  readonly line: number;
  readonly column: number | null;
  readonly functionName: Masked;
}

export interface Initiator {
  readonly origin: Masked | null;
  readonly documentId: string | null;
  readonly frameId: number | null;
  readonly stack: readonly StackFrame[];
  /** Sent by a shared worker or the page's service worker: which tab it belongs to is not known beyond the origin. */
  readonly sharedByTabs: number | null;
}

/** One HTTP exchange, one hop, every secret masked: safe to store, send, show and export. Facts only, no diagnosis. */
export interface Exchange {
  readonly id: string;
  readonly chain: string;
  readonly hop: number;
  readonly source: 'browser' | 'devtools' | 'har';
  readonly method: Masked;
  readonly url: RecordedUrl;
  readonly resourceType: ResourceType;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  /** `sentAt` is only a place between others: the archive it was read from names no time that can be trusted. */
  readonly timeUnknown?: true;
  /** `sentAt` is the `Date` of the answer: the archive does not say when the request was sent. */
  readonly timeFromServer?: true;
  readonly durationMs: number | null;
  readonly initiator: Initiator;
  readonly request: {
    /** Null: not captured. */
    readonly headers: readonly Header[] | null;
    readonly authorization: Authorization;
    /** Everything credential-like, Authorization first. */
    readonly credentials: readonly Credential[];
    /** Names of the cookies sent, with fingerprints of their values; null: not captured. */
    readonly cookies: readonly { name: Masked; fingerprint: Fingerprint | null }[] | null;
    readonly body: Body | null;
    /** The Authorization header looks as whoever made the archive wrote over its token. */
    readonly overwritten?: true;
  };
  readonly response: {
    /** 0: no answer seen. */
    readonly status: number;
    readonly statusText: Masked;
    readonly headers: readonly Header[] | null;
    readonly challenges: readonly Challenge[];
    readonly proxyChallenges: readonly Challenge[];
    readonly setCookies: readonly SetCookie[];
    /** The server's clock, from `Date`, milliseconds since the epoch. */
    readonly date: number | null;
    readonly body: Body | null;
    /** Bytes of a body that came and that this record does not hold: too long, no room for it, left out of the archive. */
    readonly unread?: number;
    readonly servedBy: 'cache' | 'service-worker' | null;
    /** Tokens that this answer handed out, by member name (`access_token`, …): to see which later request uses them. */
    readonly issued: readonly Credential[];
  };
  readonly error: Masked | null;
  readonly redirectUrl: RecordedUrl | null;
  readonly hiddenFromPage: boolean;
  readonly prompted: boolean;
  readonly preflightFor: string | null;
  readonly blockedByPreflight: string | null;
}
