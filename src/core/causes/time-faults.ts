import type { Facts } from '../facts/facts.ts';
import type { JwtFacts } from '../facts/jwt.ts';
import { isAboutCredential } from '../facts/refusal.ts';
import { say } from '../masked.ts';
import { duration, timeNear } from '../time.ts';
import type { TimeFault } from '../token/numeric-date.ts';
import type { Clue, Suspicion, Weight } from './cause.ts';
import { clue, fix } from './clue.ts';

/** What to do about times that are not written as RFC 7519 section 2 wants them. */
export const fixTimes = fix(
  'identity-provider',
  say`Write exp, nbf and iat as numbers of seconds: in JavaScript Math.floor(Date.now() / 1000)`,
);

export function expiryFault({ timeFaults }: JwtFacts): TimeFault | undefined {
  return timeFaults.find(({ claim }) => claim === 'exp');
}

/** Read in the unit that its issuer meant, exp had passed: so does a server read it that was written by the same hand. */
export function expiredAsMeant(facts: Facts): Clue[] {
  const fault = facts.jwt ? expiryFault(facts.jwt) : undefined;
  const at = facts.clock.serverAt;
  if (!fault || fault.meant === null || fault.meant > at) return [];
  const meant = say`meant is most probably ${timeNear(fault.meant, at)}, ${duration(at - fault.meant)} before the request`;
  return [clue(weightOf(facts, 'shows'), 'token', say`${fault.says}; ${meant}`)];
}

/** nbf in milliseconds: who reads seconds waits for thousands of years. RFC 7519 section 4.1.5. */
export function beginsFarAhead(facts: Facts): Suspicion | undefined {
  const fault = facts.jwt?.timeFaults.find(({ claim, at, meant }) => claim !== 'exp' && at === null && meant !== null);
  if (!fault || fault.fault === 'text') return undefined;
  const ahead = say`${fault.says}; read as seconds it lies in the far future`;
  return {
    title:
      fault.claim === 'nbf'
        ? say`The token begins in the far future: its nbf is not in seconds`
        : say`The token was issued in the far future: its iat is not in seconds`,
    clues: [clue(weightOf(facts, fault.claim === 'nbf' ? 'shows' : 'fits'), 'token', ahead)],
    fix: [fixTimes],
    unless: say`The server reads the unit that its issuer writes.`,
  };
}

/** Times that strict readers refuse, whatever they say. */
export function oddTimes(facts: Facts): Clue[] {
  return (facts.jwt?.timeFaults ?? []).map((fault) => {
    const isRefused =
      fault.fault === 'text' || fault.fault === 'no-number' || (fault.claim !== 'exp' && fault.at === null);
    return clue(weightOf(facts, isRefused ? 'fits' : 'hints'), 'token', fault.says);
  });
}

function weightOf(facts: Facts, weight: Weight): Weight {
  if (!isAboutCredential(facts)) return 'allows';
  return facts.jwt?.standing === 'aside' ? 'hints' : weight;
}
