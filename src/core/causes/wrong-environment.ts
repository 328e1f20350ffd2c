import { environmentOf, isAnyones } from '../facts/environment.ts';
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
    'authorization-malformed',
  ],
  check(facts) {
    const clues = [...heard(facts, 'wrong-environment'), ...otherStage(facts), ...acceptedElsewhere(facts)];
    return clues.length > 0 ? { clues } : undefined;
  },
};

function otherStage(facts: Facts): Clue[] {
  const { jwt, exchange, status, story } = facts;
  const { issuers } = story.accepted;
  if (!jwt?.issuer || status !== 401 || issuers.includes(jwt.issuer)) return [];
  if (!isOtherStage(jwt.issuer, exchange.url.host) || isAnyones(jwt.issuer, exchange.url.host)) return [];
  const accepted = issuers.find((issuer) => jwt.issuer && isOtherStage(jwt.issuer, issuer));
  if (!accepted) return [clue('hints', 'token', say`iss ${jwt.issuer}, sent to ${exchange.url.host}`)];
  return [
    clue('shows', 'history', say`Tokens of ${accepted} are accepted on this origin`),
    clue('fits', 'token', say`iss ${jwt.issuer} names another environment`),
  ];
}

/** The credential is good, only not here. */
function acceptedElsewhere({ status, story, exchange }: Facts): Clue[] {
  const { here, elsewhere, otherOrigins } = story.sameCredentialAccepted;
  if (status !== 401 || here.length + elsewhere.length > 0) return [];
  const other = otherOrigins.findLast(({ origin }) => isOtherStage(origin, exchange.url.origin));
  return other ? [clue('shows', 'history', say`${other.origin} accepted the same credential`, other.id)] : [];
}

/** One of the names speaks of a test environment and the other does not. */
function isOtherStage(one: string, other: string): boolean {
  const [left, right] = [environmentOf(hostOf(one))?.kind, environmentOf(hostOf(other))?.kind];
  return left !== right && (left === 'test' || right === 'test');
}
