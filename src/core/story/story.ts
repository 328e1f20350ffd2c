import type { Exchange } from '../exchange.ts';
import type { Masked } from '../masked.ts';
import { traceOf, type Trace } from '../trace.ts';
import {
  findAccepted,
  findIssuer,
  findLogout,
  findSameCredential,
  findSuccesses,
  type AcceptedHere,
  type SameCredential,
} from './acceptance.ts';
import { issuerClockOf, narrowOffset, sampleOf, type ClockOffset, type IssuerClock } from './clock.ts';
import { compareWithSuccess, type Comparison } from './compare.ts';
import { followCookies, type CookieStory } from './cookies.ts';
import { findExpected, type ExpectedStory } from './expected.ts';
import { tellHeadline } from './headline.ts';
import { createHistory, type HistoryIndex } from './history.ts';
import { findHidden, findPreflight, type HiddenStory, type PreflightStory } from './preflight.ts';
import { findRecovery } from './recovery.ts';
import { findDroppedHeader, findUnseenDrop, hopsTo, type RedirectStory, type UnseenDrop } from './redirect.ts';
import { findRefresh, type RefreshStory } from './refresh.ts';
import { tellTimeline, type Moment } from './timeline.ts';
import { standIn } from './vantage.ts';

/** What the other exchanges say about this one. Facts; the causes draw the conclusions. */
export interface Story {
  readonly recovered: { readonly exchange: string; readonly afterMs: number } | null;
  readonly refresh: RefreshStory | null;
  readonly redirect: RedirectStory | null;
  /** The same, where the recording lacks the header that the first hop may have had. */
  readonly unseenDrop: UnseenDrop | null;
  readonly preflight: PreflightStory | null;
  readonly hidden: HiddenStory | null;
  readonly sameCredentialAccepted: SameCredential;
  /** Answers of the same endpoint (method, origin, path pattern) that were not refusals: the nearest, in order of time. */
  readonly successesHere: readonly Trace[];
  readonly accepted: AcceptedHere;
  /** The answer that handed this credential out, and under which member name. */
  readonly issuedBy: { readonly trace: Trace; readonly as: Masked | null } | null;
  /** A logout or revocation since the credential came into use. */
  readonly loggedOut: Trace | null;
  readonly cookies: CookieStory;
  /** Null without `Date` headers. */
  readonly clock: ClockOffset | null;
  /** The clock of the server that issued this credential; null when its answer was not seen. */
  readonly issuerClock: IssuerClock | null;
  readonly expected: ExpectedStory | null;
  readonly compare: Comparison | null;
  readonly timeline: readonly Moment[];
  /** What became of it when something was done about it; null when nothing was seen. */
  readonly headline: Masked | null;
}

const MOST_SUCCESSES = 5;

/**
 * Reads a refusal in its history: traces of the same tab or file in any order, with or without this exchange. The index of a
 * history is made once, however many stories are told over it: an array of traces is not to be changed afterwards.
 */
export function tellStory(exchange: Exchange, history: readonly Trace[] | HistoryIndex): Story {
  const vantage = standIn('traces' in history ? history : indexOf(history), traceOf(exchange));
  const { self } = vantage;
  const recovery = findRecovery(vantage);
  const successes = findSuccesses(vantage);
  const isKnown = vantage.history.positionOf.has(self.id);
  const issuedBy = findIssuer(vantage);
  const hops = hopsTo(vantage);
  const story = {
    recovered: recovery && { exchange: recovery.trace.id, afterMs: recovery.afterMs },
    refresh: findRefresh(vantage, recovery?.trace ?? null),
    redirect: findDroppedHeader(hops),
    unseenDrop: findUnseenDrop(hops, vantage),
    preflight: findPreflight(vantage),
    hidden: findHidden(vantage),
    sameCredentialAccepted: findSameCredential(vantage, successes),
    successesHere: [
      ...successes.earlier.slice(0, MOST_SUCCESSES).reverse(),
      ...successes.later.slice(0, MOST_SUCCESSES),
    ],
    accepted: findAccepted(vantage),
    issuedBy,
    loggedOut: findLogout(vantage),
    cookies: followCookies(vantage),
    clock: narrowOffset(vantage.history.clocks.get(self.origin) ?? null, sampleOf(self), isKnown),
    issuerClock: issuedBy && issuerClockOf(vantage.history.clocks, self.token?.issuedAt ?? null, issuedBy.trace),
    expected: findExpected(vantage, exchange.response.challenges),
    compare: compareWithSuccess(vantage, successes),
  };
  return { ...story, timeline: tellTimeline(vantage, story), headline: tellHeadline(story) };
}

const indexes = new WeakMap<readonly Trace[], HistoryIndex>();

function indexOf(history: readonly Trace[]): HistoryIndex {
  const known = indexes.get(history);
  if (known !== undefined && known.size === history.length) return known;
  const index = createHistory(history);
  indexes.set(history, index);
  return index;
}
