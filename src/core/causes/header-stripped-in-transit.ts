import type { Facts } from '../facts/facts.ts';
import { isPointed, isStrong } from '../facts/heard.ts';
import { hasReadCredential, findMissing } from '../facts/refusal.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard, listed, quote } from './clue.ts';

export const headerStrippedInTransit: Cause = {
  id: 'header-stripped-in-transit',
  title: say`The credential was sent and did not arrive`,
  applies: say`The request carries the right kind of credential and the server says that there was none: a proxy, gateway or web server removed the header.`,
  unless: say`The server reads the credential from another place than the one it was sent in.`,
  fix: [
    fix(
      'gateway',
      say`Pass the header on (nginx proxy_set_header, Apache CGIPassAuth, CDN cache key and origin policies)`,
    ),
    fix('client', say`Avoid header names with underscores; nginx drops them by default`),
    fix('server', say`Log the headers that arrive to see on which hop it is lost`),
  ],
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#underscores_in_headers',
  explains: ['credentials-missing', 'api-key-missing'],
  check(facts) {
    const clues = [...heard(facts, 'header-stripped-in-transit'), ...underscored(facts), ...unseen(facts)];
    if (clues.length === 0) return undefined;
    const isUnderscored = facts.sent.keys.some(({ name }) => name.includes('_'));
    const [pass, rename, log] = headerStrippedInTransit.fix;
    const steps = isUnderscored ? [rename, pass, log] : [pass, log];
    return { clues, fix: steps.filter((step) => step !== undefined) };
  },
};

function underscored(facts: Facts): Clue[] {
  const name = facts.sent.keys.find((key) => key.place === 'header' && key.name.includes('_'))?.name;
  if (!name || facts.sent.authorization.header === 'present' || facts.status !== 401) return [];
  // Whoever calls a key wrong has seen one.
  if (facts.heard.statements.some(isPointed) && !findMissing(facts)) return [];
  const dropped = clue('shows', 'request', say`The key is in ${name}; web servers drop names with underscores`);
  return [dropped, ...between(facts)];
}

function unseen(facts: Facts): Clue[] {
  const { sent, asked, story } = facts;
  const { authorization } = sent;
  if (authorization.header !== 'present' || authorization.problems.some(({ level }) => level === 'error')) return [];
  if (hasReadCredential(facts) || (asked.schemes.length > 0 && !asked.schemes.includes(sent.scheme))) return [];
  const elsewhere = story.sameCredentialAccepted.elsewhere.at(-1);
  const accepted = elsewhere && say`The same credential is accepted for ${elsewhere.method} ${elsewhere.path}`;
  const missing = findMissing(facts);
  // Who asks for a key has not lost a token.
  if (missing?.said[0] === 'api-key-missing' && sent.keys.length === 0) return [];
  if (missing) {
    const sentText = say`The request has ${authorization.scheme ?? say`a`} credentials, and the server saw none`;
    return [
      clue(elsewhere ? 'shows' : 'fits', 'request', sentText),
      clue('allows', 'server', quote(missing)),
      ...(elsewhere && accepted ? [clue('fits', 'history', accepted, elsewhere.id)] : readsElsewhere(facts)),
      ...between(facts),
    ];
  }
  if (elsewhere && accepted && facts.status === 401) {
    const perhaps = facts.heard.statements.find((each) => isStrong(each) && each.said[0] === 'credentials-missing');
    // "Token not found": none came, or none of that name is known. A JWT that was just accepted is known.
    if (perhaps && facts.jwt !== null && facts.visibleFault === null)
      return [
        clue('fits', 'history', accepted, elsewhere.id),
        clue('allows', 'server', quote(perhaps)),
        ...between(facts),
      ];
  }
  // A challenge without error= is for requests that had no token (RFC 6750 section 3.1).
  if (facts.status !== 401 || !elsewhere || !accepted) return [];
  if (asked.error !== null || !asked.schemes.includes(sent.scheme)) return [];
  return [
    clue('shows', 'history', accepted, elsewhere.id),
    clue('hints', 'server', say`The challenge has no error, as if no token had come`),
    ...between(facts),
  ];
}

/** Nothing was lost when this server takes its credential from another place. */
function readsElsewhere({ story, sent }: Facts): Clue[] {
  const { schemes } = story.accepted;
  if (schemes.length === 0 || schemes.some((scheme) => scheme.toLowerCase() === sent.scheme)) return [];
  return [clue('against', 'history', say`Requests that succeed on this origin carry ${listed(schemes)} instead`)];
}

/** Who stood between and could have removed it. */
function between({ heard: { voice } }: Facts): Clue[] {
  const proxy = voice.products.find(({ kind }) => kind === 'proxy' || kind === 'gateway' || kind === 'waf');
  return proxy ? [clue('allows', 'server', say`The answer came through ${proxy.name} (${proxy.seenIn})`)] : [];
}
