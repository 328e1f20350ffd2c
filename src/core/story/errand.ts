import type { Trace } from '../trace.ts';
import { isPreflight } from './outcome.ts';

const RENEW = /(?:^|[-_.:])(?:refresh|renew|reissue|rotate)/i;
const RENEW_IN_WORD = /[a-z](?:Refresh|Renew)/;
const ABOUT_LOGIN = /auth|token|session|login|jwt|sso|identity|account|user|cookie/i;
const REFRESH_TOKEN = /^refresh[-_]?token$/i;
const TOKEN_ENDPOINT = /^(?:oauth[-_]?)?(?:access[-_]?)?token$/i;
const LOGIN = /^(?:authenticate|sessions?)$|(?:^|[-_:.])(?:log|sign)[-_]?[io]n(?:$|[-_:.])/i;
const LOGIN_IN_WORD = /(?:^|[a-z:])(?:[Ll]og|[Ss]ign)[Ii]n(?:$|[A-Z])/;
const LOGOUT =
  /^(?:log-?_?(?:out|off)|sign-?_?(?:out|off)|revoke|revocation|end-?_?session|invalidate|revoke-?_?token)$/i;
const SESSION = /^(?:sessions?|tokens?|refresh-?_?tokens?)$/i;
const PROBE =
  /^(?:me|self|whoami|who-am-i|userinfo|user-?_?info|user|current-?_?user|current|account|profile|session|sessions|auth|status|check|check-?_?auth|is-?_?(?:logged-?_?in|authenticated)|logged-?_?in|verify|validate|ping|viewer|identity|refresh.{0,20}|.{0,8}refresh)$/i;
/** Segments in front of every path of an API. */
const BARE = /^(?:api|rest|v\d{1,3})$/i;
const FILE = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|m?js|woff2?|rss|atom|xml|txt|html?)$/i;
const NEVER_RENEW = new Set(['image', 'stylesheet', 'script', 'font', 'media']);
/** Longer segments are ids. */
const LONGEST_WORD = 64;
/** Waiting for the user on another device answers 400 until done. RFC 8628 section 3.5. */
const UNATTENDED = new Set(['refresh_token', 'client_credentials']);

/** Obtains or tries to obtain a token or session without asking the user. */
export function isRenewal(trace: Trace): boolean {
  if (isPreflight(trace) || trace.password || trace.grant === 'password' || isLogout(trace)) return false;
  if (trace.grant !== null) return UNATTENDED.has(trace.grant) || trace.issued.length > 0;
  if (/csrf|xsrf/i.test(trace.path)) return false;
  if (REFRESH_TOKEN.test(trace.scheme ?? '') || isTokenEndpoint(trace)) return true;
  if (trace.issued.length > 0) return !isLogin(trace);
  return isNamedRenewal(trace);
}

/** By its grant, its token or what it brought, and not by a word in its path alone. */
export function isPlainRenewal(trace: Trace): boolean {
  const { grant, issued, scheme } = trace;
  const isPlain = grant !== null || issued.length > 0 || REFRESH_TOKEN.test(scheme ?? '') || isTokenEndpoint(trace);
  return isPlain && isRenewal(trace);
}

/** Feeds, pictures and dashboards are refreshed as well: the path has to speak of logins, or of nothing else. */
function isNamedRenewal(trace: Trace): boolean {
  if (NEVER_RENEW.has(trace.resourceType) || FILE.test(trace.path)) return false;
  if (!tailOf(trace, 2).some(isRenewalWord) || isListOfTokens(trace)) return false;
  return ABOUT_LOGIN.test(trace.path) || tailOf(trace, 4).every((part) => isRenewalWord(part) || BARE.test(part));
}

/** `GET /refresh-tokens` shows those that were handed out. */
function isListOfTokens(trace: Trace): boolean {
  return trace.method === 'GET' && /tokens$/i.test(tailOf(trace, 1)[0] ?? '');
}

/** OAuth 2.0 posts to `/token`; where the body was not captured, the path is all there is. RFC 6749 section 3.2. */
function isTokenEndpoint(trace: Trace): boolean {
  return trace.method === 'POST' && trace.bodyHash === null && TOKEN_ENDPOINT.test(tailOf(trace, 1)[0] ?? '');
}

/** A form or call in which somebody signs in. */
export function isLogin(trace: Trace): boolean {
  if (isPreflight(trace)) return false;
  if (trace.password || trace.grant === 'password') return true;
  if (trace.grant !== null || REFRESH_TOKEN.test(trace.scheme ?? '')) return false;
  return trace.method === 'POST' && tailOf(trace, 2).some(isLoginWord) && !isLogout(trace);
}

/** Ends the session or withdraws the token. RFC 7009. */
export function isLogout(trace: Trace): boolean {
  if (isPreflight(trace)) return false;
  const tail = tailOf(trace, 2);
  if (trace.method === 'DELETE') return tail.some((segment) => SESSION.test(segment) || LOGOUT.test(segment));
  return tail.some((segment) => LOGOUT.test(segment));
}

/** Asks whether anybody is logged in: the first call of many pages. */
export function isProbe(trace: Trace): boolean {
  const isRead = trace.method === 'GET' || trace.method === 'HEAD' || isRenewal(trace);
  return isRead && PROBE.test(tailOf(trace, 1)[0] ?? '');
}

function isRenewalWord(segment: string): boolean {
  return RENEW.test(segment) || RENEW_IN_WORD.test(segment);
}

function isLoginWord(segment: string): boolean {
  return LOGIN.test(segment) || LOGIN_IN_WORD.test(segment);
}

/** The last segments of a path, without file extensions and empty ones. */
function tailOf({ path }: Trace, count: number): string[] {
  const tail: string[] = [];
  let end = path.length;
  while (end > 0 && tail.length < count) {
    const slash = path.lastIndexOf('/', end - 1);
    const segment = path.slice(Math.max(slash + 1, end - LONGEST_WORD), end);
    if (segment !== '') tail.unshift(segment.replace(/\.[a-z]{2,5}$/, ''));
    end = slash;
  }
  return tail;
}
