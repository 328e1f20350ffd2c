import type { SetCookie } from '../exchange.ts';
import { isSessionCookie } from '../facts/sent.ts';
import type { Trace } from '../trace.ts';
import { hostOf, siteOf } from './site.ts';

/** One Set-Cookie field, and where it came from. */
export interface CookieEvent {
  readonly position: number;
  readonly setter: Trace;
  readonly cookie: SetCookie;
  /** Host of the answer that set it. */
  readonly host: string;
  /** `Domain` without its dot; null for a cookie of that host alone. */
  readonly domain: string | null;
  readonly path: string;
}

/** By site; one list per name, domain and path (RFC 6265bis section 5.7: they tell cookies apart), in order of time. */
export type CookieIndex = ReadonlyMap<string, ReadonlyMap<string, readonly CookieEvent[]>>;

/** Cookies followed per site; session cookies beyond it, twice as many. */
const MOST_COOKIES = 64;

export function indexCookies(traces: readonly Trace[]): CookieIndex {
  const sites = new Map<string, Map<string, CookieEvent[]>>();
  traces.forEach((setter, position) => {
    if (setter.setCookies === undefined) return;
    const host = hostOf(setter.origin);
    const site = siteOf(host);
    const jar = sites.get(site) ?? new Map<string, CookieEvent[]>();
    sites.set(site, jar);
    for (const cookie of setter.setCookies) {
      const domain = cookie.domain === null ? null : cookie.domain.replace(/^\./, '').toLowerCase();
      const path = cookie.path?.startsWith('/') ? cookie.path : defaultPath(setter.path);
      const key = `${cookie.name} ${domain ?? `=${host}`} ${path}`;
      const events = jar.get(key);
      const event = { position, setter, cookie, host, domain, path };
      if (events) events.push(event);
      else if (jar.size < (isSessionCookie(cookie.name) ? 2 * MOST_COOKIES : MOST_COOKIES)) jar.set(key, [event]);
    }
  });
  return sites;
}

/** The newest word on each cookie of the site before a position. */
export function cookiesBefore(index: CookieIndex, host: string, at: number): CookieEvent[] {
  const jar = index.get(siteOf(host));
  return jar === undefined ? [] : [...jar.values()].flatMap((events) => lastBefore(events, at) ?? []);
}

/** RFC 6265bis section 5.1.4. */
export function pathMatches(path: string, cookiePath: string): boolean {
  if (!path.startsWith(cookiePath)) return false;
  return path.length === cookiePath.length || cookiePath.endsWith('/') || path[cookiePath.length] === '/';
}

/** RFC 6265bis section 5.1.3. */
export function domainMatches(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function defaultPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}

function lastBefore(events: readonly CookieEvent[], at: number): CookieEvent | undefined {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.position ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return events[low - 1];
}
