import { headerOf } from '../facts/headers.ts';
import { say } from '../masked.ts';
import type { Cause } from './cause.ts';
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
    const clues = heard(facts, 'mfa-or-step-up-required');
    const { headers } = facts.exchange.response;
    for (const name of ['x-github-otp', 'x-github-sso']) {
      const value = headerOf(headers, name);
      if (value?.startsWith('required')) clues.push(clue('names', 'server', say`The answer says ${value}`));
    }
    if (facts.asked.error === 'insufficient_user_authentication') {
      clues.push(clue('names', 'server', say`error=insufficient_user_authentication`));
    }
    return clues.length > 0 ? { clues } : undefined;
  },
};
