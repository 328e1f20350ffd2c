import type { Challenge } from '../challenge.ts';
import type { CauseId, Fix } from '../diagnosis.ts';
import { isPointed } from '../facts/heard.ts';
import { hasFoundToken, isFromApplication, isMute } from '../facts/refusal.ts';
import type { Facts } from '../facts/facts.ts';
import { say } from '../masked.ts';
import { duration } from '../time.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard, heardAtMost, listed } from './clue.ts';

export const credentialsMissing: Cause = {
  id: 'credentials-missing',
  title: say`No credentials were sent`,
  applies: say`The request carries nothing that could authenticate it, and the server asks for credentials or treats the sender as anonymous.`,
  unless: say`Something between the browser and the server adds credentials, or this resource is refused to everybody.`,
  fix: [
    fix('client', say`Send the credentials with this request; check that they are loaded before it goes out`),
    fix('user', say`Sign in, then repeat the request`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
  explains: [
    'permission-denied',
    'scope-insufficient',
    'session-expired',
    'cookie-missing',
    'api-key-missing',
    'token-malformed',
  ],
  check(facts) {
    const said = heard(facts, 'credentials-missing');
    const { sent } = facts;
    if (facts.page.isPreflight) return undefined;
    if (!sent.isCaptured) {
      const isNamed = facts.heard.names('credentials-missing');
      const limited = heardAtMost(facts, 'credentials-missing', isNamed ? 'suggests' : 'hints');
      return limited.length > 0 ? { clues: [...limited, notCaptured] } : undefined;
    }
    if (sent.authorization.header === 'present' || sent.keys.length > 0) {
      if (said.length === 0) return undefined;
      const clues = [...said, clue('against', 'request', say`The request does carry a credential`)];
      return { title: say`The server found no credentials in the request`, clues };
    }
    const clues = [...said, ...nothingSent(facts), ...sentOtherwise(facts)];
    if (clues.length === 0) return undefined;
    // Many applications give a cookie to everybody, signed in or not.
    return sent.sessionCookies.length > 0
      ? { title: say`The server takes this request for one without a login`, clues, fix: fixFor(facts) }
      : { clues, fix: fixFor(facts) };
  },
};

/** What to send, as far as other requests or the challenge show it. */
function fixFor({ story, asked }: Facts): readonly Fix[] {
  const [general, ...others] = credentialsMissing.fix;
  const { schemes } = story.accepted;
  const [challenge] = asked.challenges;
  if (!general || (schemes.length === 0 && !challenge)) return credentialsMissing.fix;
  const what =
    schemes.length > 0 || !challenge
      ? say`Send what successful requests of this origin carry (${listed(schemes)})`
      : answered.test(challenge.scheme)
        ? say`Call fetch with credentials: 'include', so that the browser answers the ${challenge.scheme} challenge`
        : say`Send Authorization: ${challenge.scheme} and the credentials with this request`;
  const source = challenge ? sourceIn(challenge.params) : [];
  return [fix('client', say`${what}; check that they are there before it goes out`), ...source, ...others];
}

/** Where a token for this resource is to be had. RFC 9728 section 5.1; container registries put the address into `realm`. */
function sourceIn(params: Challenge['params']): Fix[] {
  const metadata = params['resource_metadata'];
  const realm = params['realm'];
  if (metadata) return [fix('client', say`Get a token from an authorization server that ${metadata} names`)];
  return realm && /^https?:\/\//.test(realm) ? [fix('client', say`Get a token from ${realm}`)] : [];
}

/** The browser does this by itself, and nobody else can. */
const answered = /^(?:digest|negotiate|ntlm)$/i;

const notCaptured = clue(
  'allows',
  'request',
  say`The request headers were not captured, so this cannot be checked here`,
);

function nothingSent(facts: Facts): Clue[] {
  const { asked, sent, status } = facts;
  const absent = say`The request has no Authorization header, API key or session cookie`;
  if (!sent.isNothing) {
    if (sent.login.length > 0 || facts.signedUrl || status !== 401 || !asked.schemes.includes('bearer')) return [];
    return [clue('fits', 'request', say`A Bearer token is asked for and the request has no Authorization header`)];
  }
  if (speaksOfLogin(facts) || speaksOfOther(facts) || refusesUnknown(facts) || bringsOther(facts))
    return [clue('hints', 'request', absent)];
  if (facts.story.redirect ?? facts.story.unseenDrop) return [clue('fits', 'request', absent)];
  if (status === 401 && asked.challenges.length > 0) {
    const schemes = listed(asked.challenges.map(({ scheme }) => scheme));
    return [clue('proves', 'request', absent), clue('fits', 'server', say`The answer asks for ${schemes}`)];
  }
  if (status === 401) return [clue(isMute(facts) ? 'shows' : 'fits', 'request', absent)];
  if (facts.heard.allows('permission-denied') || facts.heard.allows('scope-insufficient')) {
    const isPlain = isFromApplication(facts) && sent.identifiers.length === 0;
    return [clue(isPlain ? 'shows' : 'hints', 'request', absent)];
  }
  const isMuteApplication = isFromApplication(facts) && isMute(facts);
  return facts.asked.challenges.length > 0 || isMuteApplication ? [clue('hints', 'request', absent)] : [];
}

/** A form or a token request carries its login in a body, which may not have been captured. */
function speaksOfLogin({ page, exchange, heard: { statements } }: Facts): boolean {
  if (!page.isUnsafe) return false;
  const isUnseen = exchange.request.body === null && loginPath.test(exchange.url.path);
  return isUnseen || statements.some(({ means }) => means[0] === 'credentials-invalid');
}

/** What the server calls wrong was sent under a name that does not tell: `appid`, `X-Client-Id`. */
function refusesUnknown({ sent, heard: { statements } }: Facts): boolean {
  if (sent.identifiers.length === 0) return false;
  return statements.some((statement) => isPointed(statement) && refusals.has(statement.said[0]));
}

const refusals = new Set<CauseId | undefined>(['api-key-invalid', 'credentials-invalid', 'token-revoked']);

/** The server says more exactly what it misses, or minds something that being unknown does not explain. */
function speaksOfOther({ heard: { statements }, sent }: Facts): boolean {
  return statements.some((statement) => {
    const [first] = statement.said;
    if (!isPointed(statement) || first === undefined) return false;
    if (first === 'api-key-missing' || first === 'cookie-missing') return true;
    if (first === 'session-expired') return sent.hasCookies;
    return !toGuests.has(first) && !statement.said.includes('credentials-missing');
  });
}

/** What servers say to those they do not know; the empty token of somebody who sent none cannot be parsed either. */
const toGuests = new Set<CauseId>([
  'credentials-missing',
  'permission-denied',
  'scope-insufficient',
  'token-malformed',
]);

/** A token in the body or a secret in the path may be what authenticates this request. */
function bringsOther(facts: Facts): boolean {
  const { jwt, exchange, page } = facts;
  return (page.isUnsafe && hasFoundToken(facts)) || jwt !== null || exchange.url.path.includes('‹masked-');
}

const loginPath = /log-?in|sign-?in|token|oauth|\bauth|session/i;

/** The same endpoint works with credentials. */
function sentOtherwise({ story, sent }: Facts): Clue[] {
  const success = story.compare?.with;
  if (!sent.isNothing || success?.authorization !== 'present' || success.scheme === null) return [];
  const when = story.recovered
    ? say`The same request succeeded ${duration(story.recovered.afterMs)} later with ${success.scheme} credentials`
    : say`The last success of this endpoint carried ${success.scheme} credentials`;
  return [clue('fits', 'history', when, story.recovered?.exchange ?? success.id)];
}
