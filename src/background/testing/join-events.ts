import { createJoiner, type Joined } from '../join.ts';
import type { TrafficEvent } from '../traffic-event.ts';

/** The last word on every exchange, in the order of the first. */
export function joinEvents(...events: TrafficEvent[]): Joined[] {
  const joiner = createJoiner();
  const told = events.flatMap((one) => joiner.push(one)).map((joined) => [joined.exchange.id, joined] as const);
  return [...new Map(told).values()];
}
