import { environmentOf } from '../facts/environment.ts';
import type { Facts } from '../facts/facts.ts';
import { hostOf } from '../facts/page.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const wrongEnvironment: Cause = {
  id: 'wrong-environment',
  title: say`The credential belongs to another environment`,
  applies: say`Key or token were made for another stage, region, tenant or project than the host they were sent to.`,
  unless: say`This environment shares its credentials with the other.`,
  fix: [
    fix(
      'client',
      say`Check that base URL and credentials come from the same configuration: test with test, live with live, region with region`,
    ),
    fix('user', say`Create a credential in the console of this environment`),
  ],
  reference: 'https://12factor.net/config',
  explains: [
    'token-issuer-mismatch',
    'token-signature-invalid',
    'api-key-invalid',
    'credentials-invalid',
    'token-audience-mismatch',
  ],
  check(facts) {
    const clues = [...heard(facts, 'wrong-environment'), ...otherStage(facts)];
    return clues.length > 0 ? { clues } : undefined;
  },
};

function otherStage(facts: Facts): Clue[] {
  const { jwt, exchange, status, story } = facts;
  if (status !== 401) return [];
  const sentTo = environmentOf(exchange.url.host)?.kind;
  const elsewhere = story.sameCredentialAccepted.otherOrigins.find(
    ({ origin }) => environmentOf(hostOf(origin))?.kind !== sentTo,
  );
  if (elsewhere) return [clue('fits', 'history', say`${elsewhere.origin} accepted the same credential`, elsewhere.id)];
  if (!jwt?.issuer) return [];
  const issuedFor = environmentOf(hostOf(jwt.issuer))?.kind;
  if (issuedFor === sentTo || (issuedFor !== 'test' && sentTo !== 'test')) return [];
  return [clue('hints', 'token', say`iss ${jwt.issuer}, sent to ${exchange.url.host}`)];
}
