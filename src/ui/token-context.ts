import type { Challenge } from '../core/challenge.ts';
import type { Masked } from '../core/masked.ts';

/** What a token is read against. All of it is unknown for a token that was pasted. */
export interface TokenContext {
  /** When the request with the token was sent, milliseconds since the epoch. For a pasted token: now. */
  readonly sentAt: number;
  readonly isRequest: boolean;
  readonly origin: Masked | null;
  readonly host: Masked | null;
  readonly challenges: readonly Challenge[];
  readonly leewaySeconds: number;
}
