import type { AuthorizationProblem } from '../authorization.ts';
import { showsPrefix } from '../authorization/shows-prefix.ts';
import type { Facts } from '../facts/facts.ts';
import { hasReadCredential, isAboutCredential } from '../facts/refusal.ts';
import { say, type Masked } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard, heardAtMost } from './clue.ts';
import { mendForm } from './mend-form.ts';
import { fixTimes, oddTimes } from './time-faults.ts';

export const tokenMalformed: Cause = {
  id: 'token-malformed',
  title: say`The token cannot be read`,
  applies: say`The token is cut off, damaged or not of the form the server expects (a JWT has three Base64url parts).`,
  unless: say`The server takes opaque tokens, so that this form is right.`,
  fix: [
    fix(
      'client',
      say`Compare the token with the one the identity provider handed out: same length, no cut, no added characters`,
    ),
    fix('client', say`Send the access token that this API expects, not another token or an identifier`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc7519#section-7.2',
  check(facts) {
    // A header that cannot be seen may be what is malformed, with a sound token in it.
    const isSeen = facts.sent.authorization.header !== 'unknown';
    const said = isSeen ? heard(facts, 'token-malformed') : heardAtMost(facts, 'token-malformed', 'suggests');
    const problem = faultOfToken(facts);
    const times = problem ? [] : oddTimes(facts);
    const prefix = behindPrefix(facts);
    const clues = [...broken(facts, problem), ...times, ...prefix, ...said];
    if (clues.length === 0) return undefined;
    // Handed the empty text, verifiers say of it too that it cannot be parsed.
    if (facts.sent.isNothing && !facts.page.isUnsafe)
      clues.push(clue('against', 'request', say`The request has no token that could be malformed`));
    if (times.length > 0) return { title: ofTimes, clues, fix: [fixTimes], unless: forgivesTimes, reference: TIMES };
    if (prefix.length > 0) return { title: ofPrefix, clues, fix: [fixPrefix], unless: wantsPrefix };
    if (!problem) return { clues };
    const title = isCutInside(problem, facts) ? cutOff : (headlines[problem.slug] ?? tokenMalformed.title);
    return { title, clues, fix: mendForm(problem, facts.sent.authorization.text) };
  },
};

const ofTimes = say`The token’s times are not numbers of seconds`;
const forgivesTimes = say`The server reads times as the issuer writes them, and refuses the token for another reason.`;
const TIMES = 'https://www.rfc-editor.org/rfc/rfc7519#section-2';

const ofPrefix = say`The token is a JWT behind a prefix`;
const fixPrefix = fix(
  'client',
  say`Compare the token with one that is accepted, and send the JWT alone if that has no prefix`,
);
const wantsPrefix = say`The product hands its tokens out with this prefix; then it belongs there.`;

const cutOff = say`The token was cut off`;

/** The fault in a few words. */
const headlines: Readonly<Record<string, Masked>> = {
  'truncated-token': cutOff,
  'jwt-segment-count': say`The token lacks a part, or has one too many`,
  'jwt-standard-base64': say`The token is in plain Base64, not base64url`,
  'jwt-header-no-alg': say`The token’s header names no algorithm`,
  'jwt-double-encoded': say`The token is encoded twice`,
  'jwt-case-folded': say`The token was turned to one case`,
};

/** The second part is the last one and does not decode: not only the signature is gone. */
function isCutInside({ slug }: AuthorizationProblem, { sent }: Facts): boolean {
  return (
    slug === 'jwt-segment-count' && /^[^.]*\.‹masked-[0-9a-f]{4}›‹not-[a-z0-9-]+›$/.test(sent.authorization.text ?? '')
  );
}

const faults = /^(jwt-|truncated-token$)/;

function faultOfToken({ sent }: Facts): AuthorizationProblem | undefined {
  // Where the token could be decoded, the stray character stands outside of it.
  const isWhole = sent.authorization.token?.kind === 'jwt' || sent.authorization.token?.kind === 'jwe';
  return sent.authorization.problems.find(
    ({ slug, level }) =>
      level === 'error' &&
      faults.test(slug) &&
      slug !== 'jwt-unsigned' &&
      slug !== 'jwt-signature-empty' &&
      !(isWhole && slug === 'jwt-not-base64url'),
  );
}

function broken(facts: Facts, problem: AuthorizationProblem | undefined): Clue[] {
  const { authorization } = facts.sent;
  const isHidden = hasReadCredential(facts) || facts.exchange.request.overwritten === true;
  const weight = isHidden ? 'hints' : isAboutCredential(facts) ? 'proves' : 'fits';
  if (problem) {
    const isOwn = hasPrefix(problem, authorization.text);
    return [clue(isOwn && weight === 'proves' ? 'shows' : weight, 'request', problem.says)];
  }
  const token = facts.exchange.request.credentials.find((credential) => credential.token?.kind === 'malformed')?.token;
  if (token?.kind !== 'malformed' || authorization.problems.some(({ level }) => level === 'error')) return [];
  return [clue(weight === 'proves' ? 'shows' : weight, 'token', token.reason)];
}

/** No fault by the grammar: products hand out tokens of that form, and JWT libraries cannot read them. */
function behindPrefix(facts: Facts): Clue[] {
  const { sent, heard } = facts;
  if (!showsPrefix(sent.authorization.text)) return [];
  const isLikely = heard.allows('token-malformed') && !hasReadCredential(facts);
  const says = say`The JWT stands behind a prefix; that is right only where the product’s own tokens have one`;
  return [clue(isLikely ? 'fits' : isAboutCredential(facts) ? 'hints' : 'allows', 'request', says)];
}

/** A punctuation mark in the first part may end a prefix: some servers hand out tokens of that form. */
function hasPrefix({ slug, start }: AuthorizationProblem, text: Masked | null): boolean {
  if (slug !== 'jwt-not-base64url' || text === null) return false;
  return /[:|!#$@]/.test(text.charAt(start)) && !text.slice(0, start).includes('.');
}
