import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { recordCase, type WrittenCase } from '../testing/cases.ts';
import { traceOf } from '../trace.ts';

/** When every written case begins; its tokens count from there, and a text or a list stands as it is. */
const now = Date.UTC(2026, 2, 10, 12) / 1000;
const asMs = (fromNow: number): number => (now + fromNow) * 1000 - now;
const exactly = (seconds: number): number => seconds - now;

function explain(claims: Record<string, unknown>, answer?: unknown, status = 401) {
  const headers = { Authorization: 'Bearer {access}' };
  const written: WrittenCase = {
    title: '',
    cause: 'unknown',
    tokens: { access: { claims } },
    exchanges: [{ request: 'GET https://api.example/orders', status, headers, answer }],
  };
  const { exchanges, failure } = recordCase(written);
  const { causes, checks } = diagnose(failure, exchanges.map(traceOf));
  const said = causes.flatMap(({ title, evidence }) => [title, ...evidence.map(({ text }) => text)]).join('\n');
  const lifetime = checks.find(({ id }) => id === 'lifetime');
  return { causes: causes.map(({ id, certainty }) => `${id} ${certainty}`), said, lifetime, checks };
}

test('milliseconds in all three: named as such, neither a clock nor thousands of years', () => {
  const { causes, said, lifetime, checks } = explain({ exp: asMs(3600), iat: asMs(0), nbf: asMs(0) });
  expect(causes[0]).toBe('token-not-yet-valid likely');
  expect(causes.join()).not.toContain('clock-skew');
  expect(said).toContain('nbf is in milliseconds; RFC 7519 counts seconds');
  expect(said).not.toMatch(/\d{4,} years/);
  expect(lifetime).toMatchObject({ result: 'failed', reason: expect.stringContaining('exp is in milliseconds') });
  expect(checks.find(({ id }) => id === 'clock')?.result).not.toBe('failed');
});

test('iat alone in milliseconds', () => {
  const { causes, said } = explain({ iat: asMs(0) });
  expect(causes[0]).toBe('token-malformed likely');
  expect(said).toContain('iat is in milliseconds');
  expect(causes.join()).not.toContain('clock-skew');
});

test.each(['issued in the future', 'The token is not yet valid (iat)'])('%s: that is the unit', (message) => {
  const { causes, said } = explain({ iat: asMs(0) }, { message });
  expect(causes[0]).toMatch(/^token-(?:not-yet-valid|malformed)/);
  expect(said).toContain('iat is in milliseconds');
});

test('exp in milliseconds that has passed as its issuer meant it', () => {
  const { causes, said, lifetime } = explain({ exp: asMs(-720), iat: -4000 });
  expect(causes[0]).toBe('token-expired likely');
  expect(said).toContain('exp is in milliseconds');
  expect(said).toContain('12 min before the request');
  expect(lifetime?.result).toBe('failed');
});

test('exp in milliseconds that has not passed is a finding, and never certain', () => {
  const { causes, said } = explain({ exp: asMs(3600) });
  expect(causes[0]).toBe('token-malformed possible');
  expect(said).toContain('exp is in milliseconds');
});

test('what the server names comes before a unit', () => {
  const { causes } = explain({ exp: asMs(3600) }, { error: 'invalid_token', message: 'jwt audience invalid' });
  expect(causes[0]).toBe('token-audience-mismatch certain');
  const expired = explain({ exp: asMs(-60) }, { message: 'jwt expired' });
  expect(expired.causes[0]).toBe('token-expired certain');
});

test('exp as text is understood, and said to be text', () => {
  const past = explain({ exp: String(now - 720) });
  expect(past.causes[0]).toBe('token-expired likely');
  expect(past.said).toContain('exp is text');
  expect(past.lifetime?.result).toBe('failed');
  const ahead = explain({ exp: String(now + 720) });
  expect(ahead.causes[0]).toBe('token-malformed likely');
  expect(ahead.lifetime).toMatchObject({ result: 'unknown', reason: expect.stringContaining('exp is text') });
});

test('nbf as text that lies ahead is likely, for a strict reader refuses it before', () => {
  const { causes, said } = explain({ nbf: String(now + 720) }, undefined);
  expect(causes).toContain('token-not-yet-valid likely');
  expect(said).toContain('nbf is text');
});

test('exp that is no date at all is no lifetime', () => {
  for (const exp of [exactly(1e300), [now], '—']) {
    const { causes, lifetime, said } = explain({ exp });
    expect(causes[0]).toMatch(/^token-malformed/);
    expect(said).toMatch(/exp is (?:no date|no number|text)/);
    expect(lifetime).toMatchObject({ result: 'unknown', reason: expect.stringContaining('exp is') });
  }
});

test('exp before 1970 has passed for whoever compares; some issuers mean never by it', () => {
  for (const exp of [exactly(0), exactly(-1), exactly(-5e9)]) {
    const { causes, lifetime } = explain({ exp });
    expect(causes[0]).toBe('token-expired likely');
    expect(lifetime?.result).toBe('failed');
  }
});

test('a token in a 403 is not to blame for its unit', () => {
  const { causes } = explain({ exp: asMs(3600), nbf: asMs(0) }, { message: 'Forbidden' }, 403);
  expect(causes[0]).toMatch(/^permission-denied/);
});
