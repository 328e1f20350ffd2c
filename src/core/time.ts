import { say, type Masked } from './masked.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;

/** A span in words, whatever its sign: `240 ms`, `12 s`, `3 min`, `2 h 5 min`, `4 days`, `3 years`. Rounded down. */
export function duration(ms: number): Masked {
  const span = Math.abs(ms);
  if (!Number.isFinite(span)) return say`for ever`;
  if (span < SECOND) return say`${Math.floor(span)} ms`;
  if (span < MINUTE) return say`${Math.floor(span / SECOND)} s`;
  if (span < 10 * MINUTE) return two(span, MINUTE, say` min`, SECOND, say` s`);
  if (span < HOUR) return say`${Math.floor(span / MINUTE)} min`;
  if (span < DAY) return two(span, HOUR, say` h`, MINUTE, say` min`);
  if (span < 2 * DAY) return say`1 day`;
  if (span < 2 * YEAR) return say`${Math.floor(span / DAY)} days`;
  return say`${Math.floor(span / YEAR)} years`;
}

/** Minutes that the reader's clock is ahead of UTC at an instant. UTC for every reader that does not say otherwise. */
let offsetAt: (ms: number) => number = () => 0;

/** Times of day are said in this zone from now on: a page does so once, so that its sentences agree with its clocks. */
export function sayTimesIn(zone: (ms: number) => number): void {
  offsetAt = zone;
}

/** `UTC`, `UTC+02:00`: the reader's zone at an instant. */
export function zoneAt(ms: number): Masked {
  const offset = Math.round(offsetAt(ms));
  if (offset === 0) return say`UTC`;
  const minutes = Math.abs(offset);
  return say`UTC${offset < 0 ? say`-` : say`+`}${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
}

/** `11:57:02`, in the reader's zone. */
export function clockTime(ms: number): Masked {
  if (!isInstant(ms)) return say`an impossible time`;
  const at = new Date(local(ms));
  return say`${padded(at.getUTCHours())}:${padded(at.getUTCMinutes())}:${padded(at.getUTCSeconds())}`;
}

/** `2026-03-04 11:57:02`, in the reader's zone: for times that are not of the same day as what they are compared with. */
export function dateTime(ms: number): Masked {
  if (!isInstant(ms)) return clockTime(ms);
  const at = new Date(local(ms));
  return say`${at.getUTCFullYear()}-${padded(at.getUTCMonth() + 1)}-${padded(at.getUTCDate())} ${clockTime(ms)}`;
}

/** `11:57:02`, or with its date when `ms` and `near` fall on different days. */
export function timeNear(ms: number, near: number): Masked {
  return Math.floor(local(ms) / DAY) === Math.floor(local(near) / DAY) ? clockTime(ms) : dateTime(ms);
}

/** Whether a Date can hold it: claims hold whatever their issuer wrote. ECMA-262 section 21.4.1.1. */
export function isInstant(ms: number): boolean {
  return Math.abs(ms) <= 8.64e15;
}

/** Moved so that its UTC fields are the local ones. At the edge of what a Date holds it stays where it is. */
function local(ms: number): number {
  const moved = ms + offsetAt(ms) * MINUTE;
  return isInstant(moved) ? moved : ms;
}

function two(span: number, unit: number, name: Masked, smaller: number, smallerName: Masked): Masked {
  const rest = Math.floor((span % unit) / smaller);
  const whole = say`${Math.floor(span / unit)}${name}`;
  return rest === 0 ? whole : say`${whole} ${rest}${smallerName}`;
}

function padded(value: number): Masked {
  return value < 10 ? say`0${value}` : say`${value}`;
}
