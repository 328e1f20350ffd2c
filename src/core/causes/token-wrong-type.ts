import type { Facts } from '../facts/facts.ts';
import { isAboutCredential } from '../facts/refusal.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const tokenWrongType: Cause = {
  id: 'token-wrong-type',
  title: say`This is not the kind of token the API takes`,
  applies: say`An ID or refresh token was sent where an access token belongs, or a token for apps where one of a user is needed.`,
  unless: say`This API documents that it takes ID tokens.`,
  fix: [
    fix(
      'client',
      say`Send the access token; the ID token is for the app itself and the refresh token for the identity provider`,
    ),
    fix('identity-provider', say`If no access token for this API comes back, request its audience or scope`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9068#section-4',
  explains: ['token-audience-mismatch', 'token-malformed'],
  check(facts) {
    const clues = [
      ...heard(facts, 'token-wrong-type'),
      ...handedOutAs(facts),
      ...decodedUse(facts),
      ...unlikeOthers(facts),
    ];
    return clues.length > 0 ? { clues } : undefined;
  },
};

function decodedUse(facts: Facts): Clue[] {
  const { jwt, sent } = facts;
  if (!jwt || !isAboutCredential(facts)) return [];
  const use = jwt.use;
  if (use && use.kind !== 'access') {
    const kind = use.kind === 'id' ? say`an ID token` : say`a refresh token`;
    if (use.isNamed) return [clue('shows', 'token', say`By its ${use.member} this is ${kind}`)];
    return [clue('hints', 'token', say`By its ${use.member} this is most probably ${kind}`)];
  }
  const problem = sent.authorization.problems.find(
    ({ slug }) => slug === 'id-token-as-access-token' || slug === 'refresh-token-as-bearer',
  );
  return problem ? [clue('fits', 'request', problem.says)] : [];
}

/** The answer that handed the token out named its kind. RFC 6749 section 5.1, OpenID Connect Core section 3.1.3.3. */
function handedOutAs(facts: Facts): Clue[] {
  const issued = facts.story.issuedBy;
  if (!issued?.as || !isAboutCredential(facts) || !/^(id|refresh)_?token$/i.test(issued.as)) return [];
  return [clue('shows', 'history', say`${issued.trace.path} handed this token out as ${issued.as}`, issued.trace.id)];
}

/** Tokens that work on this origin are of another kind. */
function unlikeOthers({ story, jwt, sent, status }: Facts): Clue[] {
  const { tokens } = story.accepted;
  if (status !== 401 || sent.scheme !== 'bearer' || tokens.length === 0) return [];
  if (jwt?.use && jwt.use.kind !== 'access' && tokens.includes('access') && !tokens.includes(jwt.use.kind)) {
    return [clue('shows', 'history', say`Tokens that are accepted on this origin are access tokens`)];
  }
  const isOpaque = sent.authorization.token?.kind === 'opaque';
  if (!isOpaque || tokens.includes('opaque')) return [];
  return [clue('hints', 'history', say`Tokens that are accepted on this origin are JWTs, and this one is opaque`)];
}
