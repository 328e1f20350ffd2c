import { duration, timeNear } from '../time.ts';
import type { Facts } from '../facts/facts.ts';
import type { JwtFacts } from '../facts/jwt.ts';
import { isPointed, type HeardStatement } from '../facts/heard.ts';
import { isAboutCredential, isFromApplication } from '../facts/refusal.ts';
import { instantOf } from '../facts/signed-url.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';
import { byIssuerClock, type IssuerView } from '../facts/issuer-clock.ts';
import { expiryFault, expiredAsMeant } from './time-faults.ts';
import { fixRefresh, replacedByRefresh } from './refresh-story.ts';

export const tokenExpired: Cause = {
  id: 'token-expired',
  title: say`The token had expired`,
  applies: say`The exp claim lies before the moment the request was sent, or the server says that the token is too old.`,
  unless: say`The server refuses it for another reason first; the renewed token will show it.`,
  fix: [
    fix('client', say`Refresh before exp instead of waiting for the 401`),
    fix('user', say`Sign in again`),
    fix(
      'identity-provider',
      say`If tokens expire while people work, give them a longer life or hand out refresh tokens`,
    ),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  explains: ['clock-skew', 'permission-denied'],
  check(facts) {
    const { jwt } = facts;
    if (jwt?.expiresAt === null || jwt?.expiresAt === undefined) return withoutExpiry(facts);
    const lateMs = facts.clock.serverAt - jwt.expiresAt;
    if (lateMs <= 0) return unexpired(facts, jwt, jwt.expiresAt);
    const sentLateMs = facts.clock.sentAt - jwt.expiresAt;
    const at = sentLateMs > 0 ? facts.clock.sentAt : facts.clock.serverAt;
    const when = say`exp ${timeNear(jwt.expiresAt, at)}, ${sentLateMs > 0 ? say`request sent` : say`server clock`} ${timeNear(at, at)}`;
    const view = byIssuerClock(facts);
    const isGood = view !== null && view.at < jwt.expiresAt;
    return {
      ...(sentLateMs > 0
        ? {
            fix: fixRefresh(facts, tokenExpired.fix),
            title: say`The ${nounOf(jwt)} expired ${duration(Math.max(lateMs, sentLateMs))} before this request was sent`,
          }
        : {
            fix: [fixClocks, ...fixRefresh(facts, tokenExpired.fix)],
            title: say`By the server’s clock the ${nounOf(jwt)} had expired ${duration(lateMs)} before this request`,
          }),
      clues: [
        ...(isGood
          ? [clue('hints', 'token', when), goodByIssuer(view)]
          : [clue(weightOf(facts, jwt, lateMs), 'token', when)]),
        ...heard(facts, 'token-expired'),
        ...faultClues(jwt),
        ...replacedByRefresh(facts),
        ...sameTokenWorked(facts),
      ],
    };
  },
};

/** By the browser's own clock the token was good. */
const fixClocks = fix('user', say`Compare the clock of this computer with the server’s, and set the one that is wrong`);

function faultClues(jwt: JwtFacts): Clue[] {
  const fault = expiryFault(jwt);
  return fault ? [clue('allows', 'token', fault.says)] : [];
}

function goodByIssuer({ says, issuer }: IssuerView): Clue {
  return clue('against', 'clock', says, issuer);
}

function nounOf(jwt: JwtFacts) {
  if (jwt.use?.kind === 'id') return say`ID token`;
  return jwt.use?.kind === 'refresh' ? say`refresh token` : say`access token`;
}

/** The refusal has to be about the token: an expired token in a 403 may be beside the point. */
function weightOf(facts: Facts, jwt: JwtFacts, lateMs: number): 'proves' | 'shows' | 'fits' | 'hints' {
  const { standing, expiresAt } = jwt;
  const isNamed = facts.heard.names('token-expired');
  if (standing === 'aside' && !isNamed) return 'hints';
  if (!isAboutCredential(facts) && !facts.heard.allows('token-expired')) {
    if (facts.heard.allows('permission-denied') && isFromApplication(facts) && !isAccepted(facts)) return 'shows';
    return isFromApplication(facts) || facts.heard.voice.body === 'empty' ? 'fits' : 'hints';
  }
  if (isNamed) return 'proves';
  // A gate that asks for something else has hardly looked at it.
  const { sent, asked } = facts;
  const isOtherAsked =
    asked.schemes.length > 0 && sent.scheme !== '' && !asked.schemes.some((each) => tokenSchemes.has(each));
  if (isOtherAsked) return 'shows';
  const namesOther =
    facts.heard.named.some(({ said }) => said[0] !== 'clock-skew') || facts.heard.statements.some(isOtherFault);
  // Some issuers write 0 or -1 for "never", and some libraries refuse a text before they read it.
  const isOdd = (expiresAt ?? 0) <= 0 || expiryFault(jwt) !== undefined;
  return namesOther || isOdd || isHardlyRead(facts) || lateMs <= facts.leewayMs || standing !== 'credential'
    ? 'shows'
    : 'proves';
}

/** The same token opens another door: there its age is of no account. */
function isAccepted({ story: { sameCredentialAccepted: accepted } }: Facts): boolean {
  return accepted.elsewhere.length + accepted.later.length > 0;
}

/** Behind a scheme that is missing or wrong a token is mostly not looked for. */
function isHardlyRead({ sent, heard: { voice } }: Facts): boolean {
  const fault = sent.authorization.problems.find(({ slug, level }) => level === 'error' && slug.startsWith('scheme-'));
  return fault !== undefined && (fault.slug !== 'scheme-missing' || !voice.products.some(({ bare }) => bare));
}

/** Schemes whose credential is a token. */
const tokenSchemes = new Set(['bearer', 'dpop', 'token', 'oauth', 'jwt']);

/** Words about the token, and not about its age. */
function isOtherFault(statement: HeardStatement): boolean {
  const { said } = statement;
  return isPointed(statement) && said.every((id) => id.startsWith('token-') && id !== 'token-expired');
}

function unexpired(facts: Facts, jwt: JwtFacts, expiresAt: number) {
  if (!facts.heard.names('token-expired')) return undefined;
  const left = duration(expiresAt - facts.clock.serverAt);
  const clues = [
    ...heard(facts, 'token-expired'),
    clue('against', 'token', say`By its exp the ${nounOf(jwt)} was good for another ${left}`),
  ];
  return {
    clues,
    title: say`The server calls the ${nounOf(jwt)} expired, its exp does not`,
    unless: say`The server means another token or a session behind it, or its clock is ahead.`,
    fix: [
      fix('client', say`Get a new token and send it: what is behind this one may have ended before its exp`),
      fix(
        'server',
        say`Compare the clock of the server with exp, and look which token it reads: a cached one, a cookie`,
      ),
    ],
  };
}

function withoutExpiry(facts: Facts) {
  const asMeant = expiredAsMeant(facts);
  const clues = [
    ...asMeant,
    ...sharedAccessEnd(facts),
    ...heard(facts, 'token-expired'),
    ...replacedByRefresh(facts),
    ...sameTokenWorked(facts),
  ];
  return clues.length > 0 ? { clues, fix: fixRefresh(facts, tokenExpired.fix) } : undefined;
}

/** Azure's shared access signature in a header says in `se` when it ends. */
function sharedAccessEnd({ sent, clock, leewayMs }: Facts): Clue[] {
  const { token } = sent.authorization;
  const end = token?.kind === 'parameters' && sent.scheme === 'sharedaccesssignature' ? token.params['se'] : undefined;
  const at = end === undefined ? null : instantOf(end);
  if (at === null || !clock.isKnown || clock.serverAt - at <= leewayMs) return [];
  return [
    clue(
      'proves',
      'token',
      say`se ${timeNear(at, clock.serverAt)}, request ${timeNear(clock.serverAt, clock.serverAt)}`,
    ),
  ];
}

/** A token that opened this door before and no longer does has mostly run out, unless something else ended it. */
function sameTokenWorked(facts: Facts): Clue[] {
  const { story, sent, jwt, clock } = facts;
  if (!isAboutCredential(facts) || sent.authorization.fingerprint === null) return [];
  const worked = story.sameCredentialAccepted.here.at(-1);
  if (!worked) return [];
  const age = clock.sentAt - worked.sentAt;
  const isOtherwiseEnded = story.loggedOut !== null || story.sameCredentialAccepted.later.length > 0;
  const isOfLimitedLife = jwt === null && (story.refresh !== null || age >= SHORTEST_LIFE_MS);
  const weight = isOfLimitedLife && !isOtherwiseEnded && facts.status === 401 ? 'fits' : 'hints';
  return [clue(weight, 'history', say`The same token was accepted here ${duration(age)} before`, worked.id)];
}

/** Tokens live for minutes at least: one that stops working sooner was ended. */
const SHORTEST_LIFE_MS = 60_000;
