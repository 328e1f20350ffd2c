import { say, type Masked } from '../masked.ts';

/** Claims that say when a token is good. RFC 7519 section 4.1. */
type TimeClaim = 'exp' | 'nbf' | 'iat';

/** What keeps a claim from being a NumericDate: the unit it counts in, or that it is no such number at all. */
type NumericDateFault = 'milliseconds' | 'microseconds' | 'nanoseconds' | 'text' | 'beyond' | 'no-number';

/** A claim that should be a NumericDate, a number of seconds since the epoch. RFC 7519 section 2. */
export interface NumericDate {
  /** As receivers read it, in milliseconds since the epoch; null where they cannot, or read a year nobody meant. */
  readonly at: number | null;
  /** What its issuer most probably meant, in milliseconds since the epoch; null where that cannot be told. */
  readonly meant: number | null;
  readonly fault: NumericDateFault | null;
}

/** A time claim that is not written as it has to be. */
export interface TimeFault {
  readonly claim: TimeClaim;
  readonly fault: NumericDateFault;
  /** See `NumericDate`. */
  readonly at: number | null;
  readonly meant: number | null;
  readonly says: Masked;
}

/** The last second of the year 9999, which issuers write for "never". Counted in seconds, no other unit stays below it. */
const LAST_SECOND = 253_402_300_799;

/** Today's dates in smaller units, 2001 to 2286. */
const SMALLER_UNITS = [
  { fault: 'milliseconds', perMs: 1, from: 1e12 },
  { fault: 'microseconds', perMs: 1e3, from: 1e15 },
  { fault: 'nanoseconds', perMs: 1e6, from: 1e18 },
] as const;

const NO_NUMBER: NumericDate = { at: null, meant: null, fault: 'no-number' };

/** Reads the value of a claim; undefined for a claim that is not there. */
export function readNumericDate(value: unknown): NumericDate | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? readNumber(value) : NO_NUMBER;
  if (typeof value !== 'string' || value.length > 40) return NO_NUMBER;
  if (/^-?\d{1,20}(?:\.\d{1,9})?$/.test(value)) {
    const number = readNumber(Number(value));
    return number.fault === null ? { ...number, fault: 'text' } : number;
  }
  const isDate = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(value);
  const meant = isDate ? Date.parse(value) : Number.NaN;
  return { at: null, meant: Number.isNaN(meant) ? null : meant, fault: 'text' };
}

function readNumber(value: number): NumericDate {
  const unit = SMALLER_UNITS.find(({ from }) => value >= from && value < from * 10);
  if (unit !== undefined) return { at: null, meant: value / unit.perMs, fault: unit.fault };
  // Servers compare whatever stands there: a number before 1970 is a time long past.
  if (Math.abs(value) <= LAST_SECOND) return { at: value * 1000, meant: value * 1000, fault: null };
  return { at: null, meant: null, fault: 'beyond' };
}

/** The time claims that are not written as RFC 7519 wants them, in the order in which they decide. */
export function timeFaultsOf(claims: { readonly [name: string]: unknown }): TimeFault[] {
  return (['exp', 'nbf', 'iat'] as const).flatMap((claim) => {
    const date = readNumericDate(claims[claim]);
    if (date === undefined || date.fault === null) return [];
    const { at, meant, fault } = date;
    return [{ claim, fault, at, meant, says: say`${names[claim]} ${words[fault]}` }];
  });
}

const names: Readonly<Record<TimeClaim, Masked>> = { exp: say`exp`, nbf: say`nbf`, iat: say`iat` };

const words: Readonly<Record<NumericDateFault, Masked>> = {
  milliseconds: say`is in milliseconds; RFC 7519 counts seconds (NumericDate)`,
  microseconds: say`is in microseconds; RFC 7519 counts seconds (NumericDate)`,
  nanoseconds: say`is in nanoseconds; RFC 7519 counts seconds (NumericDate)`,
  text: say`is text; RFC 7519 wants a number of seconds (NumericDate)`,
  beyond: say`is no date: the number lies beyond the year 9999`,
  'no-number': say`is no number; RFC 7519 wants a number of seconds (NumericDate)`,
};
