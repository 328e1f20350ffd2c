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

/** Percent that a request outside the lifetime stays away from its edge at least. */
const APART = 6;

/** Where iat or nbf, exp and the request are drawn. Null without exp, or with times out of order. */
export function layOutLifetime(times: LifetimeTimes): LifetimeLayout | null {
  const { expiresAt, notBefore, sentAt, leewayMs } = times;
  if (expiresAt === null) return null;
  const begins = times.issuedAt ?? notBefore ?? Math.min(sentAt, expiresAt) - 60_000;
  const span = expiresAt - begins;
  if (!(span > 0) || !Number.isFinite(span) || !Number.isFinite(sentAt)) return null;
  const early = (begins - sentAt) / span;
  const late = (sentAt - expiresAt) / span;
  const scale = scaleOf(early, late);
  const place = (at: number): number => scale.start + ((at - begins) / span) * (scale.end - scale.start);
  return {
    ...scale,
    sent: scale.sent ?? place(sentAt),
    leewayEnd: Math.min(place(expiresAt + leewayMs), 100),
    notBefore: notBefore !== null && Math.abs(notBefore - begins) > span / 200 ? Math.min(place(notBefore), 100) : null,
    isBroken: early > 1 || late > 1,
    verdict: sentAt >= expiresAt ? 'after' : sentAt < Math.max(begins, notBefore ?? begins) ? 'before' : 'within',
  };
}

/** `early`, `late`: how far outside the request lies, in lifetimes. `sent` is null for one that lies inside. */
function scaleOf(early: number, late: number): { start: number; end: number; sent: number | null } {
  if (early > 1) return { start: 24, end: 100, sent: 4 };
  if (late > 1) return { start: 0, end: 70, sent: 94 };
  if (early > 0) return { start: Math.max(APART, (100 * early) / (1 + early)) + 2, end: 100, sent: 2 };
  if (late >= 0) return { start: 0, end: 96 - Math.max(APART, (96 * late) / (1 + late)), sent: 96 };
  return { start: 0, end: 92, sent: null };
}
