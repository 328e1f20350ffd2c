import { describe, expect, it } from 'vitest';
import { layOutLifetime } from './lay-out-lifetime.ts';

const HOUR = 3_600_000;
const times = { issuedAt: 0, notBefore: null, expiresAt: HOUR, sentAt: HOUR / 2, leewayMs: 0 };

describe('layOutLifetime', () => {
  it('draws a request within the lifetime in between', () => {
    const layout = layOutLifetime(times);
    expect(layout).toMatchObject({ verdict: 'within', isBroken: false, start: 0 });
    expect(layout?.sent).toBeCloseTo((layout?.end ?? 0) / 2);
  });

  it('keeps a request shortly after exp to scale, right of exp', () => {
    const layout = layOutLifetime({ ...times, sentAt: HOUR + 600_000 });
    expect(layout).toMatchObject({ verdict: 'after', isBroken: false });
    expect(layout?.sent).toBeGreaterThan(layout?.end ?? 100);
    expect(layout?.sent).toBeLessThanOrEqual(100);
  });

  it('keeps a request that missed exp by a moment visibly apart from it', () => {
    const layout = layOutLifetime({ ...times, sentAt: HOUR });
    expect(layout?.verdict).toBe('after');
    expect((layout?.sent ?? 0) - (layout?.end ?? 0)).toBeGreaterThanOrEqual(6);
  });

  it('breaks the scale when the request lies far outside, on either side', () => {
    expect(layOutLifetime({ ...times, sentAt: 90 * 24 * HOUR })).toMatchObject({ isBroken: true, sent: 94, end: 70 });
    expect(layOutLifetime({ ...times, sentAt: -90 * 24 * HOUR })).toMatchObject({ isBroken: true, sent: 4, start: 24 });
  });

  it('marks nbf only where it differs from iat', () => {
    expect(layOutLifetime({ ...times, notBefore: 0 })?.notBefore).toBeNull();
    expect(layOutLifetime({ ...times, notBefore: HOUR / 4 })?.notBefore).toBeCloseTo(23);
    expect(layOutLifetime({ ...times, notBefore: HOUR * 0.75 })?.verdict).toBe('before');
  });

  it('draws nothing without exp or with times out of order', () => {
    expect(layOutLifetime({ ...times, expiresAt: null })).toBeNull();
    expect(layOutLifetime({ ...times, expiresAt: -5 })).toBeNull();
  });
});
