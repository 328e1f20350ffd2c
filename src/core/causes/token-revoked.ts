import type { Facts } from '../facts/facts.ts';
import { isAboutCredential } from '../facts/refusal.ts';
import { say } from '../masked.ts';
import { duration } from '../time.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const tokenRevoked: Cause = {
  id: 'token-revoked',
  title: say`The token is no longer accepted`,
  applies: say`The token was withdrawn: by a logout, a password change, a removed app or an administrator. It may look fine when decoded.`,
  unless: say`The token was never issued here: another environment, a typing error, or another kind of token.`,
  fix: [
    fix('user', say`Sign in again to get a new token`),
    fix('client', say`Drop stored tokens on logout, and fetch a new one when this answer comes`),
    fix('identity-provider', say`Look the token up in the revocation or session list to see who withdrew it`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc7009',
  check(facts) {
    const clues = [
      ...heard(facts, 'token-revoked'),
      ...workedBefore(facts),
      ...(facts.status === 401 ? racedRefresh(facts) : []),
      ...opaqueAndUnknown(facts),
    ];
    return clues.length > 0 ? { clues, fix: [...fixRefresh(facts), ...tokenRevoked.fix] } : undefined;
  },
};

/** The same token worked, then something ended the session, then it was refused. */
function workedBefore(facts: Facts): Clue[] {
  const { story, clock, exchange } = facts;
  if (!isAboutCredential(facts) || exchange.request.credentials.length === 0) return [];
  const { here, elsewhere } = story.sameCredentialAccepted;
  const worked = [...here, ...elsewhere].filter(({ sentAt }) => sentAt < clock.sentAt).at(-1);
  if (!worked) return [];
  const ended = story.loggedOut;
  const ago = duration(clock.sentAt - worked.sentAt);
  const before = clue(ended ? 'fits' : 'hints', 'history', say`The same token was accepted ${ago} before`, worked.id);
  if (!ended) return [before];
  return [clue('shows', 'history', say`${ended.method} ${ended.path} ended the session in between`, ended.id), before];
}

/** A token without readable contents that the server refuses: withdrawn, run out or never issued here. */
function opaqueAndUnknown(facts: Facts): Clue[] {
  const { token, scheme } = facts.sent.authorization;
  if (facts.status !== 401 || token?.kind !== 'opaque' || scheme === null || facts.sent.scheme === 'basic') return [];
  return [clue('hints', 'token', say`The token is opaque: it cannot be read from here whether it still is good`)];
}
