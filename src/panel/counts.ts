import type { CauseId } from '../core/diagnosis.ts';
import type { Failure } from './failure.ts';

/** What chips and footer count. */
export interface Counts {
  readonly all: number;
  readonly recovered: number;
  readonly byStatus: readonly (readonly [number, number])[];
  /** Most frequent first. */
  readonly byCause: readonly (readonly [CauseId, number])[];
}

export function countFailures(failures: readonly Failure[]): Counts {
  const byStatus = new Map<number, number>();
  const byCause = new Map<CauseId, number>();
  let recovered = 0;
  for (const { exchange, verdict } of failures) {
    byStatus.set(exchange.response.status, (byStatus.get(exchange.response.status) ?? 0) + 1);
    if (verdict) byCause.set(verdict.cause, (byCause.get(verdict.cause) ?? 0) + 1);
    if (verdict && verdict.recoveredAfterMs !== null) recovered++;
  }
  return {
    all: failures.length,
    recovered,
    byStatus: [...byStatus].sort(([a], [b]) => a - b),
    byCause: [...byCause].sort(([, a], [, b]) => b - a),
  };
}
