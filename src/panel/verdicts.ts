import type { Diagnosis } from '../core/diagnosis.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Trace } from '../core/trace.ts';
import type { Verdict } from './failure.ts';

export type Diagnose = (exchange: Exchange, history: readonly Trace[]) => Diagnosis;

/** Runs work in the pauses of the page. `isOver` tells when the slice has been used up. Returns its own cancel. */
export type Schedule = (work: (isOver: () => boolean) => void) => () => void;

/** A diagnosis, or null when the engine failed on this record: one bad record must not blank the panel. */
export function tryDiagnose(diagnose: Diagnose, exchange: Exchange, history: readonly Trace[]): Diagnosis | null {
  try {
    const diagnosis = diagnose(exchange, history);
    return diagnosis.causes.length > 0 ? diagnosis : null;
  } catch {
    return null;
  }
}

export function verdictOf(diagnosis: Diagnosis | null, exchange: Exchange): Verdict {
  const [first] = diagnosis?.causes ?? [];
  return {
    cause: first?.id ?? 'unknown',
    title: first?.title ?? exchange.response.statusText,
    certainty: first?.certainty ?? 'possible',
    recoveredAfterMs: diagnosis?.recovered?.afterMs ?? null,
    isExpected: diagnosis !== null && diagnosis.expected !== null,
  };
}

/**
 * Diagnoses a list in slices, those without a verdict first, the newest first. Old verdicts stay until the new ones are
 * there, so nothing flickers. `onProgress` is called after each slice that changed something.
 */
export function createVerdicts(diagnose: Diagnose, schedule: Schedule, onProgress: () => void) {
  const verdicts = new Map<string, Verdict>();
  let cancel: () => void = () => undefined;

  function run(queue: Exchange[], history: readonly Trace[], isOver: () => boolean): boolean {
    let changed = false;
    for (let exchange = queue.pop(); exchange; exchange = queue.pop()) {
      const verdict = verdictOf(tryDiagnose(diagnose, exchange, history), exchange);
      changed = !isSame(verdicts.get(exchange.id), verdict) || changed;
      verdicts.set(exchange.id, verdict);
      if (isOver()) break;
    }
    return changed;
  }

  return {
    get: (id: string): Verdict | undefined => verdicts.get(id),
    /** Replaces what is still waiting. The first slice runs at once. */
    renew(exchanges: readonly Exchange[], history: () => readonly Trace[], isOver: () => boolean): void {
      cancel();
      const ids = new Set(exchanges.map(({ id }) => id));
      for (const id of verdicts.keys()) if (!ids.has(id)) verdicts.delete(id);
      const queue = [
        ...exchanges.filter(({ id }) => verdicts.has(id)),
        ...exchanges.filter(({ id }) => !verdicts.has(id)),
      ];
      if (queue.length === 0) return;
      const traces = history();
      run(queue, traces, isOver);
      const proceed = (): void => {
        if (queue.length === 0) return;
        cancel = schedule((over) => {
          if (run(queue, traces, over)) onProgress();
          proceed();
        });
      };
      proceed();
    },
    /** For other records: their ids may be the same. */
    forget(): void {
      cancel();
      verdicts.clear();
    },
    stop(): void {
      cancel();
    },
  };
}

function isSame(a: Verdict | undefined, b: Verdict): boolean {
  return (
    a !== undefined &&
    a.cause === b.cause &&
    a.title === b.title &&
    a.certainty === b.certainty &&
    a.recoveredAfterMs === b.recoveredAfterMs &&
    a.isExpected === b.isExpected
  );
}
