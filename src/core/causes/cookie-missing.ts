import type { Fix } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { isSessionCookie } from '../facts/sent.ts';
import { say } from '../masked.ts';
import type { CookieReason } from '../story/cookie-reason.ts';
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
    // A proxy reads no cookies of the origin server. RFC 9110 section 11.7.
    if (facts.status === 407) return undefined;
    if (sent.sessionCookies.length > 0 || sent.authorization.header === 'present' || sent.keys.length > 0)
      return undefined;
    const isNamed = facts.heard.names('cookie-missing');
    const said = sent.isCaptured
      ? heard(facts, 'cookie-missing')
      : heardAtMost(facts, 'cookie-missing', isNamed ? 'suggests' : 'allows');
    const clues = [...said, ...lostCookie(facts)];
    return clues.length > 0 ? { clues, fix: fixFor(facts) } : undefined;
  },
};

const signIn = fix('user', say`Sign in; allow cookies for this site`);
const include = fix('client', say`Call fetch with credentials: 'include' (XMLHttpRequest: withCredentials)`);

/** What lets the cookie through, by what kept it back. */
const mending: Readonly<Record<CookieReason['kind'], readonly Fix[]>> = {
  rejected: [fix('server', say`Correct the Set-Cookie field: as it is, browsers do not store the cookie`)],
  domain: [
    fix('server', say`Set the cookie with the Domain that both hosts share`),
    fix('client', say`Else call this on the host that set the cookie`),
  ],
  path: [fix('server', say`Set the cookie with Path=/`)],
  scheme: [fix('client', say`Call this over https: a Secure cookie goes nowhere else`)],
  expired: [
    fix('user', say`Sign in again`),
    fix('server', say`Renew the cookie while it is in use, or let it live longer`),
  ],
  'same-site': [
    fix('server', say`Set the cookie with SameSite=None; Secure where pages of other sites are to use it`),
    fix('server', say`Or serve this API on the site of the page, so that the request crosses no site`),
  ],
  'third-party': [
    include,
    fix('server', say`Serve this API on the site of the page: browsers block cookies of third parties more and more`),
  ],
  'left-out': [include],
};

function fixFor({ story, page }: Facts): readonly Fix[] {
  const kind = story.cookies.missing.find(({ name }) => isSessionCookie(name))?.kind ?? null;
  if (kind === 'expired') return mending[kind];
  if (kind !== null) return [...mending[kind], signIn];
  const isSameOrigin = page.origin !== null && !page.isCrossOrigin;
  // Within one origin cookies go along by themselves.
  return isSameOrigin ? cookieMissing.fix.filter(({ who }) => who === 'user') : cookieMissing.fix;
}

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
