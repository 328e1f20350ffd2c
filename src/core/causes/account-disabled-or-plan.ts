import { say } from '../masked.ts';
import type { Cause } from './cause.ts';
import { fix, heard } from './clue.ts';
import { wordsAsSaid, type Variant } from './worded.ts';

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
    return clues.length > 0 ? { ...wordsAsSaid(facts, 'account-disabled-or-plan', variants), clues } : undefined;
  },
};

const variants: readonly Variant[] = [
  {
    said: /(?:password|passphrase)[^.]{0,30}(?:expired|(?:be|been) (?:changed|reset))|change (?:your|the) password/i,
    words: {
      title: say`The password has to be changed first`,
      unless: say`It was changed already, and this session is older.`,
      fix: [fix('user', say`Set a new password, then sign in again`)],
    },
  },
  {
    said: /\block(?:ed|out)\b|\blocked[ _-]out\b|failed (?:login|sign)/i,
    words: {
      title: say`The account is locked`,
      unless: say`The address is locked, not the account: other users are refused from there too.`,
      fix: [
        fix(
          'user',
          say`Wait until the lock ends or reset the password; whoever administers the accounts can unlock it`,
        ),
        fix('identity-provider', say`Look up what locked it: mostly repeated logins with an old password`),
      ],
    },
  },
  {
    said: /\b(?:api|service|product|library)\b[^.]{0,60}\b(?:not (?:been )?(?:enabled|used|activated)|disabled)\b|SERVICE_DISABLED|accessNotConfigured/i,
    words: {
      title: say`An API is not enabled for this project or account`,
      unless: say`It is enabled, and the credential belongs to another project.`,
      fix: [
        fix('user', say`Enable it in the console of the provider, for the project that this credential belongs to`),
        fix('client', say`Send a credential of the project in which it is enabled`),
      ],
    },
  },
  {
    said: /(?:verif|confirm|activat)[^.]{0,30}\be?-?(?:mail|account|phone)|\b(?:e?-?mail|account|phone)\b[^.]{0,30}(?:verif|confirm|not (?:yet )?activat)/i,
    words: {
      title: say`The account is not confirmed yet`,
      unless: say`It was confirmed since this token or session began.`,
      fix: [fix('user', say`Confirm it by the message that was sent, or ask for another one; then sign in again`)],
    },
  },
  {
    said: /suspend|\bbann|deactivat|terminated|\b(?:account|user)\b[^.]{0,20}\b(?:disabled|inactive|blocked|deleted)/i,
    words: {
      title: say`The account is suspended or disabled`,
      unless: say`Another user with the same rights is refused too.`,
      fix: [
        fix('user', say`Ask whoever administers the accounts to reactivate it`),
        fix('identity-provider', say`Check the state of the account and the reason it was changed`),
      ],
    },
  },
  {
    said: /subscri|\bplan\b|\btier\b|billing|payment|upgrade|licen[cs]e|\bcredits?\b|trial/i,
    words: {
      title: say`The plan or its billing does not include this`,
      unless: say`Another user of the same plan is not refused.`,
      fix: [fix('user', say`Compare what the plan includes with this call; upgrade it or settle the billing`)],
    },
  },
];
