import type { Masked } from './masked.ts';

/** Ids of the contract, section 2: public interface, never renamed. */
export const causeIds = [
  'credentials-missing',
  'authorization-malformed',
  'scheme-mismatch',
  'token-malformed',
  'token-expired',
  'token-not-yet-valid',
  'token-signature-invalid',
  'token-revoked',
  'token-audience-mismatch',
  'token-issuer-mismatch',
  'token-wrong-type',
  'token-algorithm-rejected',
  'clock-skew',
  'scope-insufficient',
  'permission-denied',
  'credentials-invalid',
  'api-key-missing',
  'api-key-invalid',
  'session-expired',
  'cookie-missing',
  'csrf-failed',
  'preflight-rejected',
  'header-stripped-in-transit',
  'redirect-dropped-authorization',
  'wrong-environment',
  'wrong-endpoint',
  'request-signature-invalid',
  'signed-url-expired',
  'mfa-or-step-up-required',
  'dpop-proof-required',
  'client-certificate-required',
  'rate-limited',
  'waf-or-bot-blocked',
  'ip-or-geo-blocked',
  'origin-not-allowed',
  'account-disabled-or-plan',
  'proxy-authentication',
  'server-misconfigured',
  'unknown',
] as const;

export type CauseId = (typeof causeIds)[number];

/** `certain`: the request itself or the server's own words prove it. `likely`: the facts fit. `possible`: cannot be seen from here. */
export type Certainty = 'certain' | 'likely' | 'possible';

export interface Evidence {
  readonly from: 'request' | 'token' | 'server' | 'history' | 'clock';
  readonly text: Masked;
  /** The exchange it was seen in, when it is another one. */
  readonly exchange?: string;
}

export interface Fix {
  readonly who: 'client' | 'server' | 'gateway' | 'identity-provider' | 'user';
  readonly text: Masked;
}

/** One cause found, in the words shown to the user. */
export interface Finding {
  readonly id: CauseId;
  readonly certainty: Certainty;
  readonly title: Masked;
  readonly evidence: readonly Evidence[];
  readonly fix: readonly Fix[];
  /** What would show that it is something else. */
  readonly unless?: Masked;
  readonly reference: string;
}

/** One line of the "ruled out" list. `unknown` when it could not be checked, never `passed`. */
export interface Check {
  readonly id: string;
  readonly label: Masked;
  readonly result: 'passed' | 'failed' | 'unknown';
  readonly reason: Masked;
}

/** What the panel shows for one failed request. */
export interface Diagnosis {
  /** Best first, never empty. */
  readonly causes: readonly Finding[];
  readonly checks: readonly Check[];
  /** HTTP semantics worth a remark, never the cause. */
  readonly notes: readonly Masked[];
  /** The later exchange in which the same request succeeded, and how long after this answer. */
  readonly recovered: { readonly exchange: string; readonly afterMs: number } | null;
  /** A refusal that belongs to the protocol or to a login form: shown, not alarming. */
  readonly expected: Masked | null;
}
