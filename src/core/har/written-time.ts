import { say, writeMasked, type Masked } from '../masked.ts';

/** `2026-03-10T12:00:00.000Z`; the epoch for what no Date can hold. */
export function isoTime(ms: number): Masked {
  return writeMasked(say``, () => dateOf(ms).toISOString());
}

/** `Tue, 10 Mar 2026 12:00:00 GMT`. RFC 9110 section 5.6.7. */
export function httpDate(ms: number): Masked {
  return writeMasked(say``, () => dateOf(ms).toUTCString());
}

function dateOf(ms: number): Date {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}
