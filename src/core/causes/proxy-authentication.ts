import type { Facts } from '../facts/facts.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard, listed } from './clue.ts';

export const proxyAuthentication: Cause = {
  id: 'proxy-authentication',
  title: say`A gate in front of the application wants its own login`,
  applies: say`A proxy, access gateway or deployment protection answered instead of the application.`,
  unless: say`The application itself uses this product to sign people in.`,
  fix: [
    fix('user', say`Sign in at the gate in a tab of this browser, then repeat`),
    fix(
      'client',
      say`Send the gate’s own credential (its cookie, or the headers of a service token) beside the one of the API`,
    ),
    fix('gateway', say`Exempt the API path, or let tokens of the API pass`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.8',
  explains: ['credentials-missing', 'permission-denied', 'cookie-missing'],
  check(facts) {
    const clues = [...asksForProxy(facts), ...heard(facts, 'proxy-authentication')];
    return clues.length > 0 ? { clues } : undefined;
  },
};

function asksForProxy({ status, exchange }: Facts): Clue[] {
  if (status !== 407) return [];
  const schemes = exchange.response.proxyChallenges.map(({ scheme }) => scheme);
  const asked = schemes.length > 0 ? say` and asks for ${listed(schemes)}` : say``;
  return [clue('proves', 'server', say`A proxy answered 407${asked}`)];
}
