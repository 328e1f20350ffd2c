import type { Facts } from './facts.ts';
import { say, type Masked } from '../masked.ts';
import { duration } from '../time.ts';
import type { Trace } from '../trace.ts';

/** The server that refused a token, seen by the clock of the server that wrote the token. */
export interface IssuerView {
  readonly issuer: Trace;
  /** When the refusal was, by the issuer's clock. Milliseconds since the epoch. */
  readonly at: number;
  readonly says: Masked;
}

/** Null unless both clocks were seen and are certainly apart. */
export function byIssuerClock({ story, clock, leewayMs }: Facts): IssuerView | null {
  const { issuedBy, issuerClock, clock: own } = story;
  if (!issuedBy || !issuerClock || !own) return null;
  const behind = issuerClock.low - own.high;
  const ahead = issuerClock.high === null ? 0 : own.low - issuerClock.high;
  if (Math.max(behind, ahead) <= leewayMs) return null;
  const { trace: issuer } = issuedBy;
  return behind > ahead
    ? { issuer, at: clock.serverAt + behind, says: apart(say`behind`, behind, issuer) }
    : { issuer, at: clock.serverAt - ahead, says: apart(say`ahead of`, ahead, issuer) };
}

function apart(direction: Masked, ms: number, { origin }: Trace): Masked {
  return say`This server’s clock is ${duration(ms)} ${direction} that of ${origin}, which issued the token`;
}
