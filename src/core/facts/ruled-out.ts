import type { CauseId } from '../diagnosis.ts';
import type { Clock } from './clock.ts';
import type { JwtFacts } from './jwt.ts';
import type { Sent } from './sent.ts';

const ofJwt: readonly CauseId[] = [
  'token-signature-invalid',
  'token-audience-mismatch',
  'token-issuer-mismatch',
  'token-algorithm-rejected',
  'token-not-yet-valid',
];
const ofToken: readonly CauseId[] = [...ofJwt, 'token-expired', 'token-malformed', 'token-revoked', 'token-wrong-type'];

/** What a statement with several meanings cannot mean here, by what was sent. A server that names one of these still counts. */
export function ruleOut(sent: Sent, jwt: JwtFacts | null, clock: Clock): ReadonlySet<CauseId> {
  const out = new Set<CauseId>();
  const add = (ids: readonly CauseId[]): void => ids.forEach((id) => out.add(id));
  if (sent.isNothing || sent.scheme === 'basic' || sent.scheme === 'digest') add(ofToken);
  const { header, problems } = sent.authorization;
  if (header === 'present') add(['credentials-missing', 'cookie-missing']);
  if (header === 'present' && problems.every(({ level }) => level !== 'error')) add(['authorization-malformed']);
  if (sent.scheme === 'bearer') add(['request-signature-invalid']);
  if (sent.keys.length > 0) add(['api-key-missing']);
  if (jwt) {
    add(['token-malformed']);
    if (jwt.expiresAt !== null && jwt.expiresAt > clock.serverAt) out.add('token-expired');
    if (jwt.notBefore === null || jwt.notBefore <= clock.serverAt) out.add('token-not-yet-valid');
  } else if (sent.authorization.token?.kind === 'opaque') add(ofJwt);
  return out;
}
