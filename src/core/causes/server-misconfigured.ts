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
    if (clues.length === 0) return undefined;
    const isClosed = facts.heard.named.some(({ means, quote }) => means[0] === this.id && /maintenance/i.test(quote));
    return isClosed ? { clues, ...underMaintenance } : { clues };
  },
};

const underMaintenance = {
  title: say`The server is under maintenance`,
  unless: say`The maintenance is over, and the answer comes from a cache.`,
  fix: [
    fix('user', say`Wait until the maintenance is over, and try again`),
    fix('server', say`Answer 503 with Retry-After while it lasts: it is not the client that is refused`),
  ],
};
