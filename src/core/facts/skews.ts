import type { Evidence } from '../diagnosis.ts';
import { say, type Masked } from '../masked.ts';
import { duration, timeNear } from '../time.ts';
import type { Facts } from './facts.ts';
import { headerOf } from './headers.ts';
import { instantOf } from './signed-url.ts';

/** A time in the request that cannot be when the server's clock is right. */
export interface Skew {
  readonly from: Evidence['from'];
  readonly says: Masked;
}

/** What AWS and most HMAC schemes forgive. */
export const FORGIVEN_MS = 5 * 60_000;

export function findSkews(facts: Facts): Skew[] {
  return [...issuedInFuture(facts), ...signedElsewhen(facts), ...linkFromFuture(facts)];
}

function issuedInFuture(facts: Facts): Skew[] {
  const issuedAt = facts.jwt?.issuedAt ?? null;
  const { serverAt } = facts.clock;
  if (issuedAt === null || issuedAt - serverAt <= facts.leewayMs || facts.status !== 401) return [];
  const says = say`iat ${timeNear(issuedAt, serverAt)}, server clock ${timeNear(serverAt, serverAt)}`;
  return [{ from: 'token', says }];
}

/** The date that a signature covers: SigV4's, or the one of HTTP Signatures. */
function signedElsewhen(facts: Facts): Skew[] {
  const { headers } = facts.exchange.request;
  if (!/^aws4-|hmac|^signature$|^sharedkey|^oss/.test(facts.sent.scheme)) return [];
  const text =
    headerOf(headers, 'x-amz-date') ??
    headerOf(headers, 'x-date') ??
    headerOf(headers, 'x-ms-date') ??
    headerOf(headers, 'date');
  const at = text === undefined ? null : (instantOf(text) ?? dateOf(text));
  if (at === null || text === undefined) return [];
  const { serverAt, isKnown } = facts.clock;
  if (!isKnown || Math.abs(at - serverAt) < FORGIVEN_MS) return [];
  const server = timeNear(serverAt, at);
  return [
    {
      from: 'clock',
      says: say`The request is signed for ${text}, ${duration(at - serverAt)} away from the server’s ${server}`,
    },
  ];
}

/** A link that begins later than it was used was signed by a clock that is ahead. */
function linkFromFuture({ signedUrl, clock, leewayMs }: Facts): Skew[] {
  const from = signedUrl?.validFrom ?? null;
  if (from === null || from - clock.serverAt <= leewayMs) return [];
  const at = clock.serverAt;
  return [
    { from: 'request', says: say`The signed URL begins at ${timeNear(from, at)}, server clock ${timeNear(at, at)}` },
  ];
}

function dateOf(text: string): number | null {
  // Without a zone a date would mean another instant on every computer.
  const at = text.length < 40 && /(GMT|UTC|Z|[+-]\d{4})$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
