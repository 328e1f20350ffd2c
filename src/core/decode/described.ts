import type { Masked, MaskedJson } from '../masked.ts';
import type { Redactor } from '../redact/redactor.ts';

/** What can be read in a text that is no token of the usual kinds, in words. */
export interface Described {
  /** What it is, in a sentence or two. */
  readonly says: Masked;
  /** It is dangerous to have pasted it, or to send it. */
  readonly isWarning?: true;
  readonly rows: readonly DescribedRow[];
  /** When it holds, in milliseconds since the epoch. */
  readonly from?: number | null;
  readonly until?: number | null;
}

export interface DescribedRow {
  readonly name: Masked;
  readonly value: MaskedJson;
  /** Null for a claim, which is called as in a JWT. */
  readonly says: Masked | null;
}

/** Describes a text of one kind; null for any other. Linear; never throws. */
export type Describe = (text: string, redactor: Redactor) => Described | null;

export function row(name: Masked, value: MaskedJson, says: Masked | null): DescribedRow {
  return { name, value, says };
}
