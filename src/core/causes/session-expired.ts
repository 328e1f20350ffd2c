import type { CauseId } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { isStrong } from '../facts/heard.ts';
import { isMute } from '../facts/refusal.ts';
import { isSessionCookie } from '../facts/sent.ts';
import { say, type Masked } from '../masked.ts';
import { duration } from '../time.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard, heardAtMost, listed, quote } from './clue.ts';

export const sessionExpired: Cause = {
  id: 'session-expired',
  title: say`The session is over`,
  applies: say`A session cookie was sent, and the server no longer knows the session behind it.`,
  unless: say`The session lives and this resource wants another credential.`,
  fix: [
    fix('user', say`Sign in again`),
    fix('client', say`Notice the 401 and lead to the login instead of failing silently`),
    fix('server', say`Check how long sessions live, and whether a restart or a second server forgets them`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc6265#section-7.1',
  check(facts) {
    const clues = [...spoken(facts), ...unseen(facts), ...oldCookie(facts), ...endedSession(facts)];
    return clues.length > 0 ? { clues } : undefined;
  },
};

/** That something is over means a session only where one was sent, or where the server says so. */
function spoken(facts: Facts): Clue[] {
  const { sent, heard: voice } = facts;
  const isOther = !sent.hasCookies && sent.authorization.header === 'present';
  const isNamed = voice.statements.some(({ said }) => said[0] === 'session-expired');
  if (isOther && !isNamed) return heardAtMost(facts, 'session-expired', 'allows');
  const said = heard(facts, 'session-expired');
  return isNamed && isOnlySession(facts) ? said.map(asNamed(facts)) : said;
}

/** With nothing but a session cookie, there is nothing else that "session expired" could speak of. */
function isOnlySession({ sent, jwt }: Facts): boolean {
  const isAlone = sent.authorization.header === 'absent' && sent.keys.length === 0 && jwt === null;
  return isAlone && sent.sessionCookies.length > 0;
}

function asNamed({ heard: { statements } }: Facts): (said: Clue) => Clue {
  const plain = statements.filter(
    (statement) =>
      isStrong(statement) && statement.said[0] === 'session-expired' && statement.said.every((id) => ofSession.has(id)),
  );
  const quotes = new Set<string>(plain.map(quote));
  return (said) => (quotes.has(said.text) ? { ...said, weight: 'names' } : said);
}

const ofSession = new Set<CauseId>(['session-expired', 'token-expired']);

/** The server finds no session although a cookie was sent: it knows none of that name or value. */
function unseen({ sent, heard: { statements } }: Facts): Clue[] {
  const missing = statements.find(({ said }) => said[0] === 'cookie-missing');
  if (!missing || sent.sessionCookies.length === 0) return [];
  return [
    clue('suggests', 'request', say`${listed(sent.sessionCookies)} was sent, and the server finds no session`),
    clue('allows', 'server', quote(missing)),
  ];
}

function oldCookie(facts: Facts): Clue[] {
  const { sent, exchange, status, asked } = facts;
  const [name] = sent.sessionCookies;
  const deleted = exchange.response.setCookies.find((cookie) => cookie.deletes && isSessionCookie(cookie.name));
  if (deleted) return [clue('fits', 'server', say`The answer deletes the cookie ${deleted.name}`)];
  if (!name || status !== 401 || sent.authorization.header === 'present' || sent.keys.length > 0) return [];
  // A login is judged by its password, whatever session the browser still has.
  const weight = !isMute(facts) || sent.login.length > 0 ? 'allows' : asked.challenges.length > 0 ? 'hints' : 'fits';
  return [clue(weight, 'request', say`Sent with ${listed(sent.sessionCookies)} and no other credential`)];
}

/** The session was seen at work, and then its end. */
function endedSession(facts: Facts): Clue[] {
  const { story, sent, status, clock } = facts;
  if (status !== 401 || sent.authorization.header === 'present' || sent.keys.length > 0) return [];
  const gone = story.cookies.deletedBy.find(({ name }) => isSessionCookie(name));
  if (gone) return [clue('fits', 'history', say`An earlier answer deleted the cookie ${gone.name}`, gone.exchange)];
  if (sent.sessionCookies.length === 0) return [];
  const worked = story.sameCredentialAccepted.here.at(-1) ?? story.sameCredentialAccepted.elsewhere.at(-1);
  const ended = story.loggedOut;
  const ago = duration(clock.sentAt - (worked?.sentAt ?? 0));
  const other = worked ? undefined : workedWithAnother(facts);
  return [
    ...(ended ? [clue('shows', 'history', say`${ended.method} ${ended.path} ended the session`, ended.id)] : []),
    ...(worked ? [clue('fits', 'history', say`The same cookie was accepted ${ago} before`, worked.id)] : []),
    ...(other ? [clue('fits', 'history', say`An earlier value of ${other.name} was accepted here`, other.id)] : []),
  ];
}

/** Sessions kept in the cookie itself change with every answer, and so does the cookie of a session begun anew. */
function workedWithAnother({ story, sent, clock }: Facts): { id: string; name: Masked } | undefined {
  const [worked] = story.successesHere.filter(({ sentAt }) => sentAt <= clock.sentAt).reverse();
  const name = sent.sessionCookies.find((each) => worked?.cookiesSent?.some((cookie) => cookie.name === each));
  return worked && name ? { id: worked.id, name } : undefined;
}
