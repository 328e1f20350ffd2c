import type { RawExchange, RawHeader } from '../raw-exchange.ts';
import { textIn, type JsonObject } from './json.ts';

/** When an entry began, as far as its `startedDateTime` tells. */
export interface WrittenTime {
  /** Milliseconds since the epoch; null where no time is written, or one that is none. */
  readonly at: number | null;
  /** Written without a zone, and read as UTC: right to compare within the file, and with nothing else. */
  readonly isLocal: boolean;
}

/** A number of this size is seconds: as milliseconds it would lie before browsers. */
const LARGEST_SECONDS = 1e11;
const ZONE = /(?:Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)\s*(?:\([^()]*\))?$/i;

export function readTime(entry: JsonObject): WrittenTime {
  const text = textIn(entry, 'startedDateTime').trim();
  if (/^\d{9,14}(?:\.\d+)?$/.test(text)) {
    const number = Number(text);
    return { at: number < LARGEST_SECONDS ? number * 1000 : number, isLocal: false };
  }
  if (!/\d\D+\d/.test(text) || isNoDay(text)) return { at: null, isLocal: false };
  const isLocal = !ZONE.test(text) && text.length < LONGEST;
  const at = Date.parse(isLocal ? `${text}${text.includes('T') ? 'Z' : ' UTC'}` : text);
  // Makers write the year 1 or the epoch for a time that they do not know.
  return { at: at > 0 ? at : null, isLocal };
}

/** `2026-02-30`: engines take it for a day of the next month, which nobody wrote. */
function isNoDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text) ?? [];
  return (
    day !== undefined && new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() !== Number(day)
  );
}

const LONGEST = 64;
const QUARTER_HOUR = 900_000;

/**
 * Gives every exchange a place in time. What `startedDateTime` does not tell the server's `Date` does: the moment itself, or
 * the zone. An exchange without either is `timeUnknown`: it stands where the file has it, and is compared with no clock.
 */
export function placeInTime(exchanges: readonly RawExchange[], written: readonly WrittenTime[]): void {
  const zone = zoneOf(exchanges, written);
  let before = exchanges.find(({ startedAt }) => startedAt > 0)?.startedAt ?? 0;
  exchanges.forEach((exchange, index) => {
    const { at = null, isLocal = false } = written[index] ?? {};
    const date = at === null ? dateOf(exchange) : null;
    if (at === null && date === null) place(exchange, before, true);
    else if (at === null) placeAtDate(exchange, date ?? 0);
    else if (isLocal) place(exchange, at + (zone ?? 0), zone === null);
    before = exchange.startedAt;
  });
}

function place(exchange: RawExchange, at: number, isUnknown: boolean): void {
  if (exchange.endedAt !== null) exchange.endedAt += at - exchange.startedAt;
  exchange.startedAt = at;
  if (isUnknown) exchange.timeUnknown = true;
}

function placeAtDate(exchange: RawExchange, date: number): void {
  place(exchange, date, false);
  exchange.timeFromServer = true;
}

/** What to add to local times of the file; null where no server's clock tells. Zones differ by quarters of an hour. */
function zoneOf(exchanges: readonly RawExchange[], written: readonly WrittenTime[]): number | null {
  for (const [index, exchange] of exchanges.entries()) {
    const time = written[index];
    const date = time?.isLocal && time.at !== null ? dateOf(exchange) : null;
    if (time?.at && date !== null) return Math.round((date - time.at) / QUARTER_HOUR) * QUARTER_HOUR;
  }
  return null;
}

/** The server's clock when it answered; null where a cache may have answered. RFC 9111 section 5.1. */
function dateOf({ response }: RawExchange): number | null {
  const age = valueOf(response.headers, 'age')?.trim() ?? '0';
  const at = Date.parse(valueOf(response.headers, 'date') ?? '');
  return response.servedBy === undefined && age === '0' && at > 0 ? at : null;
}

function valueOf(headers: readonly RawHeader[] | undefined, wanted: string): string | undefined {
  return headers?.find(({ name }) => name.toLowerCase() === wanted)?.value;
}
