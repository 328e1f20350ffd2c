import { joinMasked, labelOf, say, type Fingerprint, type Masked } from '../masked.ts';
import { timeNear } from '../time.ts';
import { isSessionCookie } from '../facts/sent.ts';
import type { Trace } from '../trace.ts';
import type { Successes } from './acceptance.ts';
import { pathPattern } from './endpoint.ts';
import { isSameRequest } from './same-request.ts';
import { hostOf, siteOf } from './site.ts';
import { before, type Vantage } from './vantage.ts';

/** What changed between the last success of the same endpoint and this refusal. */
export interface Comparison {
  readonly with: Trace;
  readonly differences: readonly Difference[];
  /** What is the same in both. */
  readonly same: readonly Masked[];
}

interface Difference {
  readonly what: Masked;
  readonly before: Masked;
  readonly now: Masked;
}

const NONE = say`none`;
const SENT = say`sent`;
const NOT_SENT = say`not sent`;
const MOST_ELSEWHERE = 16;

/** With the last success, else with the first one afterwards. Null without any. */
export function compareWithSuccess(vantage: Vantage, successes: Successes): Comparison | null {
  const other = findCounterpart(vantage, successes);
  if (other === null) return null;
  const notes = new Notes();
  comparePlace(notes, other, vantage.self);
  compareCredential(notes, other, vantage.self);
  compareToken(notes, other, vantage.self);
  compareCookies(notes, other, vantage.self);
  compareNames(notes, say`Header`, other.authenticationHeaders, vantage.self.authenticationHeaders);
  compareNames(notes, say`Query parameter`, other.queryNames ?? [], vantage.self.queryNames ?? []);
  return { with: other, differences: notes.differences, same: notes.same };
}

function findCounterpart(vantage: Vantage, { earlier, later }: Successes): Trace | null {
  const { self } = vantage;
  const isExact = (trace: Trace): boolean => isSameRequest(self, trace);
  return earlier.find(isExact) ?? earlier[0] ?? findOnOtherOrigin(vantage) ?? later.find(isExact) ?? later[0] ?? null;
}

/** The same path on another host, port or scheme of the site or for the same page. */
function findOnOtherOrigin(vantage: Vantage): Trace | undefined {
  const { history, self } = vantage;
  const pattern = pathPattern(self.path);
  if (pattern === '/') return undefined;
  const site = siteOf(hostOf(self.origin));
  return before(vantage, history.successesByPattern.get(`${self.method} ${pattern}`), MOST_ELSEWHERE).find(
    ({ origin, page }) => origin !== self.origin && (siteOf(hostOf(origin)) === site || page === self.page),
  );
}

class Notes {
  readonly differences: Difference[] = [];
  readonly same: Masked[] = [];

  compare(what: Masked, before: Masked, now: Masked): void {
    if (before !== now) this.differences.push({ what, before, now });
    else if (now !== NONE) this.same.push(say`${what} ${now}`);
  }
}

function comparePlace(notes: Notes, other: Trace, self: Trace): void {
  notes.compare(say`Origin`, other.origin, self.origin);
  if (other.page !== undefined && self.page !== undefined) notes.compare(say`Page`, other.page, self.page);
}

function compareCredential(notes: Notes, other: Trace, self: Trace): void {
  if (other.authorization === 'unknown' || self.authorization === 'unknown') return;
  notes.compare(say`Sent as`, other.scheme ?? NONE, self.scheme ?? NONE);
  const isComparable = [other, self].every(({ credential, scheme }) => credential !== null || scheme === null);
  if (isComparable) notes.compare(say`Credential`, nameOf(other.credential), nameOf(self.credential));
}

function compareToken(notes: Notes, other: Trace, self: Trace): void {
  if (other.token === null || self.token === null) return;
  notes.compare(say`Issuer`, other.token.issuer ?? NONE, self.token.issuer ?? NONE);
  notes.compare(say`Audience`, listOf(other.token.audience), listOf(self.token.audience));
  notes.compare(say`Scope`, listOf(other.token.scope), listOf(self.token.scope));
  notes.compare(say`Kind of token`, useOf(other.token.use), useOf(self.token.use));
  if (other.credential === self.credential) return;
  notes.compare(say`Token issued`, timeOf(other.token.issuedAt, self), timeOf(self.token.issuedAt, self));
  notes.compare(say`Token expires`, timeOf(other.token.expiresAt, self), timeOf(self.token.expiresAt, self));
}

/** Names that came or went, and session cookies with another value; other cookies change all the time. */
function compareCookies(notes: Notes, other: Trace, self: Trace): void {
  if (other.cookiesSent === null || self.cookiesSent === null) return;
  const now = new Map<string, Fingerprint | null>(self.cookiesSent.map(({ name, fingerprint }) => [name, fingerprint]));
  const then = new Map<string, Fingerprint | null>(
    other.cookiesSent.map(({ name, fingerprint }) => [name, fingerprint]),
  );
  for (const { name, fingerprint } of other.cookiesSent) {
    const value = now.get(name);
    if (value === undefined) notes.compare(say`Cookie ${name}`, SENT, NOT_SENT);
    else if (isSessionCookie(name)) notes.compare(say`Cookie ${name}`, nameOf(fingerprint), nameOf(value));
  }
  for (const { name } of self.cookiesSent) {
    if (!then.has(name)) notes.compare(say`Cookie ${name}`, NOT_SENT, SENT);
  }
}

function compareNames(notes: Notes, what: Masked, before: readonly Masked[], now: readonly Masked[]): void {
  for (const name of new Set([...before, ...now])) {
    const [was, is] = [before.includes(name), now.includes(name)];
    if (was !== is) notes.compare(say`${what} ${name}`, was ? SENT : NOT_SENT, is ? SENT : NOT_SENT);
  }
}

function nameOf(fingerprint: Fingerprint | null): Masked {
  return fingerprint === null ? NONE : labelOf(fingerprint);
}

function listOf(values: readonly Masked[]): Masked {
  return values.length === 0 ? NONE : joinMasked([...values].sort(), ' ');
}

function useOf(use: 'access' | 'id' | 'refresh' | undefined): Masked {
  return use === undefined ? NONE : { access: say`access token`, id: say`ID token`, refresh: say`refresh token` }[use];
}

function timeOf(seconds: number | null, self: Trace): Masked {
  return seconds === null ? NONE : timeNear(seconds * 1000, self.sentAt);
}
