import { listed } from '../causes/clue.ts';
import type { CauseId } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { hasReadCredential } from '../facts/refusal.ts';
import { say, type Masked } from '../masked.ts';
import { size } from '../size.ts';

const ofRights = new Set<CauseId>([
  'permission-denied',
  'scope-insufficient',
  'csrf-failed',
  'ip-or-geo-blocked',
  'origin-not-allowed',
]);
const ofIdentity = new Set<CauseId>([
  'credentials-missing',
  'token-expired',
  'token-revoked',
  'token-malformed',
  'token-signature-invalid',
  'credentials-invalid',
  'session-expired',
  'cookie-missing',
]);

/** Causes that the challenge itself may tell of. */
const ofSchemes = new Set<CauseId>([
  'scheme-mismatch',
  'authorization-malformed',
  'dpop-proof-required',
  'mfa-or-step-up-required',
]);

/** Where the answer bends HTTP: worth a remark, never the cause. `cause`: the first one found. */
export function noteSemantics(facts: Facts, cause: CauseId): Masked[] {
  const { status, asked, sent, exchange } = facts;
  const notes: Masked[] = [];
  if (status === 401 && asked.challenges.length === 0 && exchange.response.headers !== null) {
    notes.push(
      say`This 401 has no WWW-Authenticate header, though every 401 must say how to authenticate (RFC 9110 section 15.5.2).`,
    );
  }
  if (status === 401 && ofRights.has(cause)) {
    notes.push(say`401 says “not authenticated”; for a refusal of this kind 403 is meant (RFC 9110 section 15.5.4).`);
  }
  if (status === 403 && ofIdentity.has(cause)) {
    notes.push(
      say`403 says “not allowed”; where credentials are missing or no longer good, 401 is meant (RFC 9110 section 15.5.2).`,
    );
  }
  if (
    sent.scheme !== '' &&
    asked.schemes.length > 0 &&
    !asked.schemes.includes(sent.scheme) &&
    !ofSchemes.has(cause) &&
    (hasReadCredential(facts) || cause.startsWith('token-'))
  ) {
    notes.push(
      say`The challenge names ${listed(asked.challenges.map(({ scheme }) => scheme))}, a scheme that this API does not use for what was sent.`,
    );
  }
  if (exchange.response.unread !== undefined) {
    notes.push(
      say`The body of this answer, ${size(exchange.response.unread)}, was not read: the words of the server that would tell more may be in it.`,
    );
  }
  const { hidden } = facts.story;
  if (exchange.hiddenFromPage || hidden) {
    const others = hidden?.readable ? say` Successes of this endpoint have them; errors need them too.` : say``;
    notes.push(
      say`The page did not see this ${status}: the answer lacks the CORS headers, so its script got “Failed to fetch”.${others}`,
    );
  }
  return notes;
}
