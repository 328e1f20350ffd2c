import type { Masked } from '../masked.ts';
import { isSessionCookie } from '../facts/sent.ts';
import type { Trace } from '../trace.ts';
import { cookiesBefore, domainMatches, type CookieEvent } from './cookie-index.ts';
import { reasonNotSent, type CookieReason } from './cookie-reason.ts';
import { hostOf } from './site.ts';
import { before, type Vantage } from './vantage.ts';

/** A cookie that earlier exchanges had and this request does not send. */
interface MissingCookie {
  readonly name: Masked;
  /** Null when its attributes would have allowed it. */
  readonly because: Masked | null;
  readonly kind: CookieReason['kind'] | null;
  /** The exchange that set it; where no Set-Cookie was seen, the last one that sent it. */
  readonly setBy: string;
  readonly seen: 'set' | 'sent';
}

export interface CookieStory {
  readonly missing: readonly MissingCookie[];
  readonly deletedBy: readonly { readonly name: Masked; readonly exchange: string }[];
}

const MOST = 5;
/** How far back a request with cookies is looked for. */
const LOOK_BACK = 50;

/** Cookies that could have made the difference: sessions, what scripts cannot read, and what the last requests here sent. */
export function followCookies(vantage: Vantage): CookieStory {
  const { history, self, at } = vantage;
  if (self.cookiesSent === null) return { missing: [], deletedBy: [] };
  const sent = new Set<string>(self.cookiesSent.map(({ name }) => name));
  const hasSession = self.credential !== null || self.cookiesSent.some(({ name }) => isSessionCookie(name));
  const host = hostOf(self.origin);
  const earlier = lastWithCookies(vantage);
  const used = new Set<string>(earlier?.cookiesSent?.map(({ name }) => name));
  const missing = new Map<Masked, MissingCookie>();
  const deletedBy = new Map<Masked, string>();
  const events = cookiesBefore(history.cookies, host, at).filter(({ cookie }) => !sent.has(cookie.name));
  for (const event of [...events.filter((each) => reaches(each, host)), ...events]) {
    const { cookie, setter } = event;
    if (missing.has(cookie.name) || deletedBy.has(cookie.name)) continue;
    const counts = isSessionCookie(cookie.name) || used.has(cookie.name) || cookie.httpOnly;
    if (!counts || (!reaches(event, host) && hasSession)) continue;
    if (cookie.deletes) deletedBy.set(cookie.name, setter.id);
    else {
      const reason = reasonNotSent(event, self);
      const because = reason?.says ?? null;
      missing.set(cookie.name, {
        name: cookie.name,
        because,
        kind: reason?.kind ?? null,
        setBy: setter.id,
        seen: 'set',
      });
    }
  }
  for (const cookie of earlier?.cookiesSent ?? []) {
    if (earlier === undefined || sent.has(cookie.name) || !isSessionCookie(cookie.name)) continue;
    if (missing.has(cookie.name) || deletedBy.has(cookie.name)) continue;
    missing.set(cookie.name, { name: cookie.name, because: null, kind: null, setBy: earlier.id, seen: 'sent' });
  }
  return {
    missing: [...missing.values()].sort(sessionsFirst).slice(0, MOST),
    deletedBy: [...deletedBy].map(([name, exchange]) => ({ name, exchange })).slice(0, MOST),
  };
}

function reaches({ domain, host: setter }: CookieEvent, host: string): boolean {
  return domain === null ? setter === host : domainMatches(host, domain);
}

function lastWithCookies(vantage: Vantage): Trace | undefined {
  const earlier = before(vantage, vantage.history.byOrigin.get(vantage.self.origin), LOOK_BACK);
  return earlier.find(({ cookiesSent }) => cookiesSent !== null && cookiesSent.length > 0);
}

function sessionsFirst(one: MissingCookie, other: MissingCookie): number {
  return Number(isSessionCookie(other.name)) - Number(isSessionCookie(one.name));
}
