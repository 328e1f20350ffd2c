import type { Fix } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { headerOf } from '../facts/headers.ts';
import { isMute } from '../facts/refusal.ts';
import { say, type Masked } from '../masked.ts';
import { duration } from '../time.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';
import { wordsAsSaid, type Variant } from './worded.ts';

export const rateLimited: Cause = {
  id: 'rate-limited',
  title: say`Too many requests`,
  applies: say`A quota or rate limit is used up, and the server answers 403 instead of 429.`,
  unless: say`The limit headers belong to another window and the call is refused for its rights.`,
  fix: [
    fix('client', say`Wait as long as Retry-After or the reset header says, then slow down`),
    fix('client', say`Authenticate: signed-in callers mostly have higher limits`),
    fix('user', say`Ask the provider for a larger quota`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc6585#section-4',
  explains: ['permission-denied'],
  check(facts) {
    const clues = [...heard(facts, 'rate-limited'), ...limitHeaders(facts), ...burst(facts)];
    if (clues.length === 0) return undefined;
    return { fix: fixFor(facts), ...wordsAsSaid(facts, 'rate-limited', variants), clues };
  },
};

const variants: readonly Variant[] = [
  {
    said: /log-?in|sign-?in|log in|sign in|password|attempts/i,
    words: {
      title: say`Too many attempts to sign in`,
      unless: say`The account itself is locked, and stays so.`,
      fix: [
        fix('user', say`Wait until the lock ends, then sign in with the right password or reset it`),
        fix('client', say`Do not repeat a login that failed by itself`),
      ],
    },
  },
];

/** How long to wait, where the answer says it; who signs in already has the higher limit. */
function fixFor({ exchange, sent }: Facts): readonly Fix[] {
  const after = headerOf(exchange.response.headers, 'retry-after');
  const [wait, authenticate, ask] = rateLimited.fix;
  const waitSo =
    after === undefined ? wait : fix('client', say`Wait as Retry-After says (${spanOf(after)}), then slow down`);
  return [waitSo, sent.isNothing ? authenticate : undefined, ask].filter((step) => step !== undefined);
}

/** Seconds, or a date. RFC 9110 section 10.2.3. */
function spanOf(after: Masked): Masked {
  return /^\d{1,9}$/.test(after) ? duration(Number(after) * 1000) : after;
}

const remainingNames = ['x-ratelimit-remaining', 'x-rate-limit-remaining', 'ratelimit-remaining'];

function limitHeaders(facts: Facts): Clue[] {
  if (facts.status !== 403) return [];
  const { headers } = facts.exchange.response;
  const exhausted = remainingNames.find((name) => headerOf(headers, name) === '0');
  if (exhausted) return [clue('shows', 'server', say`The answer says that 0 requests remain`)];
  const after = headerOf(headers, 'retry-after');
  return after ? [clue('fits', 'server', say`Retry-After: ${after}`)] : [];
}

const BURST_MS = 10_000;

/** The same endpoint let several through within seconds, and then no more. */
function burst(facts: Facts): Clue[] {
  if (facts.status !== 403 || !isMute(facts)) return [];
  const { sentAt } = facts.clock;
  const recent = facts.story.successesHere.filter(
    (trace) => trace.sentAt <= sentAt && sentAt - trace.sentAt <= BURST_MS,
  );
  const [first] = recent;
  if (!first || recent.length < 2) return [];
  return [
    clue(
      'fits',
      'history',
      say`${recent.length} requests like this were answered in the ${duration(sentAt - first.sentAt)} before`,
      first.id,
    ),
  ];
}
