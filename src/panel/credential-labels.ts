import type { Exchange } from '../core/exchange.ts';
import { labelOf, type Masked } from '../core/masked.ts';
import { mainCredential } from '../core/story/main-credential.ts';
import type { Failure } from './failure.ts';

/** `#a3f9` of the credential that says who was asking; null without one, or where it is new in every request. */
export function credentialLabel(exchange: Exchange): Masked | null {
  const fingerprint = mainCredential(exchange.request)?.fingerprint ?? null;
  return fingerprint && labelOf(fingerprint);
}

/** The different credentials of requests that fold into one row, in order of their first use. */
export function credentialLabels(members: readonly Failure[]): readonly Masked[] {
  const labels = new Set<Masked>();
  for (const { credential } of members) if (credential !== null) labels.add(credential);
  return [...labels];
}
