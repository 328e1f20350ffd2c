/** Times of a token, milliseconds since the epoch. */
export interface LifetimeTimes {
  readonly issuedAt: number | null;
  readonly notBefore: number | null;
  readonly expiresAt: number | null;
  /** When the request was sent. */
  readonly sentAt: number;
  readonly leewayMs: number;
}

/** Percent of the width. `isBroken`: the request lies so far outside that the scale between is not kept. */
export interface LifetimeLayout {
  readonly start: number;
  readonly end: number;
  readonly sent: number;
  readonly leewayEnd: number;
  readonly notBefore: number | null;
  readonly isBroken: boolean;
  readonly verdict: 'before' | 'within' | 'after';
}

/** Where iat or nbf, exp and the request are drawn. Null without exp, or with times out of order. */
export function layOutLifetime(times: LifetimeTimes): LifetimeLayout | null {
  const { expiresAt, notBefore, sentAt, leewayMs } = times;
  const from = times.issuedAt ?? notBefore;
  if (expiresAt === null) return null;
  const begins = from ?? Math.min(sentAt, expiresAt) - 60_000;
  const span = expiresAt - begins;
  if (!(span > 0) || !Number.isFinite(span) || !Number.isFinite(sentAt)) return null;
  const validFrom = notBefore ?? begins;
  const verdict =
    sentAt >= expiresAt ? 'after' : sentAt < Math.min(validFrom, begins) || sentAt < validFrom ? 'before' : 'within';
  const overshoot = Math.max(sentAt - expiresAt, begins - sentAt, 0);
  const isBroken = overshoot > span;
  const left = sentAt < begins ? (isBroken ? 24 : (overshoot / (span + overshoot)) * 100) : 0;
  const right =
    sentAt > expiresAt ? (isBroken ? 70 : (span / (span + overshoot * 1.25)) * 100) : sentAt < begins ? 100 : 92;
  const place = (at: number): number => left + ((at - begins) / span) * (right - left);
  const sent = isBroken ? (verdict === 'after' ? 94 : 4) : place(sentAt);
  return {
    start: left,
    end: right,
    sent: clamp(sent),
    leewayEnd: clamp(Math.min(place(expiresAt + leewayMs), 100)),
    notBefore: notBefore !== null && Math.abs(notBefore - begins) > span / 200 ? clamp(place(notBefore)) : null,
    isBroken,
    verdict,
  };
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
