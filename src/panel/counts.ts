import type { CauseId } from '../core/diagnosis.ts';
import type { Failure } from './failure.ts';

/** What chips and footer count. */
export interface Counts {
  readonly all: number;
  /** Those whose cause is known by now. */
  readonly diagnosed: number;
  readonly recovered: number;
  readonly byStatus: readonly (readonly [number, number])[];
  /** Most frequent first. */
  readonly byCause: readonly (readonly [CauseId, number])[];
}

export function countFailures(failures: readonly Failure[]): Counts {
  const byStatus = new Map<number, number>();
  const byCause = new Map<CauseId, number>();
  let diagnosed = 0;
  let recovered = 0;
  for (const { exchange, verdict } of failures) {
    byStatus.set(exchange.response.status, (byStatus.get(exchange.response.status) ?? 0) + 1);
    if (!verdict) continue;
    diagnosed++;
    byCause.set(verdict.cause, (byCause.get(verdict.cause) ?? 0) + 1);
    if (verdict.recoveredAfterMs !== null) recovered++;
  }
  return {
    all: failures.length,
    diagnosed,
    recovered,
    byStatus: [...byStatus].sort(([a], [b]) => a - b),
    byCause: [...byCause].sort(([, a], [, b]) => b - a),
  };
}
