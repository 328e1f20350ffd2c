import type { AuthorizationProblem } from '../authorization.ts';
import type { CauseId } from '../diagnosis.ts';
import type { Facts } from './facts.ts';
import { isStrong, type HeardStatement } from './heard.ts';

/** Causes that a server can name only after it has read and understood a token. */
const afterReading: readonly CauseId[] = [
  'token-expired',
  'token-not-yet-valid',
  'token-signature-invalid',
  'token-revoked',
  'token-audience-mismatch',
  'token-issuer-mismatch',
  'token-wrong-type',
  'token-algorithm-rejected',
  'scope-insufficient',
  'permission-denied',
  'account-disabled-or-plan',
  'mfa-or-step-up-required',
  'session-expired',
];

const ofNothing: readonly CauseId[] = ['credentials-missing', 'api-key-missing', 'cookie-missing'];
const ofForm = new Set<CauseId>(['authorization-malformed', 'token-malformed', 'scheme-mismatch']);
const ofToken = new Set<CauseId>([...afterReading.slice(0, 8), 'token-malformed', 'credentials-invalid']);

/** The server speaks of something it could know only from reading the credential. */
export function hasReadCredential(facts: Facts): boolean {
  return facts.heard.statements.some(
    (statement) => isStrong(statement) && statement.said.every((id) => afterReading.includes(id)),
  );
}

/** The server speaks of a token, in whatever condition: it has found one in the request. */
export function hasFoundToken(facts: Facts): boolean {
  return facts.heard.statements.some(
    (statement) => isStrong(statement) && statement.said.length > 1 && statement.said.every((id) => ofToken.has(id)),
  );
}

/** The answer is about the credential: a 401 by its meaning (RFC 9110 section 15.5.2), or a 403 whose words say so. */
export function isAboutCredential(facts: Facts): boolean {
  if (facts.status === 401) return true;
  return facts.heard.statements.some(({ means }) => means.some((id) => ofToken.has(id)));
}

/** Nothing but the status: no words that mean anything, no structured body. */
export function isMute(facts: Facts): boolean {
  return facts.heard.statements.length === 0;
}

/** The server says that it saw no credential, and says nothing that only reading one could tell. */
export function saysMissing(facts: Facts): boolean {
  return findMissing(facts) !== undefined;
}

/** The statement that says so. */
export function findMissing(facts: Facts): HeardStatement | undefined {
  return facts.heard.statements.find((statement) => isStrong(statement) && startsWithNothing(statement.said));
}

/** "No token" may also mean that what stood there was no token. */
function startsWithNothing(said: readonly CauseId[]): boolean {
  const [first] = said;
  return (
    first !== undefined && ofNothing.includes(first) && said.every((id) => ofNothing.includes(id) || ofForm.has(id))
  );
}

/** The answer looks like that of an application, not like the ready-made page of a web server in front of it. */
export function isFromApplication(facts: Facts): boolean {
  const { body } = facts.heard.voice;
  return body === 'json' || body === 'problem' || body === 'graphql' || body === 'xml';
}

/** White space too much between scheme and credential, which arrives; around the value HTTP strips it. RFC 9110 section 5.5. */
export function findGap({ sent: { authorization } }: Facts): AuthorizationProblem | undefined {
  const { problems, text } = authorization;
  return problems.find(
    ({ slug, level, start, end }) =>
      slug === 'whitespace-extra' && level === 'warning' && start > 0 && end < (text?.length ?? 0),
  );
}
