import type { Fix } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { headerOf } from '../facts/headers.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const mfaOrStepUpRequired: Cause = {
  id: 'mfa-or-step-up-required',
  title: say`A second factor or a fresher login is needed`,
  applies: say`The credentials are right, but the server wants more for this action: a one-time code, single sign-on, or a recent login.`,
  unless: say`The account has no second factor and the password is wrong.`,
  fix: [
    fix('user', say`Complete the second factor or single sign-on, then repeat`),
    fix('client', say`Send the user to the login with the acr_values, max_age or claims the challenge names`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9470#section-3',
  explains: ['permission-denied', 'credentials-invalid'],
  check(facts) {
    let clues = heard(facts, 'mfa-or-step-up-required');
    const { headers } = facts.exchange.response;
    for (const name of ['x-github-otp', 'x-github-sso']) {
      const value = headerOf(headers, name);
      if (!value?.startsWith('required')) continue;
      // Said once, and by its name proven, whatever its words alone leave open.
      clues = clues.filter(({ text }) => !text.includes(value));
      clues.push(clue('names', 'server', say`The answer says ${value}`));
    }
    if (facts.asked.error === 'insufficient_user_authentication') {
      clues.push(clue('names', 'server', say`error=insufficient_user_authentication`));
    }
    clues.push(...wishOnly(facts));
    return clues.length > 0 ? { clues, fix: fixFor(facts) } : undefined;
  },
};

/** What a challenge wishes for is no refusal of what was sent: only its error code says that. RFC 9470 section 3. */
function wishOnly({ asked, sent, status }: Facts): Clue[] {
  const isWish = asked.challenges.some(({ params }) => params.acr_values);
  if (!isWish || asked.error !== null || status !== 401 || sent.authorization.header !== 'present') return [];
  return [clue('hints', 'server', say`The challenge has acr_values, and no error that says they were missed`)];
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
