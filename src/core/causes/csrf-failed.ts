import type { Facts } from '../facts/facts.ts';
import { headerOf } from '../facts/headers.ts';
import { isMute } from '../facts/refusal.ts';
import { say } from '../masked.ts';
import { duration } from '../time.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const csrfFailed: Cause = {
  id: 'csrf-failed',
  title: say`The protection against forged requests refused it`,
  applies: say`A request that changes something came without a valid CSRF token, or from a page the server does not trust.`,
  unless: say`The user lacks the right; try the same action through the application’s own page.`,
  fix: [
    fix(
      'client',
      say`Read the CSRF token from the cookie, meta tag or endpoint of this application and send it with every unsafe request`,
    ),
    fix('client', say`Fetch a new token after login, and after the session changes`),
    fix('server', say`Exempt APIs that authenticate by a header instead of a cookie`),
  ],
  reference: 'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
  check(facts) {
    const clues = [
      ...heard(facts, 'csrf-failed'),
      ...unguarded(facts),
      ...guardedBefore(facts),
      ...ofOldSession(facts),
      ...passedLater(facts),
    ];
    return clues.length > 0 ? { clues } : undefined;
  },
};

const tokenHeaders = [
  'x-csrf-token',
  'x-xsrf-token',
  'x-csrftoken',
  'csrf-token',
  'x-csrf',
  'requestverificationtoken',
];
/** Content types a form of any site can send without a preflight. Fetch section 2.2.2. */
const simpleType = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i;

function unguarded(facts: Facts): Clue[] {
  const { page, sent, status, exchange } = facts;
  if (status !== 403 || !page.isUnsafe || sent.authorization.header === 'present' || sent.keys.length > 0) return [];
  const { headers } = exchange.request;
  const hasToken = tokenHeaders.some((name) => headerOf(headers, name) !== undefined);
  if (sent.hasCookies && !hasToken) {
    const offered = exchange.response.headers?.find(({ name }) => tokenHeaders.includes(name.toLowerCase()));
    if (offered) return [clue('shows', 'server', say`The answer hands out ${offered.name}, and the request has none`)];
  }
  if (sent.sessionCookies.length > 0) {
    if (hasToken) return [];
    return [
      clue(
        isMute(facts) ? 'suggests' : 'hints',
        'request',
        say`${exchange.method} with a session cookie and without a CSRF token`,
      ),
    ];
  }
  if (!page.isCrossOrigin || page.origin === null || !isMute(facts)) return [];
  const type = headerOf(headers, 'content-type') ?? say`text/plain`;
  return exchange.method.toUpperCase() === 'POST' && simpleType.test(type)
    ? [clue('suggests', 'request', say`${exchange.method} of a form from ${page.origin}`)]
    : [];
}

/** The last success of this endpoint carried a CSRF token. */
function guardedBefore({ page, story, status, exchange }: Facts): Clue[] {
  const success = story.compare?.with;
  const name = success?.authenticationHeaders.find((each) => tokenHeaders.includes(each));
  if (status !== 403 || !page.isUnsafe || !success || !name) return [];
  if (headerOf(exchange.request.headers, name) !== undefined) return [];
  return [clue('shows', 'history', say`The last success of this endpoint carried ${name}`, success.id)];
}

/** A form token belongs to its session: one that was read before the login was renewed, in another tab perhaps, is stale. */
function ofOldSession(facts: Facts): Clue[] {
  const { page, story, status, exchange, sent } = facts;
  const success = story.compare?.with;
  const hasToken = tokenHeaders.some((name) => headerOf(exchange.request.headers, name) !== undefined);
  if (status !== 403 || !page.isUnsafe || !success || !hasToken || !isMute(facts)) return [];
  const renewed = (exchange.request.cookies ?? []).find(
    ({ name, fingerprint }) =>
      sent.sessionCookies.includes(name) &&
      success.cookiesSent?.some((cookie) => cookie.name === name && cookie.fingerprint !== fingerprint),
  );
  if (!renewed) return [];
  const text = say`The cookie ${renewed.name} has changed since this endpoint last succeeded; the form token may be the old one`;
  return [clue('suggests', 'history', text, success.id)];
}

/** The same session was allowed the same request a moment later: neither who asks nor a right had changed. */
function passedLater({ page, story, sent, status, exchange }: Facts): Clue[] {
  const { recovered } = story;
  if (status !== 403 || !page.isUnsafe || recovered === null || recovered.afterMs > SOON_MS) return [];
  if (sent.sessionCookies.length === 0 || sent.authorization.header === 'present') return [];
  const name = tokenHeaders.find((each) => headerOf(exchange.request.headers, each) !== undefined);
  const isSameSession = story.sameCredentialAccepted.later.some(({ id }) => id === recovered.exchange);
  if (!isSameSession || name === undefined) return [];
  const later = duration(recovered.afterMs);
  return [clue('fits', 'history', say`The same session passed with a new token ${later} later`, recovered.exchange)];
}

/** A right is not granted within moments. */
const SOON_MS = 60_000;
