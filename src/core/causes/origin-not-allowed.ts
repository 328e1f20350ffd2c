import type { Fix } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { isMute } from '../facts/refusal.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const originNotAllowed: Cause = {
  id: 'origin-not-allowed',
  title: say`The server does not accept requests from this site`,
  applies: say`The Origin or Referer of the page is not on the list of the server or of the key.`,
  unless: say`The same request from an allowed page is refused too.`,
  fix: [
    fix('server', say`Add the origin to the allowed origins, host names or referrers of the server or key`),
    fix('client', say`Call from a page of the allowed site; check that no Referrer-Policy removes the referrer`),
  ],
  reference: 'https://fetch.spec.whatwg.org/#origin-header',
  explains: ['permission-denied'],
  check(facts) {
    const clues = [...heard(facts, 'origin-not-allowed'), ...embedded(facts)];
    return clues.length > 0 ? { clues, fix: fixFor(facts) } : undefined;
  },
};

function fixFor({ page }: Facts): readonly Fix[] {
  if (page.origin === null) return originNotAllowed.fix;
  const add = say`Add ${page.origin} to the allowed origins, host names or referrers of the server or key`;
  return [fix('server', add), ...originNotAllowed.fix.slice(1)];
}

/** A mute 403 to a picture, film or script of another site is what hotlink protection looks like; a list of origins answers without CORS headers. */
function embedded(facts: Facts): Clue[] {
  const { page, exchange, status } = facts;
  const isMedia = ['image', 'media', 'font', 'script', 'stylesheet'].includes(exchange.resourceType);
  const isForeign = page.isCrossSite || (page.isCrossOrigin && exchange.hiddenFromPage);
  if (status !== 403 || !isMute(facts) || !isForeign || page.origin === null) return [];
  return [clue(isMedia ? 'suggests' : 'allows', 'request', say`Requested by a page of ${page.origin}`)];
}
