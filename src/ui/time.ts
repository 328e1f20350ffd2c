import { duration, isInstant } from '../core/time.ts';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const CLOCK_TENTHS = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 1,
});
const DAY_AND_CLOCK = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `11:57:14`, local. */
export function localClock(ms: number): string {
  return isInstant(ms) ? CLOCK.format(ms) : 'time unknown';
}

/** `11:57:14.1`, local. */
export function localClockTenths(ms: number): string {
  return isInstant(ms) ? CLOCK_TENTHS.format(ms) : 'time unknown';
}

/** `20 Nov 2026, 11:57:02`, local. */
export function localDateTime(ms: number): string {
  return isInstant(ms) ? DAY_AND_CLOCK.format(ms) : 'time unknown';
}

/** For `datetime`, which knows no unknown time. */
export function machineTime(ms: number): string | undefined {
  return isInstant(ms) ? new Date(ms).toISOString() : undefined;
}

/** The clock alone when both are on one local day, otherwise with the date. */
export function localNear(ms: number, near: number): string {
  const isSameDay = isInstant(ms) && isInstant(near) && new Date(ms).toDateString() === new Date(near).toDateString();
  return isSameDay ? localClock(ms) : localDateTime(ms);
}

/** `12 s before the request`. */
export function relativeToRequest(ms: number, sentAt: number): string {
  const span = ms - sentAt;
  if (Math.abs(span) < 1000) return 'at the time of the request';
  return span < 0 ? `${duration(span)} before the request` : `${duration(span)} after the request`;
}

/** `3 days ago`, `in 12 min`. */
export function relativeToNow(ms: number, now: number): string {
  if (Math.abs(ms - now) < 1000) return 'just now';
  return ms < now ? `${duration(now - ms)} ago` : `in ${duration(ms - now)}`;
}
