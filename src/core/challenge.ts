import type { Masked } from './masked.ts';

/** One challenge of a `WWW-Authenticate` or `Proxy-Authenticate` field, as it was on the wire. RFC 9110 section 11.6.1. */
export interface RawChallenge {
  scheme: string;
  /** Names in lower case, values unescaped; the first of a repeated name wins. */
  params: Record<string, string>;
  token68: string | null;
}

/** The same, masked: what a record holds. */
export interface Challenge {
  readonly scheme: Masked;
  readonly params: Readonly<Record<string, Masked>>;
  readonly token68: Masked | null;
}
