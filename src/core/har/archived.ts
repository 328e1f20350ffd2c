import type { Exchange, RecordedUrl } from '../exchange.ts';
import type { Masked } from '../masked.ts';

type Request = Exchange['request'];
type Response = Exchange['response'];

/** What an entry of an archive says of an exchange; a record holds all of it, and a trace some. */
export interface Archived extends Pick<
  Exchange,
  'method' | 'sentAt' | 'timeUnknown' | 'timeFromServer' | 'durationMs' | 'resourceType' | 'error' | 'hiddenFromPage'
> {
  readonly url: Pick<RecordedUrl, 'text' | 'scheme' | 'hasUserinfo' | 'query'>;
  readonly initiator: Pick<Exchange['initiator'], 'origin' | 'stack'>;
  readonly request: Pick<Request, 'headers' | 'cookies' | 'body' | 'overwritten'> & {
    readonly authorization: Pick<Request['authorization'], 'header'>;
    /** Undefined when only a trace is left. */
    readonly credentials?: Request['credentials'];
  };
  readonly response: Pick<
    Response,
    'status' | 'statusText' | 'unread' | 'headers' | 'setCookies' | 'body' | 'servedBy'
  >;
  readonly redirectUrl: { readonly text: Masked } | null;
}
