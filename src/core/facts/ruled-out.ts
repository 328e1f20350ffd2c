import { showsPrefix } from '../authorization/shows-prefix.ts';
import type { CauseId } from '../diagnosis.ts';
import type { Facts } from './facts.ts';

const ofJwt: readonly CauseId[] = [
  'token-signature-invalid',
  'token-audience-mismatch',
  'token-issuer-mismatch',
  'token-algorithm-rejected',
  'token-not-yet-valid',
];
const ofMaking: readonly CauseId[] = [...ofJwt, 'token-malformed', 'token-wrong-type'];
const ofToken: readonly CauseId[] = [...ofJwt, 'token-expired', 'token-malformed', 'token-revoked', 'token-wrong-type'];

type Known = Pick<Facts, 'sent' | 'jwt' | 'clock' | 'story' | 'asked'>;

/** What a statement with several meanings cannot mean here, by what was sent. A server that names one of these still counts. */
export function ruleOut({ sent, jwt, clock, story, asked }: Known): ReadonlySet<CauseId> {
  const { sameCredentialAccepted } = story;
  const out = new Set<CauseId>();
  const add = (ids: readonly CauseId[]): void => ids.forEach((id) => out.add(id));
  const hasToken =
    sent.authorization.header !== 'absent' ||
    sent.keys.length > 0 ||
    sent.hasTokenInBody ||
    sent.hasCookies ||
    jwt !== null;
  if (!hasToken || sent.scheme === 'digest') add(ofToken);
  // Access tokens are often sent as the password of Basic; nothing of a JWT can be wrong with them.
  if (sent.scheme === 'basic') add(sent.hasCookies ? ofMaking : [...ofMaking, 'session-expired']);
  const { header, problems } = sent.authorization;
  if (header === 'present') add(['credentials-missing', 'cookie-missing']);
  if (header === 'present' && problems.every(({ level }) => level !== 'error')) add(['authorization-malformed']);
  if (sent.scheme === 'bearer') {
    // Beside a signature over the request, words about a signature mean that one.
    add([sent.isSigned ? 'token-signature-invalid' : 'request-signature-invalid']);
    if (asked.schemes.length === 0 || asked.schemes.includes('bearer')) add(['scheme-mismatch']);
  }
  if (sent.keys.length + sent.identifiers.length > 0) add(['api-key-missing']);
  // What was accepted on this origin is neither forged nor meant for another.
  if (sameCredentialAccepted.here.length + sameCredentialAccepted.elsewhere.length > 0) add(ofMaking);
  if (jwt) {
    if (jwt.timeFaults.length === 0 && !showsPrefix(sent.authorization.text)) add(['token-malformed']);
    // Counted in milliseconds, it lies in the future by every clock.
    if (jwt.timeFaults.some(({ claim, at, meant }) => claim !== 'exp' && at === null && meant !== null))
      add(['clock-skew']);
    if (sent.keys.length === 0) add(['api-key-invalid']);
    if (jwt.expiresAt !== null && jwt.expiresAt > clock.serverAt) out.add('token-expired');
    if (jwt.notBefore !== null && jwt.notBefore <= clock.serverAt) out.add('token-not-yet-valid');
  } else if (sent.authorization.token?.kind === 'opaque' || sent.isSigned) add(ofJwt);
  return out;
}
