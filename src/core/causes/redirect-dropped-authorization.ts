import type { Fix } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import type { Trace } from '../trace.ts';
import { sayLack } from '../facts/lack.ts';
import { saysMissing } from '../facts/refusal.ts';
import { readSender } from '../facts/sender.ts';
import { say } from '../masked.ts';
import type { Cause, Suspicion } from './cause.ts';
import { clue, fix, listed } from './clue.ts';

export const redirectDroppedAuthorization: Cause = {
  id: 'redirect-dropped-authorization',
  title: say`A redirect dropped the Authorization header`,
  applies: say`The first hop had Authorization, the redirect led to another origin, and the browser left the header out there.`,
  unless: say`The page set no Authorization on the first hop either.`,
  fix: [
    fix('client', say`Call the final URL directly, with the right scheme, host and slash at the end`),
    fix('server', say`Do not redirect API calls to another origin; proxy them instead`),
  ],
  reference: 'https://fetch.spec.whatwg.org/#http-redirect-fetch',
  explains: ['credentials-missing', 'api-key-missing', 'permission-denied'],
  check(facts) {
    const { redirect } = facts.story;
    if (facts.sent.authorization.header === 'present') return undefined;
    if (!redirect) return unseen(facts);
    const words = { scheme: say`scheme`, host: say`host`, port: say`port` };
    const crossed =
      redirect.crossed.length > 0 ? say` (another ${listed(redirect.crossed.map((part) => words[part]))})` : say``;
    return {
      fix: directly(redirect.to),
      ...(redirect.from.origin === redirect.to.origin
        ? {}
        : { title: say`The redirect to ${redirect.to.origin} dropped the Authorization header` }),
      clues: [
        clue(
          facts.status === 401 ? 'proves' : 'shows',
          'history',
          say`${redirect.from.origin}${redirect.from.path} answered ${redirect.from.status} and led to ${redirect.to.origin}${redirect.to.path}${crossed}`,
          redirect.from.id,
        ),
        clue('allows', 'request', say`Authorization was sent there and is gone here`),
        ...(redirect.trailingSlash ? [clue('allows', 'history', say`The paths differ by the slash at the end`)] : []),
        ...(redirect.returned
          ? [clue('allows', 'history', say`A later hop came back, which does not bring it back`)]
          : []),
      ],
    };
  },
};

function directly({ origin, path }: Trace): Fix[] {
  const call = fix('client', say`Call ${origin}${path} directly, so that nothing redirects`);
  return [call, ...redirectDroppedAuthorization.fix.slice(1)];
}

/** The credentials are not in the recording, but a script’s Authorization would not have come through, and none came. */
function unseen(facts: Facts): Suspicion | undefined {
  const { story, asked, status, exchange } = facts;
  const drop = story.unseenDrop;
  if (!drop || status !== 401 || readSender(exchange) !== 'script') return undefined;
  const isUnauthenticated =
    asked.error === null && asked.schemes.some((scheme) => scheme === 'bearer' || scheme === 'dpop');
  if (!saysMissing(facts) && !isUnauthenticated && !drop.wasAsked) return undefined;
  return {
    fix: directly(drop.to),
    title: say`The redirect to ${drop.to.origin} has most likely dropped the Authorization header`,
    clues: [
      clue(
        drop.wasAsked ? 'shows' : 'fits',
        'history',
        say`${drop.from.origin}${drop.from.path} answered ${drop.from.status} and led to another origin`,
        drop.from.id,
      ),
      clue(
        'allows',
        'request',
        drop.wasAsked
          ? say`Its preflight asked to send Authorization; browsers take none across`
          : say`What the first hop sent was ${sayLack(exchange)}; browsers take no Authorization across`,
      ),
    ],
  };
}
