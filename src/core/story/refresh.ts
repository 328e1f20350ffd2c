import type { Trace } from '../trace.ts';
import { isPlainRenewal, isRenewal } from './errand.ts';
import { carriesCredential, endOf, isRefusal, isSuccess } from './outcome.ts';
import { resourceKey } from './request-index.ts';
import { hostOf, siteOf } from './site.ts';
import { after, before, type Vantage } from './vantage.ts';

/** Refreshes around a refusal, and how they went. */
export interface RefreshStory {
  readonly kind:
    | 'loop'
    | 'race'
    | 'retried-old-credential'
    | 'new-token-refused'
    | 'refresh-failed'
    | 'new-token-never-used'
    | 'refreshed-and-recovered';
  /** Ids in order of time: the refreshes, for a loop the refusals between them, for a retry the refusal before them. */
  readonly exchanges: readonly string[];
  /** Refusals of the same request in a row, this one included. */
  readonly refusals: number;
  readonly refreshes: number;
  /** Those of them that brought nothing. */
  readonly failed: number;
  /** Whether this request carried a credential from before these refreshes or a later one; null without a credential. */
  readonly carried: 'old' | 'new' | null;
}

/** Refreshes that have to do with a refusal lie this near to it. */
const BEFORE = 2 * 60_000;
const AFTER = 60_000;
const MOST = 16;
/** Calls that start this near to each other raced, even when the first was done before the second began. */
const RACE = 1000;

export function findRefresh(vantage: Vantage, recovery: Trace | null): RefreshStory | null {
  const refreshes = refreshesNear(vantage);
  if (refreshes.length === 0) return null;
  const { self } = vantage;
  const run = refusalsInARow(vantage);
  const tell = (kind: RefreshStory['kind'], told: readonly Trace[]): RefreshStory => ({
    kind,
    exchanges: told.map(({ id }) => id),
    refusals: run.length,
    refreshes: told.filter((trace) => refreshes.includes(trace)).length,
    failed: told.filter((trace) => refreshes.includes(trace) && !isSuccess(trace)).length,
    carried: ageOfCredential(vantage, told),
  });
  const done = refreshes.filter(isSuccess);
  if (recovery !== null) {
    const between = refreshes.filter((trace) => endOf(trace) >= self.sentAt && trace.sentAt <= recovery.sentAt);
    return between.some(isSuccess) ? tell('refreshed-and-recovered', between) : null;
  }
  const race = findRace(refreshes, self);
  if (race.length > 0) return tell('race', race);
  const answers = refreshes.filter((refresh) => refresh.sentAt >= self.sentAt);
  const rounds = roundsOf(run, refreshes);
  if (rounds.length >= 4) return tell('loop', rounds);
  const earlier = isRenewal(self) ? [] : done.filter((refresh) => endOf(refresh) <= self.sentAt);
  const ignored = earlier.filter((refresh) => wasRefusedBefore(vantage, refresh));
  if (ignored.length > 0) return tell('retried-old-credential', [...refusalBefore(run, ignored), ...ignored]);
  const useless = earlier.filter((refresh) =>
    run.some((refusal) => isAnother(refusal, self) && endOf(refusal) <= refresh.sentAt),
  );
  if (useless.length > 0) return tell('new-token-refused', useless);
  const failed = done.length === 0 ? refreshes : answers.some(isSuccess) ? [] : answers;
  if (failed.length > 0) return isForRenewing(self) ? tell('refresh-failed', failed) : null;
  const unused = done.filter((refresh) => endOf(refresh) >= self.sentAt && isNeverUsed(vantage, refresh));
  return unused.length > 0 ? tell('new-token-never-used', unused) : null;
}

/** Files of the page, Basic, keys and answers of a firewall have nothing to do with a refresh that failed nearby. */
function isForRenewing(self: Trace): boolean {
  if (isRenewal(self)) return true;
  if (self.status !== 401 || !CALLS.has(self.resourceType)) return false;
  const isSession = self.cookiesSent?.some(({ name }) => name === self.scheme) === true;
  if (self.authorization !== 'present' && (self.credential === null || isSession)) return true;
  return self.token !== null || RENEWED.has((self.scheme ?? '').toLowerCase());
}

const CALLS = new Set<Trace['resourceType']>(['fetch', 'websocket', 'other']);
/** Schemes of tokens that end. */
const RENEWED = new Set(['bearer', 'dpop', 'jwt']);

function ageOfCredential({ history, self }: Vantage, told: readonly Trace[]): RefreshStory['carried'] {
  if (self.credential === null || isRenewal(self)) return null;
  const first = history.byCredential.get(self.credential)?.[0];
  const firstUse = (first === undefined ? undefined : history.traces[first]?.sentAt) ?? self.sentAt;
  const firstRefresh = told.find(isRenewal);
  return firstRefresh !== undefined && Math.min(firstUse, self.sentAt) > firstRefresh.sentAt ? 'new' : 'old';
}

