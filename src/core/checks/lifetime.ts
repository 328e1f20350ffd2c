import type { Facts } from '../facts/facts.ts';
import { say } from '../masked.ts';
import { duration, timeNear } from '../time.ts';
import { failed, notKnown, passed, type Verdict } from './verdict.ts';

/** At the exchange's own time, by the server's clock where the answer shows it. */
export function checkLifetime({ jwt, signedUrl, clock }: Facts): Verdict {
  const at = clock.serverAt;
  const notBefore = jwt?.notBefore ?? signedUrl?.validFrom ?? null;
  const expiresAt = jwt?.expiresAt ?? signedUrl?.expiresAt ?? null;
  if (expiresAt !== null && expiresAt <= at) {
    return failed(say`Ended ${timeNear(expiresAt, at)}, ${duration(at - expiresAt)} before`);
  }
  if (notBefore !== null && notBefore > at)
    return failed(say`Begins ${timeNear(notBefore, at)}, ${duration(notBefore - at)} later`);
  if (expiresAt !== null)
    return passed(say`Good until ${timeNear(expiresAt, at)}, another ${duration(expiresAt - at)}`);
  if (jwt) return notKnown(say`The token has no exp claim`);
  return notKnown(say`No credential with a readable lifetime was sent`);
}

const NOTICEABLE_MS = 60_000;

export function checkClock({ clock }: Facts): Verdict {
  if (!clock.hasServerDate) return notKnown(say`The answer has no Date header to compare with`);
  const difference = Math.abs(clock.offsetMs);
  if (difference < NOTICEABLE_MS) return passed(say`Browser and server are less than a minute apart`);
  const direction = clock.offsetMs > 0 ? say`behind` : say`ahead of`;
  return failed(say`The browser’s clock is ${duration(difference)} ${direction} the server’s`);
}
