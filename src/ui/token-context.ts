import type { Challenge } from '../core/challenge.ts';
import type { Exchange } from '../core/exchange.ts';
import { say, type Masked } from '../core/masked.ts';

/** What a token is read against. All of it is unknown for a token that was pasted. */
export interface TokenContext {
  /**
   * When the request with the token was sent, milliseconds since the epoch; NaN where the recording does not say. For a pasted
   * token: now.
   */
  readonly sentAt: number;
  readonly isRequest: boolean;
  readonly origin: Masked | null;
  readonly host: Masked | null;
  readonly method: Masked | null;
  /** Without query, as `htu` of a DPoP proof names it. */
  readonly target: Masked | null;
  readonly challenges: readonly Challenge[];
  readonly leewaySeconds: number;
}

/** A token that was sent is read against its request. */
export function contextOf(
  { sentAt, timeUnknown, method, url, response }: Exchange,
  leewaySeconds: number,
): TokenContext {
  return {
    sentAt: timeUnknown ? Number.NaN : sentAt,
    isRequest: true,
    origin: url.origin,
    host: url.host,
    method,
    target: say`${url.origin}${url.path}`,
    challenges: [...response.challenges, ...response.proxyChallenges],
    leewaySeconds,
  };
}

/** A token that was pasted is read against the present. */
export function pastedContext(now: number): TokenContext {
  return {
    sentAt: now,
    isRequest: false,
    origin: null,
    host: null,
    method: null,
    target: null,
    challenges: [],
    leewaySeconds: 0,
  };
}
