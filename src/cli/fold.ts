import type { Exchange } from '../core/exchange.ts';
import { kindOfFault } from '../core/kind-of-fault.ts';
import type { Failure } from './json-report.ts';

/** Refusals that differ in nothing but their time and what they carried, in the order of the file. */
export interface Fold {
  /** The one that is explained; the diagnoses of the others are not kept. */
  readonly first: Failure;
  readonly entries: readonly number[];
  readonly exchanges: readonly Exchange[];
}

/** Folds refusals of the same request for the same causes, in order of their first occurrence. */
export function foldFailures(failures: Iterable<Failure>): Fold[] {
  const folds = new Map<string, { first: Failure; entries: number[]; exchanges: Exchange[] }>();
  for (const failure of failures) {
    const { entry, exchange } = failure;
    const key = keyOf(failure);
    const fold = folds.get(key);
    if (fold === undefined) folds.set(key, { first: failure, entries: [entry], exchanges: [exchange] });
    else {
      fold.entries.push(entry);
      fold.exchanges.push(exchange);
    }
  }
  return [...folds.values()];
}

function keyOf({ exchange, diagnosis }: Failure): string {
  const { authorization } = exchange.request;
  return JSON.stringify([
    exchange.response.status,
    exchange.method,
    exchange.url.origin,
    exchange.url.path,
    authorization.header,
    authorization.scheme,
    kindOfFault(exchange, diagnosis.causes[0]),
    diagnosis.causes.map(({ id, certainty }) => [id, certainty]),
    diagnosis.recovered !== null,
    diagnosis.expected,
  ]);
}
