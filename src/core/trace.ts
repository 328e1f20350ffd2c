import type { Exchange } from './exchange.ts';
import type { Fingerprint, Masked } from './masked.ts';
import type { ResourceType } from './raw-exchange.ts';

/** What stays of every exchange that matters to authentication, successes too: enough to read a refusal in its history. */
export interface Trace {
  readonly id: string;
  readonly chain: string;
  readonly hop: number;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  readonly endedAt: number | null;
  readonly method: Masked;
  readonly origin: Masked;
  readonly path: Masked;
  readonly resourceType: ResourceType;
  /** 0: no answer seen. */
  readonly status: number;
  /** The Authorization scheme, or the name of another place a credential was in. */
  readonly scheme: Masked | null;
  readonly credential: Fingerprint | null;
  /** Registered claims of a JWT credential; times in seconds since the epoch. */
  readonly token: {
    readonly issuer: Masked | null;
    readonly audience: readonly Masked[];
    readonly scope: readonly Masked[];
    readonly issuedAt: number | null;
    readonly expiresAt: number | null;
  } | null;
  /** Null: not captured. */
  readonly cookiesSent: readonly { readonly name: Masked; readonly fingerprint: Fingerprint | null }[] | null;
  readonly cookiesSet: readonly Masked[];
  readonly cookiesDeleted: readonly Masked[];
  /** Names of the request headers that can carry credentials or proofs (`x-api-key`, `x-csrf-token`, `dpop`, …). */
  readonly authenticationHeaders: readonly Masked[];
  /** `grant_type` of a token request. */
  readonly grant: Masked | null;
  /** Fingerprints of the tokens this answer handed out. */
  readonly issued: readonly Fingerprint[];
  readonly redirectTo: { readonly origin: Masked; readonly path: Masked } | null;
  readonly serverDate: number | null;
  readonly error: Masked | null;
  readonly preflightFor: string | null;
}

/** The trace that an exchange leaves. */
export function traceOf(_exchange: Exchange): Trace {
  throw new Error('not built yet');
}
