import type { Facts } from './facts.ts';
import { say, type Masked } from '../masked.ts';
import { duration } from '../time.ts';
import type { Trace } from '../trace.ts';

/** The server that refused a token, seen by the clock of the server that wrote the token. */
export interface IssuerView {
  /** The answer that handed the token out; undefined when only the token tells. */
  readonly issuer?: string;
  /** When the refusal was, by the issuer's clock. Milliseconds since the epoch. */
  readonly at: number;
  readonly says: Masked;
}

/** Null unless both clocks were seen and are certainly apart. */
export function byIssuerClock(facts: Facts): IssuerView | null {
  return byIssuingAnswer(facts) ?? byIssuedAt(facts);
}

/** No token is issued in the future. Where the browser's clock agrees with `iat`, it is the server's that is behind. */
function byIssuedAt({ jwt, clock, leewayMs }: Facts): IssuerView | null {
  const issuedAt = jwt?.issuedAt ?? null;
  if (issuedAt === null || issuedAt - clock.sentAt > leewayMs || issuedAt - clock.serverAt <= leewayMs) return null;
  const behind = duration(issuedAt - clock.serverAt);
  return { at: issuedAt, says: say`This server’s clock is ${behind} behind the token’s iat, and the browser’s is not` };
}

function byIssuingAnswer({ story, clock, leewayMs }: Facts): IssuerView | null {
  const { issuedBy, issuerClock, clock: own } = story;
  if (!issuedBy || !issuerClock || !own) return null;
  const behind = issuerClock.low - own.high;
  const ahead = issuerClock.high === null ? 0 : own.low - issuerClock.high;
  if (Math.max(behind, ahead) <= leewayMs) return null;
  const { trace } = issuedBy;
  return behind > ahead
    ? { issuer: trace.id, at: clock.serverAt + behind, says: apart(say`behind`, behind, trace) }
    : { issuer: trace.id, at: clock.serverAt - ahead, says: apart(say`ahead of`, ahead, trace) };
}

function apart(direction: Masked, ms: number, { origin }: Trace): Masked {
  return say`This server’s clock is ${duration(ms)} ${direction} that of ${origin}, which issued the token`;
}
