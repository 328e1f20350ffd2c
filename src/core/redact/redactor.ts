import type { Body, Header, RecordedUrl } from '../exchange.ts';
import type { Masked, MaskedJson, Masker } from '../masked.ts';
import type { RawChallenge } from '../challenge.ts';
import type { Challenge } from '../challenge.ts';
import type { RawBody, RawHeader } from '../raw-exchange.ts';

/** Decides what is secret, by place and name first, by shape second. Everything it returns is free of secrets. */
export interface Redactor {
  /** One header, by its name; `Authorization`, `Cookie`, `Set-Cookie`, `Referer`, `Location` and the like by their own grammar. */
  header(header: RawHeader, direction: 'request' | 'response'): Header;
  url(url: string): RecordedUrl;
  /** A body of any kind and size, in linear time. `cap`: UTF-16 units of masked text to keep. */
  body(body: RawBody, cap?: number): Body;
  /** Free text and names: masked by shape only. */
  text(text: string): Masked;
  /** A JSON value under a name (`claims`, `header` of a JWT are `claim` and `jose`). */
  json(value: unknown, as: 'body' | 'claim' | 'jose'): MaskedJson;
  challenge(challenge: RawChallenge): Challenge;
}

export function createRedactor(_masker: Masker): Redactor {
  throw new Error('not built yet');
}
