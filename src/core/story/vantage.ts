import type { Trace } from '../trace.ts';
import type { HistoryIndex } from './history.ts';
import type { RequestIndex } from './request-index.ts';

/** A refusal and its place in the history: a position of its own, or a half between two when it is not part of it. */
export interface Vantage<Index extends RequestIndex = HistoryIndex> {
  readonly history: Index;
  readonly self: Trace;
  readonly at: number;
}

export function standIn<Index extends RequestIndex>(history: Index, self: Trace): Vantage<Index> {
  const own = history.positionOf.get(self.id);
  if (own !== undefined) return { history, self, at: own };
  const { traces } = history;
  return { history, self, at: firstNot(traces.length, (index) => (traces[index]?.sentAt ?? 0) <= self.sentAt) - 0.5 };
}

/** The nearest `most` traces before, latest first. */
export function before(
  { history, at }: Vantage<RequestIndex>,
  positions: readonly number[] | undefined,
  most: number,
): Trace[] {
  if (positions === undefined) return [];
  const end = firstNot(positions.length, (index) => (positions[index] ?? 0) < at);
  const near = positions.slice(Math.max(0, end - most), end).reverse();
  return near.flatMap((position) => history.traces[position] ?? []);
}

/** The nearest `most` traces after, earliest first. */
export function after(
  { history, at }: Vantage<RequestIndex>,
  positions: readonly number[] | undefined,
  most: number,
): Trace[] {
  if (positions === undefined) return [];
  const start = firstNot(positions.length, (index) => (positions[index] ?? 0) <= at);
  return positions.slice(start, start + most).flatMap((position) => history.traces[position] ?? []);
}

/** Where a predicate that holds for a beginning of `0 … length` stops holding. */
function firstNot(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
