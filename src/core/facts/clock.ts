import type { Exchange } from '../exchange.ts';
import type { ClockOffset } from '../story/clock.ts';

/** What the two clocks of an exchange said. Milliseconds since the epoch. */
export interface Clock {
  /** The moment of the request is known. Else nothing is compared with either clock. */
  readonly isKnown: boolean;
  /** When the browser sent the request, by its own clock. */
  readonly sentAt: number;
  /** When the server answered, by its own clock; the browser's where no answer of it has a `Date`. */
  readonly serverAt: number;
  readonly hasServerDate: boolean;
  /** Server minus browser, 0 while the difference may be travel time and the whole seconds of `Date`. */
  readonly offsetMs: number;
}

const DATE_RESOLUTION_MS = 1000;

/** `known`: what other answers of the same server say about its clock; it is narrower than one answer can be. */
export function readClock(exchange: Exchange, known: ClockOffset | null = null): Clock {
  const { sentAt, durationMs, response } = exchange;
  if (exchange.timeUnknown) return { isKnown: false, sentAt, serverAt: sentAt, hasServerDate: false, offsetMs: 0 };
  const date = response.servedBy === null ? response.date : null;
  const own =
    date === null ? null : { low: date - sentAt - (durationMs ?? 0), high: date + DATE_RESOLUTION_MS - sentAt };
  const offset = known ?? own;
  if (offset === null || exchange.timeFromServer)
    return { isKnown: true, sentAt, serverAt: sentAt, hasServerDate: false, offsetMs: 0 };
  const offsetMs = offset.low > 0 ? offset.low : offset.high < 0 ? offset.high : 0;
  return { isKnown: true, sentAt, serverAt: date ?? sentAt + offsetMs, hasServerDate: true, offsetMs };
}
