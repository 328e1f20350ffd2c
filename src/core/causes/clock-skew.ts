import type { Fix } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { FORGIVEN_MS, findSkews } from '../facts/skews.ts';
import { say } from '../masked.ts';
import { duration } from '../time.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard, heardAtMost } from './clue.ts';
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
    const late = merelyLate(facts);
    const clues = [
      ...(late.length > 0 ? heardAtMost(facts, 'clock-skew', 'hints') : heard(facts, 'clock-skew')),
      ...findSkews(facts).map(({ from, says }) => clue('shows', from, says)),
      ...apartFromIssuer(facts),
      ...browserOff(facts),
    ];
    if (clues.length === 0) return undefined;
    return { clues: [...clues, ...late], fix: fixFor(facts) };
  },
};

/** The clock that is off comes first: this computer's only where it differs from the server's. */
function fixFor(facts: Facts): readonly Fix[] {
  const [ofComputer, ...others] = clockSkew.fix;
  if (!facts.clock.hasServerDate || Math.abs(facts.clock.offsetMs) >= NOTICEABLE_MS) return clockSkew.fix;
  const ofIssuer = fix(
    'identity-provider',
    say`Set the clock of the server that issues the tokens by the network (NTP)`,
  );
  const rest = others.filter(({ who }) => facts.jwt === null || who === 'server');
  return facts.jwt ? [ofIssuer, ...rest] : ofComputer ? [...rest, ofComputer] : rest;
}

const NOTICEABLE_MS = 60_000;

/** Complaints about time are mostly about a token that is old. */
function merelyLate({ jwt, clock }: Facts): Clue[] {
  const lateMs = clock.serverAt - (jwt?.expiresAt ?? Infinity);
  if (lateMs <= 0 || Math.abs(clock.offsetMs) >= FORGIVEN_MS) return [];
  return [clue('against', 'token', say`The clocks agree, and the token ended ${duration(lateMs)} before`)];
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

function browserOff({ clock, jwt }: Facts): Clue[] {
  const { offsetMs, sentAt, serverAt } = clock;
  if (Math.abs(offsetMs) < FORGIVEN_MS) return [];
  const direction = offsetMs > 0 ? say`behind` : say`ahead of`;
  const end = jwt?.expiresAt ?? null;
  const isGoodHereOnly = end !== null && sentAt < end && end < serverAt;
  return [
    clue(
      isGoodHereOnly ? 'hints' : 'allows',
      'clock',
      say`The browser’s clock is ${duration(offsetMs)} ${direction} the server’s`,
    ),
  ];
}
