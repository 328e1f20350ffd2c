import { joinMasked, labelOf, say, type Masked } from '../masked.ts';
import { duration } from '../time.ts';
import type { Trace } from '../trace.ts';
import { isRenewal } from './errand.ts';
import { hopsTo } from './redirect.ts';
import { isSuccess } from './outcome.ts';
import type { Story } from './story.ts';
import type { Vantage } from './vantage.ts';

/** One line of the timeline around a refusal. */
export interface Moment {
  readonly trace: Trace;
  /** What it has to do with the refusal, in our words. */
  readonly says: Masked;
  readonly tone: 'good' | 'bad' | 'neutral';
  readonly isThis: boolean;
}

const MOST = 12;

type Told = Omit<Story, 'timeline' | 'headline'>;

/** At most twelve moments in order of time: those that say most about the refusal. */
export function tellTimeline(vantage: Vantage, story: Told): Moment[] {
  const moments = new Map<string, Moment>();
  for (const moment of byRelevance(vantage, story)) {
    if (!moments.has(moment.trace.id)) moments.set(moment.trace.id, moment);
    if (moments.size === MOST) break;
  }
  const placeOf = ({ trace }: Moment): number => vantage.history.positionOf.get(trace.id) ?? vantage.at;
  return [...moments.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

function* byRelevance(vantage: Vantage, story: Told): Generator<Moment> {
  const { self, history } = vantage;
  const find = (id: string): Trace | undefined => history.traces[history.positionOf.get(id) ?? -1];
  yield { trace: self, says: tellSelf(self, story), tone: 'bad', isThis: true };
  yield* tellRedirect(vantage, story);
  yield* tellPreflight(vantage, story);
  const recovery = story.recovered && find(story.recovered.exchange);
  if (recovery && story.recovered) {
    const with_ = recovery.credential === null ? say`` : say` with ${labelOf(recovery.credential)}`;
    yield good(recovery, say`The same request succeeded${with_}, ${duration(story.recovered.afterMs)} later`);
  }
  for (const id of story.refresh?.exchanges ?? []) {
    const trace = find(id);
    if (trace && trace.id !== self.id) yield tellRefresh(trace);
  }
  if (story.loggedOut) yield bad(story.loggedOut, say`Logged out, or withdrew the token`);
  if (story.compare && story.compare.with.sentAt <= self.sentAt) {
    yield good(story.compare.with, say`Last success of this endpoint${credentialOf(story.compare.with, self)}`);
  }
  yield* tellCookies(story, find);
  if (story.issuedBy) {
    const { trace, as } = story.issuedBy;
    yield neutral(trace, as === null ? say`Handed out this credential` : say`Handed out this credential as ${as}`);
  }
  yield* tellCredential(story);
  for (const trace of story.successesHere) {
    const when = trace.sentAt <= self.sentAt ? say`This endpoint worked` : say`This endpoint works afterwards`;
    yield good(trace, say`${when}${credentialOf(trace, self)}`);
  }
}

function tellSelf(self: Trace, { redirect, preflight, hidden, expected, refresh }: Told): Masked {
  const answer = self.status === 0 ? say`No answer` : say`This answer: ${self.status}`;
  if (expected) return say`${answer}. ${expected.says}`;
  if (redirect) return say`${answer}, to a request that the redirect had left without Authorization`;
  if (preflight)
    return preflight.preflight.id === self.id ? say`${answer}, to a preflight` : say`Never sent: its preflight failed`;
  if (refresh?.kind === 'retried-old-credential')
    return say`${answer}, to a retry with the credential from before the refresh`;
  if (refresh?.kind === 'new-token-refused') return say`${answer}, to a retry with the new token`;
  return hidden ? say`${answer}, which the page saw as a network error` : answer;
}

function* tellRedirect(vantage: Vantage, { redirect }: Told): Generator<Moment> {
  if (redirect) {
    yield neutral(redirect.from, say`Carried Authorization and was redirected to ${redirect.to.origin}`);
    yield bad(redirect.to, say`The browser went on without Authorization`);
  }
  for (const hop of hopsTo(vantage)) {
    if (hop.redirectTo) yield neutral(hop, say`Redirected to ${hop.redirectTo.origin}${hop.redirectTo.path}`);
  }
}

function* tellPreflight({ self }: Vantage, { preflight, hidden }: Told): Generator<Moment> {
  if (preflight) {
    yield bad(
      preflight.preflight,
      preflight.why === 'refused'
        ? say`The preflight was refused: ${preflight.preflight.status}`
        : say`The preflight’s answer did not allow the header authorization`,
    );
    if (preflight.blocked && preflight.blocked.id !== self.id) {
      yield bad(preflight.blocked, say`Never sent: its preflight failed`);
    }
  }
  if (hidden?.readable) yield good(hidden.readable, say`An answer of this endpoint that the page could read`);
}

function tellRefresh(trace: Trace): Moment {
  if (!isRenewal(trace)) return bad(trace, say`Refused as well: ${trace.status}`);
  if (!isSuccess(trace)) return bad(trace, say`The refresh failed: ${trace.status}`);
  const labels = trace.issued.slice(0, 3).map(labelOf);
  const what = trace.grant === 'authorization_code' ? say`Signed in` : say`Refreshed`;
  return good(trace, labels.length === 0 ? what : say`${what}: handed out ${joinMasked(labels, ', ')}`);
}

function* tellCookies({ cookies }: Told, find: (id: string) => Trace | undefined): Generator<Moment> {
  for (const { name, exchange } of cookies.deletedBy) {
    const trace = find(exchange);
    if (trace) yield bad(trace, say`Deleted the cookie ${name}`);
  }
  for (const { name, setBy, seen } of cookies.missing) {
    const trace = find(setBy);
    if (trace) yield neutral(trace, seen === 'set' ? say`Set the cookie ${name}` : say`Still sent the cookie ${name}`);
  }
}

function* tellCredential({ sameCredentialAccepted: same }: Told): Generator<Moment> {
  for (const trace of same.here.slice(-2)) yield good(trace, say`The same credential was accepted here`);
  for (const trace of same.later.slice(0, 2)) yield good(trace, say`The same credential is accepted afterwards`);
  for (const trace of same.elsewhere.slice(-2))
    yield good(trace, say`The same credential was accepted on ${trace.path}`);
  for (const trace of same.refused.slice(0, 2)) yield bad(trace, say`The same credential was refused on ${trace.path}`);
  for (const trace of same.otherOrigins.slice(-1)) {
    yield good(trace, say`The same credential was accepted by ${trace.origin}`);
  }
}

function credentialOf(trace: Trace, self: Trace): Masked {
  if (trace.credential === null) return say``;
  return trace.credential === self.credential
    ? say`, with the same credential`
    : say`, with ${labelOf(trace.credential)}`;
}

function good(trace: Trace, says: Masked): Moment {
  return { trace, says, tone: 'good', isThis: false };
}

function bad(trace: Trace, says: Masked): Moment {
  return { trace, says, tone: 'bad', isThis: false };
}

function neutral(trace: Trace, says: Masked): Moment {
  return { trace, says, tone: 'neutral', isThis: false };
}
