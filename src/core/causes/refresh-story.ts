import type { Fix } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { say, type Masked } from '../masked.ts';
import { duration } from '../time.ts';
import type { Clue } from './cause.ts';
import { clue, fix } from './clue.ts';

/** What the refreshes around a refusal say about the lifetime of the token that was refused. */
export function replacedByRefresh({ story, sent, exchange }: Facts): Clue[] {
  const { refresh, recovered } = story;
  if (refresh === null || sent.authorization.header !== 'present') return [];
  const [first] = refresh.exchanges;
  const seen = (weight: Clue['weight'], text: Masked): Clue[] => [clue(weight, 'history', text, first)];
  switch (refresh.kind) {
    case 'refreshed-and-recovered': {
      const later = duration(recovered?.afterMs ?? 0);
      const text = say`With a refreshed token the same request succeeded ${later} later`;
      return [clue('fits', 'history', text, recovered?.exchange)];
    }
    case 'retried-old-credential':
      return seen('fits', say`A refresh had succeeded before, and this request still carried the old token`);
    case 'race':
      return refresh.carried === 'old'
        ? seen('fits', say`Refreshes raced: one brought a new token, and this request carried the old one`)
        : [];
    case 'new-token-refused':
      return seen('against', say`The token was fresh: a refresh had just brought it`);
    case 'loop': {
      const rounds = say`${refresh.refusals} refusals and ${refresh.refreshes} refreshes in turn`;
      return refresh.failed > 0
        ? seen('hints', say`${rounds}, and no success`)
        : seen('against', say`${rounds}: fresh tokens were refused as well`);
    }
    case 'refresh-failed':
      return refresh.exchanges.includes(exchange.id)
        ? []
        : seen('hints', say`The refresh that should have replaced the token failed`);
    default:
      return [];
  }
}

/** Servers that see a refresh token twice withdraw everything that came from it. RFC 9700 section 4.14.2. */
export function racedRefresh({ story }: Facts): Clue[] {
  if (story.refresh?.kind !== 'race' || story.refresh.carried !== 'new') return [];
  const text = say`Refreshes raced: one succeeded and one was refused, which can end the whole session`;
  return [clue('fits', 'history', text, story.refresh.exchanges.at(-1))];
}

/** A token that came a moment ago has hardly been withdrawn or run out. */
export function freshToken({ story, clock }: Facts, weight: Clue['weight']): Clue[] {
  const { issuedBy, sameCredentialAccepted: accepted } = story;
  const wasAccepted = accepted.here.length + accepted.elsewhere.length > 0;
  if (!issuedBy || wasAccepted || story.loggedOut || story.refresh?.kind === 'race') return [];
  const age = clock.sentAt - issuedBy.trace.sentAt;
  if (age < 0 || age > FRESH_MS) return [];
  const { origin, id } = issuedBy.trace;
  return [clue(weight, 'history', say`${origin} handed the token out ${duration(age)} before`, id)];
}

const FRESH_MS = 60_000;

/** What to do when the request that was refused is the refresh. */
const refusedRefresh = [
  fix('user', say`Sign in again: the refresh token itself was refused`),
  fix('client', say`Lead to the login when a refresh is refused, and do not repeat it with the same token`),
  fix('identity-provider', say`Look up what ended the refresh token: its lifetime, a rotation, a logout`),
];

/** Who has to mend the refreshing itself, before anything about the token; nobody is told twice to sign in. */
export function fixRefresh(facts: Facts, others: readonly Fix[]): Fix[] {
  const { refresh } = facts.story;
  if (refresh?.kind === 'refresh-failed' && refresh.exchanges.includes(facts.exchange.id)) return refusedRefresh;
  const first = fixesOf(facts);
  const isUserTold = first.some(({ who }) => who === 'user');
  return [...first, ...others.filter(({ who, text }) => !(isUserTold && who === 'user' && text.startsWith('Sign in')))];
}

function fixesOf({ story }: Facts): Fix[] {
  switch (story.refresh?.kind) {
    case 'race':
      return [fix('client', say`Let parallel calls wait for one refresh instead of each starting its own`)];
    case 'loop':
      return [fix('client', say`Refresh once per refusal, and lead to the login when the retry is refused as well`)];
    case 'retried-old-credential':
      return [fix('client', say`Take the token when the retry is sent, not when the request was first made`)];
    case 'new-token-never-used':
      return [fix('client', say`Use the token that the refresh handed out; it was never sent`)];
    case 'refresh-failed':
      return [fix('user', say`Sign in again: the refresh failed too`)];
    default:
      return [];
  }
}
