import { listed } from '../causes/clue.ts';
import type { Facts } from '../facts/facts.ts';
import { say } from '../masked.ts';
import { failed, notKnown, passed, type Verdict } from './verdict.ts';

export function checkPreflight(facts: Facts): Verdict {
  if (facts.page.isPreflight) return failed(say`The preflight itself was answered with ${facts.status}`);
  const seen = facts.story.preflight?.preflight;
  if (seen) return passed(say`OPTIONS was answered with ${seen.status}, and the browser went on`);
  if (facts.page.origin === null) return notKnown(say`It is not known which page sent this request`);
  if (!facts.page.isCrossOrigin) return passed(say`Same origin: no preflight is needed`);
  return passed(say`The browser sent the request, so CORS did not stop it`);
}

export function checkHeaderSent({ sent, signedUrl, page }: Facts): Verdict {
  if (page.isPreflight) return notKnown(say`A preflight carries no credentials; the request behind it was never sent`);
  const { header, scheme } = sent.authorization;
  if (header === 'present')
    return passed(scheme ? say`Authorization: ${scheme} was sent` : say`Authorization was sent`);
  if (sent.keys.length > 0) return passed(say`Sent: ${listed(sent.keys.map(({ name }) => name))}`);
  if (signedUrl) return passed(say`The URL is signed (${signedUrl.signature})`);
  if (sent.sessionCookies.length > 0) return passed(say`Sent: cookie ${listed(sent.sessionCookies)}`);
  if (sent.login.length > 0) return passed(say`The body carries a login`);
  if (header === 'unknown') return notKnown(say`Not captured, or removed from this HAR`);
  return failed(say`No Authorization, API key or session cookie in the request`);
}

export function checkWellFormed({ sent }: Facts): Verdict {
  const { header, problems } = sent.authorization;
  if (header !== 'present') return notKnown(say`There is no Authorization header to look at`);
  const problem = problems.find(({ level }) => level === 'error');
  return problem ? failed(problem.says) : passed(say`The header follows the grammar of its scheme`);
}

export function checkScheme({ sent, asked }: Facts): Verdict {
  const { scheme } = sent.authorization;
  const names = asked.challenges.map((challenge) => challenge.scheme);
  if (names.length === 0) return notKnown(say`The answer names no scheme (no WWW-Authenticate)`);
  if (scheme === null) return notKnown(say`No scheme was sent; ${listed(names)} is asked for`);
  if (asked.schemes.includes(sent.scheme)) return passed(say`${scheme} was sent and is asked for`);
  return failed(say`${scheme} was sent, ${listed(names)} is asked for`);
}
