import { say } from '../masked.ts';
import type { Cause } from './cause.ts';
import { fix, heard } from './clue.ts';

export const wrongEndpoint: Cause = {
  id: 'wrong-endpoint',
  title: say`This address does not serve what was asked`,
  applies: say`The path, method or host is not the one of the API; some gateways answer 403 or a message about tokens instead of 404.`,
  unless: say`The route exists and the credential is wrong for it.`,
  fix: [
    fix('client', say`Check host, stage, path and method against the documentation of the API`),
    fix('server', say`Deploy the route to this stage, or answer 404 for paths that do not exist`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5',
  explains: ['credentials-missing', 'session-expired'],
  check(facts) {
    const clues = heard(facts, 'wrong-endpoint');
    return clues.length > 0 ? { clues } : undefined;
  },
};
