import type { Diagnosis } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';
import type { Trace } from './trace.ts';

/** What a user or a deployment may set. */
export interface DiagnoseOptions {
  /** Seconds of difference between two clocks that still count as equal. */
  readonly leewaySeconds?: number;
}

/** Explains one refusal. Pure: the same record and history always give the same diagnosis. */
export function diagnose(
  _exchange: Exchange,
  _history: readonly Trace[] = [],
  _options: DiagnoseOptions = {},
): Diagnosis {
  throw new Error('not built yet');
}
