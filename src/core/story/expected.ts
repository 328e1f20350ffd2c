import type { Challenge } from '../challenge.ts';
import { say, type Masked } from '../masked.ts';
import type { Trace } from '../trace.ts';
import { findLogout } from './acceptance.ts';
import { cookiesBefore } from './cookie-index.ts';
import { isLogin, isProbe } from './errand.ts';
import { endOf, isRefusal, isSubresource, isSuccess } from './outcome.ts';
import { resourceKey } from './request-index.ts';
import { hostOf, siteOf } from './site.ts';
import { after, before, type Vantage } from './vantage.ts';
import type { VisitIndex } from './visit-index.ts';

/** A refusal that belongs to the protocol, to a first visit or to a login form. */
export interface ExpectedStory {
  readonly kind: 'session-probe' | 'handshake' | 'login-failed';
  readonly says: Masked;
}

const AFTER_LOGOUT = say`Asked after the logout: this answer says that nobody is logged in any more`;
/** Schemes in which the browser answers a challenge by itself. */
const HANDSHAKES = new Set(['negotiate', 'ntlm', 'kerberos', 'digest', 'basic']);
const IN_SEVERAL_LEGS = new Set(['negotiate', 'ntlm', 'kerberos']);
/** A person may have to type a password between the legs. */
const NEXT_LEG_WITHIN = 5 * 60_000;
const LOOK_AHEAD = 30;

export function findExpected(vantage: Vantage<VisitIndex>, challenges: readonly Challenge[]): ExpectedStory | null {
  return findHandshake(vantage, challenges) ?? findLogin(vantage) ?? findProbe(vantage);
}

/** RFC 9110 section 11.1: the challenge is how the exchange starts. */
function findHandshake(vantage: Vantage<VisitIndex>, challenges: readonly Challenge[]): ExpectedStory | null {
  const { history, self } = vantage;
  if (self.status !== 401 && self.status !== 407) return null;
  const offered = challenges.filter(({ scheme }) => HANDSHAKES.has(scheme.toLowerCase()));
  const scheme = offered[0]?.scheme;
  if (scheme === undefined) return null;
  const isContinued = offered.some((each) => each.token68 !== null && IN_SEVERAL_LEGS.has(each.scheme.toLowerCase()));
  const carries = self.authorization === 'present' && self.scheme !== null;
  if (carries && !isContinued) return null;
  const next = after(vantage, history.byResource.get(resourceKey(self)), LOOK_AHEAD).find(
    (trace) => trace.sentAt - endOf(self) <= NEXT_LEG_WITHIN,
  );
  const answered = next !== undefined && isNextLeg(self, next, offered);
  return answered
    ? { kind: 'handshake', says: say`The first leg of ${scheme}: the browser answered the challenge` }
    : null;
}

/** The same request again, with the scheme asked for, or, where the browser hides its own header, simply accepted. */
function isNextLeg(self: Trace, next: Trace, offered: readonly Challenge[]): boolean {
  const used = next.authorization === 'present' ? next.scheme?.toLowerCase() : undefined;
  if (used !== undefined) return offered.some(({ scheme }) => scheme.toLowerCase() === used);
  return next.chain === self.chain && isSuccess(next);
}

function findLogin({ self }: Vantage<VisitIndex>): ExpectedStory | null {
  if (self.status !== 401 || !isLogin(self) || self.authorization === 'present') return null;
  return { kind: 'login-failed', says: say`The answer of a login: user name or password were not accepted` };
}

/** The page asks whether anybody is logged in before anybody is. */
function findProbe(vantage: Vantage<VisitIndex>): ExpectedStory | null {
  const { history, self } = vantage;
  if (self.status !== 401 || !isProbe(self) || self.authorization !== 'absent') return null;
  if (self.credential !== null && !isAnonymousSession(vantage)) return null;
  const site = siteOf(hostOf(self.origin));
  const isOurs = (trace: Trace): boolean => siteOf(hostOf(trace.origin)) === site || trace.page === self.page;
  const isKnown = (trace: Trace): boolean => isOurs(trace) && trace.credential !== self.credential;
  if (self.credential === null && findLogout(vantage) !== null) return { kind: 'session-probe', says: AFTER_LOGOUT };
  const logins = before(vantage, history.logins, 3).filter((trace) => isOurs(trace) && !isRefusal(trace));
  if (logins.length > 0 || before(vantage, history.withCredential, LOOK_AHEAD).some(isKnown)) return null;
  const later = after(vantage, history.byOrigin.get(self.origin), LOOK_AHEAD);
  const turn = later.findIndex(
    (trace) => trace.credential !== self.credential || isLogin(trace) || trace.issued.length > 0,
  );
  const until = turn < 0 ? later : later.slice(0, turn);
  const goesOn = until.some((trace) => isRefusal(trace) && !isProbe(trace) && !isSubresource(trace));
  const hasContext = vantage.at > 0 || turn >= 0;
  return hasContext && !goesOn
    ? { kind: 'session-probe', says: say`Asked before anybody was logged in: this answer says that nobody is` }
    : null;
}

/** The session cookie was handed to a visitor: set by an answer that had nothing to do with a login. */
function isAnonymousSession({ history, self, at }: Vantage<VisitIndex>): boolean {
  const host = hostOf(self.origin);
  const set = cookiesBefore(history.cookies, host, at).find(({ cookie }) => cookie.name === self.scheme);
  if (set === undefined || set.cookie.fingerprint !== self.credential) return false;
  const isCallback = set.setter.queryNames?.some((name) => /^(?:code|ticket|token|saml.*)$/i.test(name)) ?? false;
  return set.setter.method === 'GET' && !isCallback && !isLogin(set.setter);
}
