import type { Facts } from '../facts/facts.ts';
import { isSessionCookie } from '../facts/sent.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard, heardAtMost } from './clue.ts';

export const cookieMissing: Cause = {
  id: 'cookie-missing',
  title: say`The session cookie was not sent`,
  applies: say`The server knows people by a cookie, and the browser did not send it: SameSite, Secure, Path, another site, or fetch without credentials.`,
  unless: say`The user was never signed in.`,
  fix: [
    fix('client', say`Call fetch with credentials: 'include' (XMLHttpRequest: withCredentials) for another origin`),
    fix(
      'server',
      say`Set the cookie with SameSite=None; Secure for use on other sites, and with the Domain and Path of this URL`,
    ),
    fix('user', say`Sign in; allow cookies for this site`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.4',
  explains: ['credentials-missing', 'session-expired', 'permission-denied'],
  check(facts) {
    const { sent } = facts;
    if (sent.sessionCookies.length > 0 || sent.authorization.header === 'present' || sent.keys.length > 0)
      return undefined;
    const isNamed = facts.heard.names('cookie-missing');
    const said = sent.isCaptured
      ? heard(facts, 'cookie-missing')
      : heardAtMost(facts, 'cookie-missing', isNamed ? 'suggests' : 'allows');
    const clues = [...said, ...lostCookie(facts)];
    return clues.length > 0 ? { clues } : undefined;
  },
};

function lostCookie(facts: Facts): Clue[] {
  const lost = facts.story.cookies.missing.find(({ name }) => isSessionCookie(name));
  if (lost) {
    const because = lost.because ? say`: ${lost.because}` : say``;
    const was = lost.seen === 'set' ? say`was set earlier` : say`was sent earlier`;
    const weight = facts.status === 401 && lost.because ? 'shows' : 'fits';
    return [clue(weight, 'history', say`The cookie ${lost.name} ${was} and is not sent now${because}`, lost.setBy)];
  }
  const deleted = facts.story.cookies.deletedBy.find(({ name }) => isSessionCookie(name));
  if (deleted && facts.status === 401) {
    return [
      clue('shows', 'history', say`The cookie ${deleted.name} was deleted by an answer before`, deleted.exchange),
    ];
  }
  if (facts.status === 401 && facts.sent.hasCookies && facts.asked.challenges.length === 0) {
    return [clue('hints', 'request', say`Cookies were sent, none of which looks like a session`)];
  }
  return [];
}
