import type { Facts } from '../facts/facts.ts';
import { headerOf } from '../facts/headers.ts';
import { instantOf } from '../facts/signed-url.ts';
import { say } from '../masked.ts';
import { duration, timeNear } from '../time.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';
import { byIssuerClock, type IssuerView } from '../facts/issuer-clock.ts';

export const clockSkew: Cause = {
  id: 'clock-skew',
  title: say`Two clocks disagree`,
  applies: say`A signed date, an iat claim or the browser’s clock differs from the server’s clock by more than servers forgive.`,
  unless: say`The request was signed long before it was sent.`,
  fix: [
    fix('user', say`Set the clock of this computer by the network`),
    fix('client', say`Sign requests with a time taken from the server’s Date header`),
    fix('server', say`Allow a minute of leeway, and keep the clocks of issuer and API in step (NTP)`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.6',
  explains: ['token-not-yet-valid', 'token-expired', 'request-signature-invalid'],
  check(facts) {
    const clues = [
      ...heard(facts, 'clock-skew'),
      ...issuedInFuture(facts),
      ...apartFromIssuer(facts),
      ...signedElsewhen(facts),
      ...linkFromFuture(facts),
      ...browserOff(facts),
    ];
    if (clues.length === 0) return undefined;
    return { clues: [...clues, ...merelyLate(facts)] };
  },
};

/** Complaints about time are mostly about a token that is old. */
function merelyLate({ jwt, clock }: Facts): Clue[] {
  const lateMs = clock.serverAt - (jwt?.expiresAt ?? Infinity);
  if (lateMs <= 0 || Math.abs(clock.offsetMs) >= FORGIVEN_MS) return [];
  return [clue('against', 'token', say`The clocks agree, and the token ended ${duration(lateMs)} before`)];
}

/** What AWS and most HMAC schemes forgive. */
const FORGIVEN_MS = 5 * 60_000;

function issuedInFuture(facts: Facts): Clue[] {
  const issuedAt = facts.jwt?.issuedAt ?? null;
  const { serverAt } = facts.clock;
  if (issuedAt === null || issuedAt - serverAt <= facts.leewayMs || facts.status !== 401) return [];
  return [
    clue('shows', 'token', say`iat ${timeNear(issuedAt, serverAt)}, server clock ${timeNear(serverAt, serverAt)}`),
  ];
}

/** The clock of the server that handed the token out, against the clock of the one that refused it. */
function apartFromIssuer(facts: Facts): Clue[] {
  const view = facts.status === 401 ? byIssuerClock(facts) : null;
  return view ? [clue(decides(facts, view) ? 'shows' : 'hints', 'clock', view.says, view.issuer)] : [];
}

/** By the issuer's clock the token was good at that moment, by the server's it was not. */
function decides({ jwt, clock, leewayMs }: Facts, { at }: IssuerView): boolean {
  const { expiresAt = null, notBefore = null, issuedAt = null } = jwt ?? {};
  const isGoodAt = (time: number, leeway: number): boolean =>
    time < (expiresAt ?? Infinity) && Math.max(notBefore ?? 0, issuedAt ?? 0) <= time + leeway;
  return isGoodAt(at, leewayMs) && !isGoodAt(clock.serverAt, leewayMs);
}

/** The date that a signature covers: SigV4's, or the one of HTTP Signatures. */
function signedElsewhen(facts: Facts): Clue[] {
  const { headers } = facts.exchange.request;
  const { scheme } = facts.sent;
  if (!/^aws4-|hmac|^signature$|^sharedkey|^oss/.test(scheme)) return [];
  const text =
    headerOf(headers, 'x-amz-date') ??
    headerOf(headers, 'x-date') ??
    headerOf(headers, 'x-ms-date') ??
    headerOf(headers, 'date');
  const at = text === undefined ? null : (instantOf(text) ?? dateOf(text));
  if (at === null || text === undefined) return [];
  const { serverAt } = facts.clock;
  if (Math.abs(at - serverAt) < FORGIVEN_MS) return [];
  return [
    clue(
      'shows',
      'clock',
      say`The request is signed for ${text}, ${duration(at - serverAt)} away from the server’s ${timeNear(serverAt, at)}`,
    ),
  ];
}

/** A link that begins later than it was used was signed by a clock that is ahead. */
function linkFromFuture({ signedUrl, clock, leewayMs }: Facts): Clue[] {
  const from = signedUrl?.validFrom ?? null;
  if (from === null || from - clock.serverAt <= leewayMs) return [];
  const at = clock.serverAt;
  return [
    clue('shows', 'request', say`The signed URL begins at ${timeNear(from, at)}, server clock ${timeNear(at, at)}`),
  ];
}

function dateOf(text: string): number | null {
  // Without a zone a date would mean another instant on every computer.
  const at = text.length < 40 && /(GMT|UTC|Z|[+-]\d{4})$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

function browserOff(facts: Facts): Clue[] {
  const { offsetMs } = facts.clock;
  if (Math.abs(offsetMs) < FORGIVEN_MS) return [];
  const direction = offsetMs > 0 ? say`behind` : say`ahead of`;
  return [clue('allows', 'clock', say`The browser’s clock is ${duration(offsetMs)} ${direction} the server’s`)];
}
