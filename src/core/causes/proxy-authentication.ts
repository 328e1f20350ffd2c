import type { Facts } from '../facts/facts.ts';
import { say } from '../masked.ts';
import type { Cause, Suspicion } from './cause.ts';
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
    if (facts.status === 407) return ofForwardProxy(facts);
    const clues = heard(facts, 'proxy-authentication');
    return clues.length > 0 ? { clues } : undefined;
  },
};

/** A proxy between the browser and every server: it reads fields of its own. RFC 9110 sections 11.7 and 15.5.8. */
function ofForwardProxy(facts: Facts): Suspicion {
  const { request, response } = facts.exchange;
  const schemes = response.proxyChallenges.map(({ scheme }) => scheme);
  const asked = schemes.length > 0 ? say` and asks for ${listed(schemes)}` : say``;
  const sent = request.credentials.find(({ place }) => place === 'proxy-authorization');
  const clues = [clue('proves', 'server', say`A proxy answered 407${asked}`), ...heard(facts, 'proxy-authentication')];
  if (sent) clues.push(clue('fits', 'request', say`Proxy-Authorization: ${sent.name} was sent and refused`));
  else if (facts.sent.authorization.header === 'present')
    clues.push(clue('fits', 'request', say`Authorization was sent, which is for the server behind the proxy`));
  return {
    title: sent ? say`The proxy did not accept its login` : say`The proxy on the way wants a login of its own`,
    clues,
    fix: sent ? [checkLogin, ...forProxy.slice(1)] : forProxy,
    unless: say`The proxy refuses this address to everybody; its page or log says so.`,
  };
}

const checkLogin = fix(
  'user',
  say`Check user name and password of the proxy, in the browser’s prompt or the proxy settings of the system`,
);
const forProxy = [
  fix(
    'user',
    say`Type the proxy’s user name and password into the browser’s prompt, or store them in the proxy settings`,
  ),
  fix(
    'client',
    say`Outside a browser set Proxy-Authorization for the proxy and Authorization for the server; a page’s script may not set it`,
  ),
  fix(
    'gateway',
    say`Let this host pass the proxy without a login, or take it out of the proxy settings (PAC, NO_PROXY)`,
  ),
];
