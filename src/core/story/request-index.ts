import type { Trace } from '../trace.ts';

export type Positions<Key> = ReadonlyMap<Key, readonly number[]>;

/** Traces in order of sending, by what they asked for: enough to see whether a request was tried again. */
export interface RequestIndex {
  readonly traces: readonly Trace[];
  readonly positionOf: ReadonlyMap<string, number>;
  /** By method, origin and exact path. */
  readonly byResource: Positions<string>;
  readonly byChain: Positions<string>;
}

/** Linear in the number of traces, which come in any order; of two with the same id the later one counts. */
export function indexRequests(given: readonly Trace[]): RequestIndex {
  const traces = inOrder(given);
  return {
    traces,
    positionOf: new Map(traces.map(({ id }, position) => [id, position])),
    byResource: group(traces, resourceKey),
    byChain: group(traces, ({ chain }) => chain),
  };
}

export function resourceKey({ method, origin, path }: Trace): string {
  return `${method} ${origin}${path}`;
}

function inOrder(given: readonly Trace[]): readonly Trace[] {
  const isSorted = given.every((trace, index) => index === 0 || (given[index - 1]?.sentAt ?? 0) <= trace.sentAt);
  const unique = new Map(given.map((trace) => [trace.id, trace]));
  if (isSorted && unique.size === given.length) return [...given];
  return [...unique.values()].sort((a, b) => a.sentAt - b.sentAt || a.hop - b.hop);
}

/** The positions of the traces of each key; null is no key. */
export function group<Key>(traces: readonly Trace[], keyOf: (trace: Trace) => Key | null): Map<Key, number[]> {
  const groups = new Map<Key, number[]>();
  traces.forEach((trace, position) => {
    const key = keyOf(trace);
    if (key === null) return;
    const members = groups.get(key);
    if (members) members.push(position);
    else groups.set(key, [position]);
  });
  return groups;
}
