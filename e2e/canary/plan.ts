/** A request that the page sends, and how the server refuses it. */
export interface Plan {
  readonly id: string;
  readonly method?: string;
  /** Behind `/plant/<id>`: `?a=b`, or more path. */
  readonly rest?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sent as something else than a fetch of the page's own origin. */
  readonly as?:
    | 'websocket'
    | 'eventsource'
    | 'beacon'
    | 'image'
    | 'script'
    | 'navigation'
    | 'shared-worker'
    | 'foreign'
    | 'aborted';
  readonly protocols?: readonly string[];
  readonly answers?: Readonly<Record<string, string | readonly string[]>>;
  readonly answer?: string;
  readonly status?: number;
  readonly reason?: string;
  /** The server hangs up instead of answering. */
  readonly isDropped?: boolean;
}

/** Before the id of its plan it stands in bodies: it is no secret, so where it is missing the body was not seen. */
export const KEPT = 'kept-';
