import type { Token } from '../token.ts';
import type { TokenMasking } from './masking.ts';
import type { Sheet } from './sheet.ts';
import type { View } from './view.ts';

/** What a header is read with. */
export interface Reading {
  readonly sheet: Sheet;
  readonly masking: TokenMasking;
  readonly scheme: string;
  /** How many quotes, brackets and doubled schemes were taken off. */
  readonly depth?: number;
}

/** Reads the credentials that are left once a step took something off them. */
type Read = (view: View, reading: Reading) => Token | null;

/** Takes the credentials, or leaves them to the next step with `undefined`. Null: there are none. */
export type Step = (view: View, reading: Reading, read: Read) => Token | null | undefined;
