import type { Fix } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { isStrong } from '../facts/heard.ts';
import { isMute } from '../facts/refusal.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard, heardAtMost } from './clue.ts';

export const credentialsInvalid: Cause = {
  id: 'credentials-invalid',
  title: say`The credentials were not accepted`,
  applies: say`User name and password, client id and secret, or an unknown token were sent and refused.`,
  unless: say`The account is locked, or these credentials belong to another environment.`,
  fix: [
    fix('user', say`Type the user name and password again; check for the right account`),
    fix('client', say`Check which stored credentials are sent, and that nothing encodes them twice`),
    fix('identity-provider', say`Check that the account or client exists here and its secret was not changed`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc7617#section-2',
  check(facts) {
    const { asked, sent } = facts;
    const isUnsent = sent.isNothing && !facts.page.isUnsafe;
    const said = spoken(facts, isUnsent);
    const clues = [...said, ...refused(facts)];
    if (clues.length === 0) return undefined;
    if (sent.scheme === 'basic' && asked.schemes.length > 0 && !asked.schemes.includes('basic')) {
      clues.push(clue('against', 'server', say`The answer does not ask for Basic`));
    }
    if (isUnsent) {
      clues.push(clue('against', 'request', say`The request has no credentials that could be wrong`));
    }
    return isStale(facts) && said.length === 0 ? { clues, ...stale } : { clues, fix: fixFor(facts) };
  },
};

function spoken(facts: Facts, isUnsent: boolean): Clue[] {
  if (isUnsent) return heardAtMost(facts, 'credentials-invalid', 'hints');
  return isOfToken(facts) ? heardAtMost(facts, 'credentials-invalid', 'suggests') : heard(facts, 'credentials-invalid');
}

/** "Invalid login" is said of tokens too, and this one shows what is wrong with it. */
function isOfToken({ visibleFault, jwt, heard: { about } }: Facts): boolean {
  const isDocumented = about('credentials-invalid').some(({ source }) => source !== undefined);
  return visibleFault !== null && jwt?.standing === 'credential' && !isDocumented;
}

/** RFC 7616 section 3.3: only the nonce was old, the rest was right. */
function isStale({ sent, asked }: Facts): boolean {
  if (sent.scheme !== 'digest') return false;
  return asked.challenges.some(
    ({ scheme, params }) => scheme.toLowerCase() === 'digest' && params['stale']?.toLowerCase() === 'true',
  );
}

const stale = {
  title: say`Only the nonce of the Digest response was old`,
  fix: [
    fix('client', say`Repeat the request with the new nonce of this challenge; the password need not be asked for`),
  ],
  unless: say`The server says stale=true again to an answer made with its newest nonce.`,
  reference: 'https://www.rfc-editor.org/rfc/rfc7616#section-3.3',
};

/** A token is not typed, and nobody can say of it that the password is wrong. */
function fixFor({ sent, heard: { statements } }: Facts): readonly Fix[] {
  if (statements.some(({ quote }) => ofClient.test(quote))) return forClient;
  const isToken =
    sent.authorization.header === 'present'
      ? !ofPassword.test(sent.scheme) && sent.scheme !== ''
      : sent.keys.length > 0;
  return isToken && sent.login.length === 0 ? forToken : credentialsInvalid.fix;
}

const ofPassword = /^(?:basic|digest|ntlm|negotiate)$/;
const isOfPassword = (scheme: string): boolean => ofPassword.test(scheme);
/** RFC 6749 section 5.2: it is the application that was not recognised, not its user. */
const ofClient = /invalid_client|client authentication|client[ _]secret|client credentials/i;
const forClient = [
  fix('client', say`Check client id and secret, and how they are sent: in a Basic header or in the body, not both`),
  fix(
    'identity-provider',
    say`Check that this client exists here, its secret was not renewed, and which way of sending it is set`,
  ),
];
const forToken = [
  fix('client', say`Check which token is sent: whole, of this service and environment, and the one that is stored now`),
  fix('user', say`Sign in again, or create a new token in the console of this service`),
];

function refused(facts: Facts): Clue[] {
  const { sent, asked, status } = facts;
  if (status !== 401) return [];
  const { token, problems, scheme } = sent.authorization;
  const isSound = problems.every(({ level }) => level !== 'error');
  if (token?.kind === 'basic' && isSound) {
    const speaksOfOther = facts.heard.statements.some(
      (statement) => isStrong(statement) && statement.means[0] !== 'credentials-invalid',
    );
    const isOtherAsked = asked.schemes.length > 0 && !asked.schemes.includes('basic');
    const weight = speaksOfOther || isOtherAsked ? 'allows' : asked.schemes.includes('basic') ? 'proves' : 'fits';
    return [clue(weight, 'request', say`Basic credentials were sent and the answer is 401`)];
  }
  if (sent.scheme === 'digest' && asked.schemes.includes('digest') && isSound) {
    if (isStale(facts)) return [clue('allows', 'server', say`The challenge says stale=true: only the nonce was old`)];
    return [clue('fits', 'request', say`A Digest response was sent and the server asks again`)];
  }
  if (
    facts.exchange.request.credentials.some(({ place }) => place === 'userinfo') &&
    asked.schemes.some(isOfPassword)
  ) {
    return [clue('fits', 'request', say`User name and password stood in the URL, and the server asks again`)];
  }
  if (sent.login.length > 0 && (sent.authorization.header !== 'present' || facts.jwt?.standing === 'aside')) {
    return [clue('fits', 'request', say`The body of the request carries a login, and the answer is 401`)];
  }
  const { here, elsewhere } = facts.story.sameCredentialAccepted;
  if (token?.kind === 'opaque' && scheme !== null && here.length + elsewhere.length === 0) {
    return [clue(isMute(facts) ? 'hints' : 'allows', 'token', say`An opaque ${scheme} token was sent and refused`)];
  }
  return [];
}
