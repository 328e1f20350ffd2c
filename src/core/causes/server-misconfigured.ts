import { say } from '../masked.ts';
import type { Cause } from './cause.ts';
import { fix, heard } from './clue.ts';

export const serverMisconfigured: Cause = {
  id: 'server-misconfigured',
  title: say`The server is not set up to answer this`,
  applies: say`The refusal comes from the server’s own state: keys it cannot fetch, a stopped app, a blocked host name, a rule without a target.`,
  unless: say`Other clients get the same call through.`,
  fix: [
    fix('server', say`Read the server’s log at the time of this request; it names the setting`),
    fix('gateway', say`Check that the gateway reaches the identity provider and its keys`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6.1',
  explains: ['permission-denied'],
  check(facts) {
    const clues = heard(facts, 'server-misconfigured');
    return clues.length > 0 ? { clues } : undefined;
  },
};
