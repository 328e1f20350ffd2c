import { say, type Masked } from '../masked.ts';
import { clockTime, duration } from '../time.ts';
import type { Trace } from '../trace.ts';
import { domainMatches, pathMatches, type CookieEvent } from './cookie-index.ts';
import { hostOf, isSameSite, partsOf } from './site.ts';

/** What kept a cookie back, in a word and in half a sentence. */
export interface CookieReason {
  readonly kind: 'rejected' | 'domain' | 'path' | 'scheme' | 'expired' | 'same-site' | 'third-party' | 'left-out';
  readonly says: Masked;
}

/** Why the browser left a cookie out of a request, as far as its attributes tell; null when they allow it. RFC 6265bis. */
export function reasonNotSent(event: CookieEvent, self: Trace): CookieReason | null {
  return (
    because('rejected', whyRejected(event)) ??
    whyOutOfReach(event, self) ??
    whyWithheld(event, self) ??
    because('left-out', whyLeftOut(self))
  );
}

function because(kind: CookieReason['kind'], says: Masked | null): CookieReason | null {
  return says === null ? null : { kind, says };
}

/** Section 5.7: the browser never stored it. */
function whyRejected({ cookie, setter, domain, host, path }: CookieEvent): Masked | null {
  const isSecure = isTrustworthy(setter.origin);
  if (cookie.sameSite === 'none' && !cookie.secure) {
    return say`it was set with SameSite=None but without Secure, which browsers reject`;
  }
  if (cookie.secure && !isSecure) return say`it was set with Secure over http, which browsers reject`;
  if (cookie.partitioned && !cookie.secure) {
    return say`it was set with Partitioned but without Secure, which browsers reject`;
  }
  const name = cookie.name.toLowerCase();
  if (name.startsWith('__secure-') && !cookie.secure) {
    return say`its name begins with __Secure- but it was set without Secure, which browsers reject`;
  }
  if (name.startsWith('__host-') && (!cookie.secure || domain !== null || path !== '/')) {
    return say`its name begins with __Host-, which asks for Secure, Path=/ and no Domain: browsers reject it`;
  }
  if (domain !== null && cookie.domain !== null && !domainMatches(host, domain)) {
    return say`it was set with Domain=${cookie.domain}, which does not cover the host that set it: browsers reject it`;
  }
  return null;
}

/** Section 5.8.3: domain, path, scheme and lifetime. */
function whyOutOfReach({ cookie, setter, domain, host, path }: CookieEvent, self: Trace): CookieReason | null {
  const now = hostOf(self.origin);
  if (domain === null && host !== now) {
    return { kind: 'domain', says: say`it was set by ${setter.origin} without Domain, so no other host gets it` };
  }
  if (domain !== null && cookie.domain !== null && !domainMatches(now, domain)) {
    return { kind: 'domain', says: say`its Domain=${cookie.domain} does not cover this host` };
  }
  if (!pathMatches(self.path, path)) {
    return cookie.path === null
      ? { kind: 'path', says: say`it was set by ${setter.path} without Path, so it is sent below that folder only` }
      : { kind: 'path', says: say`its Path=${cookie.path} does not cover this path` };
  }
  if (cookie.secure && !isTrustworthy(self.origin)) {
    return { kind: 'scheme', says: say`it is Secure, and this request went over http` };
  }
  if (cookie.expiresAt !== null && cookie.expiresAt <= self.sentAt) {
    return {
      kind: 'expired',
      says: say`it expired at ${clockTime(cookie.expiresAt)}, ${duration(self.sentAt - cookie.expiresAt)} before this request`,
    };
  }
  return null;
}

/** Sections 5.2 and 5.6.7: what may cross from one site to another. */
function whyWithheld({ cookie, setter }: CookieEvent, self: Trace): CookieReason | null {
  if (!isCrossSite(self)) return null;
  const isNavigation = self.resourceType === 'document';
  if (cookie.sameSite === 'strict')
    return { kind: 'same-site', says: say`it is SameSite=Strict, and this request came from another site` };
  const crossesAsLax = isNavigation && (self.method === 'GET' || self.method === 'HEAD');
  if (cookie.sameSite !== 'none' && !crossesAsLax) {
    return cookie.sameSite === 'lax'
      ? { kind: 'same-site', says: say`it is SameSite=Lax, and this request was made by a page of another site` }
      : {
          kind: 'same-site',
          says: say`it has no SameSite, which Chrome takes for Lax, and this request was made by a page of another site`,
        };
  }
  if (isNavigation || cookie.sameSite !== 'none') return null;
  if (cookie.partitioned && setter.page !== undefined && setter.page !== self.page) {
    return {
      kind: 'third-party',
      says: say`it is Partitioned: what was set under ${setter.page} is not sent under another page`,
    };
  }
  return {
    kind: 'third-party',
    says: say`it is a third-party cookie here: the browser blocks those, or the request was made without credentials: 'include'`,
  };
}

/** The request carried no cookie at all: the script decides that. Fetch section 5.4. */
function whyLeftOut(self: Trace): Masked | null {
  if (self.cookiesSent === null || self.cookiesSent.length > 0 || self.resourceType !== 'fetch') return null;
  if (self.page !== undefined && self.page !== self.origin) {
    return say`fetch neither sends nor stores cookies of another origin unless it is called with credentials: 'include'`;
  }
  if (self.page === self.origin) return say`the script asked for no cookies (credentials: 'omit'), or removed it`;
  return null;
}

/** `Sec-Fetch-Site` is the browser's own word; without it the origins tell. */
function isCrossSite({ fetchSite, page, origin }: Trace): boolean {
  if (fetchSite !== undefined) return fetchSite === 'cross-site';
  return page !== undefined && page !== 'null' && !isSameSite(page, origin);
}

/** Loopback counts as secure for cookies. */
function isTrustworthy(origin: string): boolean {
  const { scheme, host } = partsOf(origin);
  return scheme !== 'http' && scheme !== 'ws' ? true : host === 'localhost' || host.endsWith('.localhost');
}
