import { isAre, listed } from '../causes/clue.ts';
import type { CauseId } from '../diagnosis.ts';
import type { Credential } from '../exchange.ts';
import type { Facts } from '../facts/facts.ts';
import { headerOf } from '../facts/headers.ts';
import { sayLack } from '../facts/lack.ts';
import { hasReadCredential } from '../facts/refusal.ts';
import { needsPreflight } from '../facts/sender.ts';
import { say, type Masked } from '../masked.ts';
import { checkProxyLogin, checkProxyScheme } from './proxy.ts';
import { failed, notKnown, passed, type Verdict } from './verdict.ts';

/** Undefined where none is made: on the same origin, for simple requests, and for all that no script sends. */
export function checkPreflight(facts: Facts): Verdict | undefined {
  const { page, story, exchange } = facts;
  if (page.isPreflight) return failed(say`The preflight itself was answered with ${facts.status}`);
  const seen = story.preflight?.preflight;
  if (seen) return passed(say`OPTIONS was answered with ${seen.status}, and the browser went on`);
  const isNeeded = needsPreflight(exchange, page.origin === null || page.isCrossOrigin);
  if (isNeeded === false) return undefined;
  if (page.origin === null) return notKnown(say`It is not known which page sent this request`);
  if (isNeeded === null)
    return notKnown(say`The request headers, which decide whether one is needed, were not captured`);
  return passed(say`The browser sent the request, so its preflight was answered well`);
}

/** Causes in which the answer asks for credentials. */
const asking: readonly CauseId[] = [
  'credentials-missing',
  'api-key-missing',
  'cookie-missing',
  'session-expired',
  'permission-denied',
  'scope-insufficient',
];

export function checkHeaderSent(facts: Facts): Verdict {
  const { sent, signedUrl, page, asked, heard, status, exchange } = facts;
  if (page.isPreflight) return notKnown(say`A preflight carries no credentials; the request behind it was never sent`);
  const { header, scheme } = sent.authorization;
  if (status === 407) return checkProxyLogin(facts);
  if (header === 'present' && heard.names('api-key-missing') && sent.keys.length === 0) {
    return failed(say`Authorization: ${scheme ?? say`(no scheme)`} was sent, and no API key, which is asked for`);
  }
  if (header === 'present')
    return passed(scheme ? say`Authorization: ${scheme} was sent` : say`Authorization was sent`);
  if (sent.keys.length > 0) return passed(say`Sent: ${listed(sent.keys.map(({ name }) => name))}`);
  if (signedUrl) return passed(say`The URL is signed (${signedUrl.signature})`);
  const other = exchange.request.credentials.find(({ place }) => places[place] !== undefined);
  if (other) return passed(places[other.place] ?? say`A credential was sent`);
  if (sent.sessionCookies.length > 0) {
    const cookies = listed(sent.sessionCookies);
    if (asked.challenges.length === 0) return passed(say`Sent: cookie ${cookies}`);
    return notKnown(
      say`Only the cookie ${cookies} was sent; ${isAre(asked.challenges.map((c) => c.scheme))} asked for`,
    );
  }
  if (sent.login.length > 0 || sent.hasTokenInBody) return passed(say`The body carries a login or a token`);
  if (header === 'unknown') return notKnown(say`What was sent was ${sayLack(exchange)}`);
  const isAsked = status !== 403 || asked.challenges.length > 0 || asking.some((id) => heard.allows(id));
  const nothing = say`No Authorization, API key or session cookie in the request`;
  if (sent.identifiers.length > 0)
    return notKnown(say`Only ${listed(sent.identifiers)} was sent, which names who asks`);
  const isBodyHidden =
    exchange.request.body === null && headerOf(exchange.request.headers, 'content-type') !== undefined;
  if (isBodyHidden) return notKnown(say`${nothing}; its body was not captured`);
  return isAsked ? failed(nothing) : notKnown(say`${nothing}; the answer asks for none`);
}

const places: Readonly<Partial<Record<Credential['place'], Masked>>> = {
  subprotocol: say`A token was sent as Sec-WebSocket-Protocol`,
  userinfo: say`User name and password were sent in the URL`,
};

export function checkScheme(facts: Facts): Verdict {
  const { sent, asked, heard } = facts;
  const { scheme, problems } = sent.authorization;
  if (facts.status === 407) return checkProxyScheme(facts);
  const names = asked.challenges.map((challenge) => challenge.scheme);
  const misspelt = problems.find(({ slug, level }) => slug === 'scheme-unregistered' && level === 'error');
  if (misspelt) return failed(misspelt.says);
  if (scheme !== null && heard.names('scheme-mismatch'))
    return failed(say`${scheme} was sent; the server wants another`);
  if (names.length === 0) return notKnown(say`The answer names no scheme (no WWW-Authenticate)`);
  if (scheme === null) return notKnown(say`No scheme was sent; ${isAre(names)} asked for`);
  if (names.some((name) => name.toLowerCase() === sent.scheme)) return passed(say`${scheme} was sent and is asked for`);
  if (hasReadCredential(facts)) return notKnown(say`${scheme} was sent and read, although ${isAre(names)} asked for`);
  return failed(say`${scheme} was sent, ${isAre(names)} asked for`);
}
