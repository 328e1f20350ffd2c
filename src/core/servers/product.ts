import type { CauseId } from '../diagnosis.ts';
import type { Masked } from '../masked.ts';
import type { ServerVoice } from './server-voice.ts';

export type ProductKind = ServerVoice['products'][number]['kind'];

/** Codes as documented, and what each means, most probable first. Compared without case and separators. */
export type Codes = Readonly<Record<string, readonly CauseId[]>>;

/** What is known about one product that answers requests. One small entry per product; any one sign gives it away. */
export interface Product {
  readonly name: Masked;
  readonly kind: ProductKind;
  /** Where the facts are documented. */
  readonly source: string;
  /** `name` or `name: part of the value` of headers it adds to answers that pass, in lower case; a name may end in `*`. */
  readonly headers?: readonly string[];
  /** Names of request headers that only its clients send; may end in `*`. */
  readonly requestHeaders?: readonly string[];
  /** Exact host, or `*.suffix`. */
  readonly hosts?: readonly string[];
  /** Text that occurs in the first 4 KB of the body, in lower case, without blanks between members; `=text`: all of it. */
  readonly body?: readonly string[];
  /** `name` or `name: part of the value` of headers it sends only when it answers itself. */
  readonly ownHeaders?: readonly string[];
  /** What such a body or header means, whatever else is said: set where it stands on block pages only. */
  readonly page?: readonly CauseId[];
  /** Names of cookies it sets; may end in `*`. */
  readonly cookies?: readonly string[];
  /** `scheme` or `scheme param=part of the value` of its challenge, in lower case. */
  readonly challenges?: readonly string[];
  /** It takes a token or key in Authorization without a scheme before it. */
  readonly bare?: true;
  /** Machine-readable codes that mean something else here than elsewhere, or exist only here. */
  readonly codes?: Codes;
  /** Parts of its sentences, in lower case, where the general reading would be wrong or too weak. */
  readonly says?: Codes;
}

/** Sentences that are not one product's, in lower case. */
export interface SentenceTable {
  readonly source: string;
  readonly says: Codes;
}

/** Codes that are not one product's. */
export interface CodeTable {
  readonly source: string;
  readonly codes: Codes;
}
