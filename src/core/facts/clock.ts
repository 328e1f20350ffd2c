import type { Exchange } from '../exchange.ts';

/** What the two clocks of an exchange said. Milliseconds since the epoch. */
export interface Clock {
  /** When the browser sent the request, by its own clock. */
  readonly sentAt: number;
  /** When the server answered, by its own clock; the browser's where the answer has no `Date`. */
  readonly serverAt: number;
  readonly hasServerDate: boolean;
  /** Server minus browser, 0 while the difference may be travel time and the whole seconds of `Date`. */
  readonly offsetMs: number;
}

const DATE_RESOLUTION_MS = 1000;

export function readClock(exchange: Exchange): Clock {
  const { sentAt, durationMs, response } = exchange;
  const date = response.servedBy === null ? response.date : null;
  if (date === null) return { sentAt, serverAt: sentAt, hasServerDate: false, offsetMs: 0 };
  const latest = date + DATE_RESOLUTION_MS - sentAt;
  const earliest = date - (sentAt + (durationMs ?? 0));
  const offsetMs = earliest > 0 ? earliest : latest < 0 ? latest : 0;
  return { sentAt, serverAt: date, hasServerDate: true, offsetMs };
}
