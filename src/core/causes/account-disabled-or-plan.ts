import { say } from '../masked.ts';
import type { Cause } from './cause.ts';
import { fix, heard } from './clue.ts';

export const accountDisabledOrPlan: Cause = {
  id: 'account-disabled-or-plan',
  title: say`The account or its plan does not allow this`,
  applies: say`The account is disabled, locked, unconfirmed or deleted, or its plan, billing or enabled products do not include this call.`,
  unless: say`Another user of the same plan is refused too, for want of a right.`,
  fix: [
    fix('user', say`Confirm, unlock or pay for the account; enable the product in its console`),
    fix('identity-provider', say`Check the state of the account and the reason it was changed`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
  explains: ['permission-denied', 'credentials-invalid', 'api-key-invalid'],
  check(facts) {
    const clues = heard(facts, 'account-disabled-or-plan');
    return clues.length > 0 ? { clues } : undefined;
  },
};
