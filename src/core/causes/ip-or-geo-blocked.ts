import { say } from '../masked.ts';
import type { Cause } from './cause.ts';
import { fix, heard } from './clue.ts';

export const ipOrGeoBlocked: Cause = {
  id: 'ip-or-geo-blocked',
  title: say`Requests from this address or country are refused`,
  applies: say`An allow list, deny list or country rule refuses the network the request came from, whatever its credentials.`,
  unless: say`The same request from an allowed network is refused too.`,
  fix: [
    fix('user', say`Use the company network or VPN this service expects, or leave the one it refuses`),
    fix(
      'gateway',
      say`Add the address to the allow list; check which address arrives behind proxies (X-Forwarded-For)`,
    ),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
  explains: ['permission-denied'],
  check(facts) {
    const clues = heard(facts, 'ip-or-geo-blocked');
    return clues.length > 0 ? { clues } : undefined;
  },
};
