import type { CauseId, Fix } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { readSender, type Sender } from '../facts/sender.ts';
import { say } from '../masked.ts';
import { fix } from './clue.ts';

type Handless = Exclude<Sender, 'script'>;

/** How a credential gets into a request whose headers the page cannot set. */
const ways: Readonly<Record<Handless, readonly Fix[]>> = {
  websocket: [
    fix('client', say`Let the session cookie sign it in: a page cannot set headers on a WebSocket, cookies go along`),
    fix(
      'client',
      say`Else offer the token as a subprotocol (Sec-WebSocket-Protocol), or fetch a short-lived ticket and put it into the URL`,
    ),
    fix('server', say`Read the cookie, the subprotocol or the ticket at the handshake, and check Origin there too`),
  ],
  'event-source': [
    fix(
      'client',
      say`Let the cookie sign it in: EventSource sets no headers, new EventSource(url, { withCredentials: true }) sends cookies`,
    ),
    fix(
      'client',
      say`Else read the stream with fetch(), which can set headers, or put a short-lived ticket into the URL`,
    ),
  ],
  element: [
    fix(
      'client',
      say`Load it with fetch() and show it with URL.createObjectURL(): an element such as <img>, <script> or <video> sets no headers`,
    ),
    fix('server', say`Or hand out a signed URL that ends soon, or accept the session cookie here`),
  ],
  beacon: [
    fix('client', say`Use fetch() with keepalive: true instead: sendBeacon() sets no headers, only cookies go along`),
  ],
  navigation: [
    fix('client', say`Call it with fetch(): a link, a form or a typed address cannot carry a token in a header`),
    fix('server', say`If people are to open this address themselves, accept a session cookie here`),
  ],
};

const cookieWays: Readonly<Record<Handless, readonly Fix[]>> = {
  websocket: [
    fix('client', say`Open the WebSocket on the host that the cookie is set for: it goes along by itself there`),
  ],
  'event-source': [fix('client', say`Open it with new EventSource(url, { withCredentials: true }) for another origin`)],
  element: [fix('client', say`Add crossorigin="use-credentials" where the element has a crossorigin attribute`)],
  beacon: [],
  navigation: [
    fix('client', say`Link to it from the same site, or set the cookie with SameSite=Lax instead of Strict`),
  ],
};

const ofHeaders = new Set<CauseId>([
  'credentials-missing',
  'api-key-missing',
  'authorization-malformed',
  'scheme-mismatch',
  'dpop-proof-required',
  'header-stripped-in-transit',
]);
/** Their steps for the client are about fetch or headers, and what is left is enough. */
const ofScripts = new Set<CauseId>(['client-certificate-required', 'proxy-authentication']);

/** The steps that whoever sent this request can take: for a script all, for the rest of the browser what it allows. */
export function feasible(id: CauseId, steps: readonly Fix[], facts: Facts): readonly Fix[] {
  const made = facts.exchange.response.servedBy === 'service-worker' ? byWorker : [];
  return [...made, ...sendable(id, steps, facts)];
}

const byWorker: readonly Fix[] = [
  fix(
    'client',
    say`See first what the page’s service worker does with this request: the answer came from it, not from the server`,
  ),
];

/** Fetched by the browser of its own accord, for every page. */
const icon = /\/(?:favicon|apple-touch-icon)[\w-]{0,40}\.(?:ico|png|svg)$/i;
const openIcon: readonly Fix[] = [
  fix(
    'server',
    say`Leave the icon open to everybody: the browser asks for it by itself, and no page can add a header to that`,
  ),
];

function sendable(id: CauseId, steps: readonly Fix[], facts: Facts): readonly Fix[] {
  const sender = readSender(facts.exchange);
  if (sender === 'script') return steps;
  if (ofHeaders.has(id) && icon.test(facts.exchange.url.path)) return openIcon;
  const others = steps.filter(({ who }) => who !== 'client');
  if (ofHeaders.has(id)) return [...prompt(sender, facts), ...ways[sender], ...others];
  if (id === 'cookie-missing') return [...cookieWays[sender], ...steps.filter(({ text }) => !text.includes('fetch'))];
  if (ofScripts.has(id)) return others;
  if (id === 'csrf-failed' && sender === 'navigation') {
    return [fix('client', say`Put the CSRF token of the page into a hidden field of the form`), ...others];
  }
  if (id === 'session-expired' && sender !== 'navigation') {
    const unseen = say`Ask with fetch() whether the session lives when this fails: the page does not see the ${facts.status} here`;
    return [...others.slice(0, 1), fix('client', unseen), ...others.slice(1)];
  }
  return steps;
}

const prompted = new Set(['basic', 'digest', 'negotiate', 'ntlm']);

/** Browsers ask for these themselves. */
function prompt(sender: Sender, { asked }: Facts): Fix[] {
  if (sender !== 'navigation' || !asked.schemes.some((scheme) => prompted.has(scheme))) return [];
  return [fix('user', say`Type user name and password into the browser’s own prompt; reload if it was closed`)];
}
