import type { Fix } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { headerOf } from '../facts/headers.ts';
import { wordsOf, type JwtFacts } from '../facts/jwt.ts';
import { say, type MaskedJson } from '../masked.ts';
import { duration } from '../time.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';
import { wordsAsSaid, type Variant } from './worded.ts';

export const mfaOrStepUpRequired: Cause = {
  id: 'mfa-or-step-up-required',
  title: say`A second factor or a fresher login is needed`,
  applies: say`The credentials are right, but the server wants more for this action: a one-time code, single sign-on, or a recent login.`,
  unless: say`What was sent is wrong itself, and the server words it so.`,
  fix: [
    fix('user', say`Complete the second factor or single sign-on, then repeat`),
    fix('client', say`Send the user to the login with the acr_values, max_age or claims the challenge names`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9470#section-3',
  explains: ['permission-denied', 'credentials-invalid'],
  check(facts) {
    let clues = heard(facts, 'mfa-or-step-up-required');
    const { headers } = facts.exchange.response;
    for (const name of ['x-github-otp', 'x-github-sso'] as const) {
      const value = headerOf(headers, name);
      if (!value?.startsWith('required')) continue;
      // Said once, and by its name proven, whatever its words alone leave open.
      clues = clues.filter(({ text }) => !text.includes(value));
      clues.push(clue('names', 'server', say`${fieldNames[name]}: ${value}`));
    }
    if (facts.asked.error === 'insufficient_user_authentication') {
      clues.push(clue('names', 'server', say`error=insufficient_user_authentication`));
    }
    clues.push(...wishOnly(facts));
    if (clues.length === 0) return undefined;
    return { fix: fixFor(facts), ...wordsAsSaid(facts, 'mfa-or-step-up-required', variants), clues };
  },
};

const fieldNames = { 'x-github-otp': say`X-GitHub-OTP`, 'x-github-sso': say`X-GitHub-SSO` };

const variants: readonly Variant[] = [
  {
    said: /\bsaml\b|single[ -]sign|\bsso\b|sso[?/]/i,
    words: {
      title: say`The organization wants single sign-on for this`,
      unless: say`The user is no member of the organization.`,
      fix: [
        fix(
          'user',
          say`Authorize the token for the single sign-on of the organization, at the URL of the answer if it names one`,
        ),
        fix('client', say`Send a token that was authorized for it`),
      ],
    },
  },
  {
    said: /(?:\botp|one[ -]time|verification|2fa|mfa|totp|two[ -]factor|authenticator|passcode)\b[^.]{0,30}\b(?:invalid|incorrect|wrong|expired|mismatch)|\b(?:invalid|incorrect|wrong|expired)\b[^.]{0,30}(?:\botp|one[ -]time|verification code|2fa|mfa|totp|two[ -]factor|authenticator|passcode)/i,
    words: {
      title: say`The one-time code was not accepted`,
      unless: say`None was asked for yet: the account has a second factor, and this request carries no code.`,
      fix: [
        fix('user', say`Enter the newest code; those of an app need a clock that is right, and end after 30 s`),
        fix('client', say`Ask for a code again instead of repeating the request with the old one`),
      ],
    },
  },
];

/** What a challenge wishes for is no refusal of what was sent: its error code says that, or a token that falls short of it. RFC 9470 section 3. */
function wishOnly({ asked, sent, status, jwt, clock }: Facts): Clue[] {
  if (asked.error !== null || status !== 401 || sent.authorization.header !== 'present') return [];
  const levels = asked.challenges.flatMap(({ params }) => params['acr_values'] ?? []);
  const ages = asked.challenges.flatMap(({ params }) => params['max_age'] ?? []);
  const { acr, auth_time: loggedInAt } = claimsOf(jwt);
  const clues: Clue[] = [];
  const [level] = levels;
  if (level !== undefined && typeof acr === 'string' && !wordsOf(level).includes(acr))
    clues.push(clue('shows', 'token', say`acr ${acr}, and the challenge asks for ${level}`));
  else if (level !== undefined) {
    clues.push(clue('hints', 'server', say`The challenge has acr_values, and no error that says they were missed`));
    if (jwt !== null && acr === undefined)
      clues.push(clue('hints', 'token', say`The token has no acr that could meet them`));
  }
  const [age] = ages;
  if (age === undefined || !/^\d{1,9}$/.test(age) || typeof loggedInAt !== 'number') return clues;
  const ago = clock.serverAt - loggedInAt * 1000;
  if (!clock.isKnown || ago <= Number(age) * 1000) return clues;
  return [
    ...clues,
    clue('shows', 'token', say`auth_time is ${duration(ago)} ago, and the challenge asks for at most ${age} s`),
  ];
}

function claimsOf(jwt: JwtFacts | null): Readonly<Record<string, MaskedJson>> {
  return jwt?.credential.token?.kind === 'jwt' ? jwt.credential.token.claims : {};
}

/** The parameters in which a challenge says what it wants. RFC 9470 section 3. */
const wishes = ['acr_values', 'max_age', 'claims'];

function fixFor({ asked }: Facts): readonly Fix[] {
  const named = asked.challenges.flatMap(({ params }) =>
    Object.keys(params).filter((name) => wishes.includes(name.toLowerCase())),
  );
  if (named.length > 0) return mfaOrStepUpRequired.fix;
  const [forUser] = mfaOrStepUpRequired.fix;
  const forClient = fix('client', say`Lead to the login or ask for the one-time code when this answer comes`);
  return forUser ? [forUser, forClient] : [forClient];
}
