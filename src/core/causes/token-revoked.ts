import type { Facts } from '../facts/facts.ts';
import { isAboutCredential } from '../facts/refusal.ts';
import { isQueryBearer } from '../facts/sent.ts';
import { say } from '../masked.ts';
import { duration } from '../time.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';
import { fixRefresh, freshToken, racedRefresh } from './refresh-story.ts';

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
      ...freshToken(facts, 'against'),
    ];
    return clues.length > 0 ? { clues, fix: fixRefresh(facts, tokenRevoked.fix) } : undefined;
  },
};

/** The same token worked, then something ended the session or nothing visible happened, then it was refused. */
function workedBefore(facts: Facts): Clue[] {
  const { story, clock, jwt, sent } = facts;
  if (!isAboutCredential(facts) || (sent.authorization.header !== 'present' && sent.keys.length === 0)) return [];
  const { here, elsewhere, later } = story.sameCredentialAccepted;
  const worked = here.at(-1) ?? elsewhere.at(-1);
  if (!worked) return [];
  const before = say`The same token was accepted ${duration(clock.sentAt - worked.sentAt)} before`;
  const [still] = later;
  const stillGood = say`The same token is accepted afterwards`;
  const against = still ? [clue('against', 'history', say`${stillGood}: ${still.method} ${still.path}`, still.id)] : [];
  const ended = story.loggedOut;
  if (ended) {
    const end = clue('shows', 'history', say`${ended.method} ${ended.path} ended the session in between`, ended.id);
    return [end, clue('fits', 'history', before, worked.id), ...against];
  }
  if (here.length === 0 && clock.sentAt - worked.sentAt <= JUST_NOW) {
    return [clue('against', 'history', say`${before}, for ${worked.method} ${worked.path}`, worked.id)];
  }
  const left = (jwt?.expiresAt ?? clock.serverAt) - clock.serverAt;
  if (left <= 0 || here.length === 0) return [clue('hints', 'history', before, worked.id), ...against];
  const unexpired = say`${before}, and its exp leaves it another ${duration(left)}`;
  return [clue('fits', 'history', unexpired, worked.id), ...against];
}

/** Nobody withdraws a token between two calls of the same page; another endpoint has other rules. In milliseconds. */
const JUST_NOW = 5000;

/** A token without readable contents that the server refuses: withdrawn, run out or never issued here. */
function opaqueAndUnknown(facts: Facts): Clue[] {
  const { token, scheme, header } = facts.sent.authorization;
  const inUrl = header !== 'present' && facts.jwt === null ? facts.sent.keys.find(isQueryBearer) : undefined;
  if (facts.status === 401 && inUrl !== undefined)
    return [clue('hints', 'request', say`The bearer token in ${inUrl.name} was sent and refused`)];
  if (facts.status !== 401 || token?.kind !== 'opaque' || scheme === null) return [];
  if (notTokens.has(facts.sent.scheme)) return [];
  return [clue('hints', 'token', say`The token is opaque: it cannot be read from here whether it still is good`)];
}

/** Schemes whose credential is a proof or a login, made anew for every request. */
const notTokens = new Set(['basic', 'digest', 'ntlm', 'negotiate', 'kerberos']);
