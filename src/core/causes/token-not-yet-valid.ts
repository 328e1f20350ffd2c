import { duration, timeNear } from '../time.ts';
import { isAboutCredential } from '../facts/refusal.ts';
import { say } from '../masked.ts';
import type { Cause } from './cause.ts';
import { clue, fix, heard } from './clue.ts';
import { byIssuerClock } from '../facts/issuer-clock.ts';
import { beginsFarAhead } from './time-faults.ts';

export const tokenNotYetValid: Cause = {
  id: 'token-not-yet-valid',
  title: say`The token is not valid yet`,
  applies: say`The nbf claim lies after the moment the request was sent, or the server says so.`,
  unless: say`The clock of the server is behind; see the clock check.`,
  fix: [
    fix('client', say`Wait until nbf has passed, then repeat the request`),
    fix('identity-provider', say`Set nbf to the time of issue or leave it out`),
    fix('server', say`Allow a minute of leeway for clocks that differ`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5',
  check(facts) {
    const said = heard(facts, 'token-not-yet-valid');
    const notBefore = facts.jwt?.notBefore ?? null;
    const farAhead = beginsFarAhead(facts);
    if (farAhead) return { ...farAhead, clues: [...farAhead.clues, ...said] };
    const earlyMs = notBefore === null ? 0 : notBefore - facts.clock.serverAt;
    if (notBefore === null || earlyMs <= 0) return said.length > 0 ? { clues: said } : undefined;
    const at = facts.clock.serverAt;
    const view = byIssuerClock(facts);
    const isBegun = view !== null && notBefore <= view.at + facts.leewayMs;
    const isProven =
      facts.jwt?.standing === 'credential' &&
      isAboutCredential(facts) &&
      earlyMs > facts.leewayMs &&
      facts.jwt.timeFaults.length === 0 &&
      (facts.heard.named.length === 0 || said.length > 0);
    return {
      title: say`The token becomes valid ${duration(earlyMs)} after this request`,
      clues: [
        clue(
          isBegun ? 'hints' : isProven ? 'proves' : 'shows',
          'token',
          say`nbf ${timeNear(notBefore, at)}, request ${timeNear(at, at)}`,
        ),
        ...(isBegun ? [clue('against', 'clock', view.says, view.issuer)] : []),
        ...said,
      ],
    };
  },
};
