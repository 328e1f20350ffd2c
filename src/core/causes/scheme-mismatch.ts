import { meantScheme } from '../authorization/schemes.ts';
import type { Fix } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { hasFoundToken, hasReadCredential, isMute, saysMissing } from '../facts/refusal.ts';
import { isPointed } from '../facts/heard.ts';
import { say, type Masked } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard, isAre, listed } from './clue.ts';

export const schemeMismatch: Cause = {
  id: 'scheme-mismatch',
  title: say`Another kind of credential is asked for`,
  applies: say`The request carries one kind of credential (say Bearer) and the answer asks for another (say Basic or an API key).`,
  unless: say`The challenge is a fixed default of this server and the API behind it does take what was sent.`,
  fix: [
    fix('client', say`Send the kind of credential the challenge names, in the place this API documents`),
    fix(
      'gateway',
      say`If a gate in front of the API asks for its own login, let both pass: one in Authorization, the other in a cookie or a header of its own`,
    ),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1',
  explains: [
    'credentials-missing',
    'authorization-malformed',
    'api-key-missing',
    'token-malformed',
    'cookie-missing',
    'credentials-invalid',
  ],
  check(facts) {
    const clues = [...heard(facts, 'scheme-mismatch'), ...sentAgainstAsked(facts), ...acceptedOtherwise(facts)];
    if (clues.length === 0) return undefined;
    const { scheme } = facts.sent.authorization;
    const asked = facts.asked.challenges.map((challenge) => challenge.scheme);
    if (scheme !== null && isUnfound(facts)) {
      const first = fix('client', say`Send the token as Authorization: Bearer, the scheme that most servers look for`);
      return { clues, title: say`The server found no token behind ${scheme}`, fix: [first] };
    }
    if (scheme !== null && asked.length === 0 && facts.heard.names('api-key-missing')) {
      const first = fix('client', say`Send an API key under the header or parameter name that this API documents`);
      const said = heard(facts, 'api-key-missing').map(({ from, text }) => clue('allows', from, text));
      return {
        clues: [...clues, ...said],
        title: say`${scheme} was sent, an API key is asked for`,
        fix: [first],
        unless: say`A gateway turns ${scheme} into a key on the way.`,
      };
    }
    if (scheme === null || asked.length === 0 || facts.asked.schemes.includes(facts.sent.scheme)) return { clues };
    const title = say`${scheme} was sent, ${isAre(asked)} asked for`;
    return { clues, title, fix: fixFor(facts, scheme, asked) };
  },
};

/** A gate in front of the API is what asks for a login of its own. */
function fixFor(facts: Facts, scheme: Masked, asked: readonly Masked[]): Fix[] {
  const [, gate] = schemeMismatch.fix;
  const isGate = facts.asked.schemes.every((each) => negotiated.has(each)) && !negotiated.has(facts.sent.scheme);
  const instead = fix('client', say`Send Authorization: ${alternatives(asked)} instead of ${scheme}`);
  return isGate && gate ? [instead, gate] : [instead];
}

function alternatives(schemes: readonly Masked[]): Masked {
  return schemes.reduce((text, scheme, index) => (index === 0 ? scheme : say`${text} or ${scheme}`), say``);
}

/** Schemes that are one credential under two names. */
const sameKind: Readonly<Record<string, readonly string[]>> = {
  bearer: ['dpop', 'token', 'oauth'],
  token: ['bearer', 'oauth'],
  oauth: ['bearer'],
  ntlm: ['negotiate'],
  negotiate: ['ntlm'],
};

/** A token under another name, and an answer as if none had come: this server looks for the name it asks for. */
function isStrictAboutName(facts: Facts): boolean {
  const { scheme } = facts.sent;
  if (negotiated.has(scheme) || facts.asked.schemes.includes('dpop') || facts.asked.error !== null) return false;
  return saysMissing(facts) || (facts.status === 401 && isMute(facts));
}

/** Most libraries look for Bearer alone, and take what comes under a name of its own for nothing. */
function isUnfound(facts: Facts): boolean {
  const { sent, asked, story } = facts;
  if (sent.authorization.token?.kind !== 'jwt' || asked.schemes.length > 0 || story.accepted.schemes.length > 0)
    return false;
  return ownNames.has(sent.scheme) && saysMissing(facts);
}

/** Names that some APIs give to the scheme of a token. */
const ownNames = new Set(['token', 'jwt', 'oauth', 'bearertoken', 'authtoken', 'access_token']);

/** Schemes that a web server takes from the list it names, and no other. */
const negotiated = new Set(['basic', 'digest', 'ntlm', 'negotiate']);

function sentAgainstAsked(facts: Facts): Clue[] {
  const { sent, asked, heard: voice } = facts;
  const { authorization, scheme } = sent;
  if (scheme === '' || authorization.header !== 'present' || authorization.scheme === null) return [];
  if (authorization.problems.some(({ slug }) => slug === 'scheme-token-mismatch')) {
    return [clue('fits', 'request', say`The credential after ${authorization.scheme} is not of that kind`)];
  }
  // A word that only misspells what is asked for is a fault of the form.
  const meant = meantScheme(authorization.scheme)?.toLowerCase();
  if (meant !== undefined && (asked.schemes.length === 0 || asked.schemes.includes(meant))) return [];
  const isOther =
    asked.schemes.length > 0 &&
    !asked.schemes.includes(scheme) &&
    (!asked.schemes.some((other) => sameKind[scheme]?.includes(other)) || isStrictAboutName(facts));
  const isNegotiated = negotiated.has(scheme) && asked.schemes.every((other) => negotiated.has(other));
  const weight = isNegotiated
    ? 'shows'
    : hasReadCredential(facts) || hasFoundToken(facts)
      ? 'hints'
      : saysMissing(facts)
        ? 'shows'
        : 'fits';
  if (isOther) {
    return [
      clue(
        weight,
        'request',
        say`Sent: ${authorization.scheme}. Asked for: ${listed(asked.challenges.map((c) => c.scheme))}`,
      ),
    ];
  }
  if (isUnfound(facts)) {
    return [
      clue('shows', 'request', say`The token stands behind ${authorization.scheme}, and the server found none there`),
    ];
  }
  if (asked.schemes.includes(scheme)) return [];
  // A key is asked for in words, and none was sent under any name.
  if (voice.names('api-key-missing') && sent.keys.length === 0) {
    return [clue('shows', 'request', say`An API key is asked for; the request has ${authorization.scheme} and no key`)];
  }
  const speaksOfForm = voice.statements.some(
    (each) => isPointed(each) && each.said.includes('authorization-malformed'),
  );
  if (speaksOfForm && authorization.problems.every(({ level }) => level !== 'error')) {
    return [
      clue(
        scheme === 'bearer' ? 'hints' : 'shows',
        'request',
        say`${authorization.scheme} was sent, well formed, and the server cannot read it`,
      ),
    ];
  }
  return [];
}

/** Requests that succeed on this origin authenticate in another way. */
function acceptedOtherwise(facts: Facts): Clue[] {
  const { sent, story, status, asked } = facts;
  const { schemes } = story.accepted;
  if (status !== 401 || sent.scheme === '' || schemes.length === 0) return [];
  const { here, elsewhere } = story.sameCredentialAccepted;
  const isKnown = schemes.some((scheme) => scheme.toLowerCase() === sent.scheme) || here.length + elsewhere.length > 0;
  if (isKnown) return [];
  const same = story.successesHere.findLast(({ credential }) => credential !== null);
  const isAskedFor = asked.schemes.includes(sent.scheme) || hasReadCredential(facts) || hasFoundToken(facts);
  if (same?.scheme && !isAskedFor) {
    return [clue('shows', 'history', say`Where this endpoint succeeded, it was sent ${same.scheme} instead`, same.id)];
  }
  return [clue('hints', 'history', say`Requests that succeed on this origin carry ${listed(schemes)}`)];
}
