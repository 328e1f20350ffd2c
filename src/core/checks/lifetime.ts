import type { Facts } from '../facts/facts.ts';
import { byIssuerClock } from '../facts/issuer-clock.ts';
import { findSkews } from '../facts/skews.ts';
import { say } from '../masked.ts';
import { duration, timeNear } from '../time.ts';
import type { TimeFault } from '../token/numeric-date.ts';
import { failed, notKnown, passed, type Verdict } from './verdict.ts';

/** At the exchange's own time, by the server's clock where the answer shows it. */
export function checkLifetime({ jwt, signedUrl, clock, heard }: Facts): Verdict {
  if (!clock.isKnown) return notKnown(say`It is not recorded when this was sent`);
  const at = clock.serverAt;
  const lives = [
    ...(jwt ? [{ what: say`Its exp`, from: jwt.notBefore, until: jwt.expiresAt }] : []),
    ...(signedUrl ? [{ what: say`The end of the URL`, from: signedUrl.validFrom, until: signedUrl.expiresAt }] : []),
  ];
  for (const { until, from } of lives) {
    if (until !== null && until <= at) return failed(say`Ended ${timeNear(until, at)}, ${duration(at - until)} before`);
    if (from !== null && from > at) return failed(say`Begins ${timeNear(from, at)}, ${duration(from - at)} later`);
  }
  const fault = jwt?.timeFaults.find(({ claim }) => claim !== 'iat');
  if (fault) return judgeFaulty(fault, at);
  for (const { what, until } of lives) {
    if (until === null) continue;
    const left = say`${what} is ${timeNear(until, at)}, ${duration(until - at)} later`;
    return denials.some((id) => heard.names(id)) ? notKnown(say`${left}; the server judges otherwise`) : passed(left);
  }
  return notKnown(jwt ? say`The token has no exp claim` : say`No credential with a readable lifetime was sent`);
}

/** Nobody can tell how the server reads a time that is not written as it should be. */
function judgeFaulty({ fault, meant, says }: TimeFault, at: number): Verdict {
  if (meant === null || fault === 'text') return notKnown(says);
  const when = say`${says}; meant is most probably ${timeNear(meant, at)}, ${duration(meant - at)}`;
  return failed(say`${when} ${meant <= at ? say`before` : say`later`}`);
}

const denials = ['token-expired', 'token-not-yet-valid', 'signed-url-expired'] as const;

const NOTICEABLE_MS = 60_000;

export function checkClock(facts: Facts): Verdict {
  const { clock, heard } = facts;
  const [skew] = findSkews(facts);
  if (skew) return failed(skew.says);
  const view = byIssuerClock(facts);
  if (view) return failed(view.says);
  if (!clock.isKnown) return notKnown(say`It is not recorded when this was sent`);
  if (facts.exchange.timeFromServer) return notKnown(say`The archive does not say when the request was sent`);
  if (!clock.hasServerDate) return notKnown(say`The answer has no Date header to compare with`);
  const difference = Math.abs(clock.offsetMs);
  if (difference < NOTICEABLE_MS) {
    const close = say`Browser and server are less than a minute apart`;
    return heard.names('clock-skew') ? notKnown(say`${close}; the server speaks of another clock`) : passed(close);
  }
  const direction = clock.offsetMs > 0 ? say`behind` : say`ahead of`;
  return failed(say`The browser’s clock is ${duration(difference)} ${direction} the server’s`);
}