/** Answered refreshes of the same site, or of the page where more than a path tells them, in order, since this request last succeeded or somebody signed in. */
function refreshesNear(vantage: Vantage): Trace[] {
  const { history, self } = vantage;
  const site = siteOf(hostOf(self.origin));
  const worked = before(vantage, history.byResource.get(resourceKey(self)), MOST).find(isSuccess);
  const login = before(vantage, history.logins, 1)[0];
  const since = Math.max(self.sentAt - BEFORE, worked?.sentAt ?? 0, login?.sentAt ?? 0);
  const isNear = (trace: Trace): boolean =>
    (trace.status > 0 || trace.error !== null) &&
    endOf(trace) > since &&
    trace.sentAt <= endOf(self) + AFTER &&
    (siteOf(hostOf(trace.origin)) === site ||
      (trace.page === self.page && (isPlainRenewal(trace) || isOfIssuer(trace, self))));
  return [
    ...before(vantage, history.renewals, MOST).reverse(),
    ...(isRenewal(self) ? [self] : []),
    ...after(vantage, history.renewals, MOST),
  ].filter(isNear);
}

function isOfIssuer({ origin }: Trace, { token }: Trace): boolean {
  return token?.issuer === origin || token?.issuer?.startsWith(`${origin}/`) === true;
}

/** Refusals of the same resource without a success between them, this one included, in order. */
function refusalsInARow(vantage: Vantage): Trace[] {
  const { history, self } = vantage;
  const same = history.byResource.get(resourceKey(self));
  const isNear = (trace: Trace): boolean => Math.abs(trace.sentAt - self.sentAt) <= BEFORE;
  const earlier = whileTrue(before(vantage, same, MOST), (trace) => isRefusal(trace) && isNear(trace));
  const later = whileTrue(after(vantage, same, MOST), (trace) => isRefusal(trace) && isNear(trace));
  return [...earlier.reverse(), self, ...later];
}

/** Parallel refreshes of which one failed, or a refresh token used again after it had been exchanged. RFC 9700 section 4.14. */
function findRace(refreshes: readonly Trace[], self: Trace): Trace[] {
  const racing = new Set<Trace>();
  for (const loser of refreshes.filter((trace) => !isSuccess(trace))) {
    const winner = refreshes.find((trace) => isSuccess(trace) && isRival(trace, loser, self));
    if (winner) racing.add(winner).add(loser);
  }
  return refreshes.filter((trace) => racing.has(trace));
}

function isRival(winner: Trace, loser: Trace, self: Trace): boolean {
  if (winner.origin !== loser.origin || winner.path !== loser.path) return false;
  const isReuse = winner.credential !== null && winner.credential === loser.credential;
  if (winner.credential !== null && loser.credential !== null && !isReuse) return false;
  const overlaps = winner.sentAt <= endOf(loser) && loser.sentAt <= endOf(winner);
  if (overlaps || (isReuse && winner.sentAt < loser.sentAt)) return true;
  // What this refusal led to did not race with what brought its credential.
  const isSequel = endOf(winner) <= self.sentAt && endOf(self) <= loser.sentAt;
  return !isSequel && Math.abs(winner.sentAt - loser.sentAt) <= RACE;
}

/** Refusal, refresh, refusal, refresh, …: each sent after the one before had ended. */
function roundsOf(refusals: readonly Trace[], refreshes: readonly Trace[]): Trace[] {
  const isRefresh = new Set(refreshes);
  const all = [...new Set([...refusals, ...refreshes])].sort((a, b) => a.sentAt - b.sentAt);
  const rounds: Trace[] = [];
  for (const trace of all) {
    const last = rounds.at(-1);
    const isTurn = isRefresh.has(trace) !== (last === undefined || isRefresh.has(last));
    if (isTurn && (last === undefined || endOf(last) <= trace.sentAt)) rounds.push(trace);
  }
  return rounds;
}

/** This credential had been refused here before the refresh that should have replaced it. */
function wasRefusedBefore(vantage: Vantage, refresh: Trace): boolean {
  const { history, self } = vantage;
  if (self.credential === null || refresh.issued.includes(self.credential)) return false;
  return before(vantage, history.byCredential.get(self.credential), MOST).some(
    (trace) => trace.origin === self.origin && isRefusal(trace) && endOf(trace) <= refresh.sentAt,
  );
}

/** The refusal that the first of these refreshes answered, as far as it was of the same request. */
function refusalBefore(run: readonly Trace[], [first]: readonly Trace[]): Trace[] {
  return run.filter((refusal) => first !== undefined && endOf(refusal) <= first.sentAt).slice(-1);
}

function isAnother(refusal: Trace, self: Trace): boolean {
  return refusal.credential !== null && self.credential !== null && refusal.credential !== self.credential;
}

/** Requests went on afterwards, with the old credential or none: the new one was not among them. */
function isNeverUsed(vantage: Vantage, refresh: Trace): boolean {
  const { history, self } = vantage;
  const tokens = refresh.issued.filter((_, index) => !/refresh|id_?token/i.test(refresh.issuedAs?.[index] ?? ''));
  if (tokens.length === 0 || tokens.some((token) => history.byCredential.has(token))) return false;
  return after(vantage, history.byOrigin.get(self.origin), MOST).some(
    (trace) => trace.sentAt > endOf(refresh) && !isRenewal(trace) && (isRefusal(trace) || carriesCredential(trace)),
  );
}

function whileTrue(traces: readonly Trace[], holds: (trace: Trace) => boolean): Trace[] {
  const end = traces.findIndex((trace) => !holds(trace));
  return end < 0 ? [...traces] : traces.slice(0, end);
}
