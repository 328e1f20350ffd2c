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

function verdictOf(diagnosis: Diagnosis | null, exchange: Exchange): Verdict {
  const [first] = diagnosis?.causes ?? [];
  return {
    cause: first?.id ?? 'unknown',
    title: first?.title ?? exchange.response.statusText,
    because: first?.evidence[0]?.text ?? null,
    certainty: first?.certainty ?? 'possible',
    recoveredAfterMs: diagnosis?.recovered?.afterMs ?? null,
    isExpected: diagnosis !== null && diagnosis.expected !== null,
  };
}

/** Longer lists are shown before anything in them is diagnosed. */
const DIAGNOSED_AT_ONCE = 400;
/** Milliseconds between two words about the progress: each makes the whole list be looked through again. */
const PROGRESS_EVERY = 250;

interface Options {
  readonly diagnose: Diagnose;
  readonly schedule: Schedule;
  readonly clock: () => number;
  /** Some verdicts have changed. */
  readonly onProgress: () => void;
}

/**
 * Diagnoses a list in slices, those without a verdict first, from the top. Old verdicts stay until the new ones are
 * there, so nothing flickers.
 */
export function createVerdicts({ diagnose, schedule, clock, onProgress }: Options) {
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

  function runInPauses(queue: Exchange[], history: () => readonly Trace[]): void {
    let told = clock();
    let changed = false;
    const proceed = (): void => {
      cancel = schedule((isOver) => {
        changed = run(queue, history(), isOver) || changed;
        if (changed && (queue.length === 0 || clock() - told >= PROGRESS_EVERY)) {
          onProgress();
          told = clock();
          changed = false;
        }
        if (queue.length > 0) proceed();
      });
    };
    if (queue.length > 0) proceed();
  }

  return {
    get: (id: string): Verdict | undefined => verdicts.get(id),
    /** Replaces what is still waiting. The first slice of a short list runs at once, until `isOver`. */
    renew(exchanges: readonly Exchange[], history: () => readonly Trace[], isOver: () => boolean): void {
      cancel();
      const ids = new Set(exchanges.map(({ id }) => id));
      for (const id of verdicts.keys()) if (!ids.has(id)) verdicts.delete(id);
      const queue = [
        ...exchanges.filter(({ id }) => !verdicts.has(id)),
        ...exchanges.filter(({ id }) => verdicts.has(id)),
      ].reverse();
      if (queue.length > 0 && queue.length <= DIAGNOSED_AT_ONCE) run(queue, history(), isOver);
      runInPauses(queue, history);
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
    a.because === b.because &&
    a.certainty === b.certainty &&
    a.recoveredAfterMs === b.recoveredAfterMs &&
    a.isExpected === b.isExpected
  );
}
