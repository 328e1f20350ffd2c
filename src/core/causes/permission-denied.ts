import type { Facts } from '../facts/facts.ts';
import { isPointed } from '../facts/heard.ts';
import { isFromApplication, isMute } from '../facts/refusal.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard, heardAtMost } from './clue.ts';

export const permissionDenied: Cause = {
  id: 'permission-denied',
  title: say`A right to do this is missing`,
  applies: say`The credentials were accepted, but the user, role or key has no right to this resource or action.`,
  unless: say`The credentials were not accepted at all; some servers answer 403 for that too.`,
  fix: [
    fix('user', say`Ask whoever owns the resource for the right, or switch to an account that has it`),
    fix('server', say`Check the role, policy or access rule that covers this path and method`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
  check(facts) {
    const clues = [...spoken(facts), ...forbidden(facts)];
    if (clues.length === 0) return undefined;
    const isOfToken = facts.heard.statements.some(({ means }) => means[0]?.startsWith('token-'));
    if (facts.status === 401 && isOfToken && worksElsewhere(facts).length === 0) {
      clues.push(clue('against', 'server', say`The answer is 401 and speaks of the token`));
    }
    const { elsewhere, later } = facts.story.sameCredentialAccepted;
    const isOver = facts.visibleFault === 'token-expired' && facts.jwt?.standing === 'credential';
    if (isOver && elsewhere.length + later.length === 0)
      clues.push(clue('against', 'token', say`The token had expired: who sends it may count as a guest`));
    if (!facts.sent.isNothing) return { clues };
    if (isFromApplication(facts) && !isMute(facts))
      clues.push(clue('against', 'request', say`Nobody was signed in: the request has no credentials`));
    return {
      clues,
      title: say`The server refuses this request`,
      fix: [...whoAndWhat, ...permissionDenied.fix.slice(1)],
    };
  },
};

/** Nobody was signed in: it may need a login, or there may be nothing behind the address. */
const whoAndWhat = [
  fix('user', say`Sign in if this needs a login, then repeat the request`),
  fix('client', say`Check the address: for a missing file or folder many servers answer 403 as well`),
];

/** Many things are called a want of permission: only documented words prove it, and whoever says something more special means that. */
function spoken(facts: Facts): Clue[] {
  const isSpecial = facts.heard.statements.some(
    (statement) => isPointed(statement) && statement.said[0] !== 'permission-denied',
  );
  if (isSpecial) return heardAtMost(facts, 'permission-denied', 'hints');
  // A 401 is about who asks, whatever its words say. RFC 9110 section 15.5.2.
  if (isAllAboutUrl(facts)) return heardAtMost(facts, 'permission-denied', 'allows');
  const isProven = facts.status !== 401 && isDocumented(facts);
  return isProven ? heard(facts, 'permission-denied') : heardAtMost(facts, 'permission-denied', 'suggests');
}

/** Stores and CDNs say "access denied" of a signed URL that has ended, too; it may have where its end cannot be read. */
function isAllAboutUrl({ signedUrl, clock, heard: { statements } }: Facts): boolean {
  if (signedUrl === null || !clock.isKnown || (signedUrl.expiresAt ?? 0) > clock.serverAt) return false;
  return statements.every(({ quote }) => /^access ?denied\.?$/i.test(quote));
}

function isDocumented(facts: Facts): boolean {
  return facts.heard
    .about('permission-denied')
    .some(({ source, said }) => source !== undefined && said[0] === 'permission-denied');
}

function forbidden(facts: Facts): Clue[] {
  if (facts.status === 401) return worksElsewhere(facts);
  if (facts.status !== 403) return [];
  const accepted = facts.story.sameCredentialAccepted;
  const worked = accepted.elsewhere.at(-1) ?? accepted.later[0] ?? accepted.here.at(-1);
  if (worked && (facts.sent.authorization.header === 'present' || facts.sent.keys.length > 0)) {
    return [
      clue('fits', 'history', say`The same credential is accepted for ${worked.method} ${worked.path}`, worked.id),
    ];
  }
  const hasCredential =
    facts.sent.authorization.header === 'present' || facts.sent.keys.length + facts.sent.sessionCookies.length > 0;
  if (hasCredential && isFromApplication(facts)) {
    return [clue('hints', 'server', say`The application answered 403, and the request has credentials`)];
  }
  return [clue('allows', 'server', say`403: the server understood the request and refuses it`)];
}

/** Some servers answer 401 where a right is missing: the credential was good for another endpoint just now, and is told no fault. */
function worksElsewhere({ story, sent, clock, heard: { statements }, visibleFault }: Facts): Clue[] {
  const { here, elsewhere } = story.sameCredentialAccepted;
  const worked = elsewhere.at(-1);
  const isToken = sent.authorization.header === 'present' || sent.keys.length > 0;
  if (!isToken || !worked || here.length > 0 || story.loggedOut || visibleFault !== null) return [];
  if (clock.sentAt - worked.sentAt > JUST_NOW || statements.some(isPointed)) return [];
  return [
    clue('hints', 'history', say`The same credential was just accepted for ${worked.method} ${worked.path}`, worked.id),
  ];
}

/** In milliseconds. */
const JUST_NOW = 5000;
