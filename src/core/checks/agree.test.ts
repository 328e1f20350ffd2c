import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import type { CauseId } from '../diagnosis.ts';
import { readCases, recordCase, type WrittenCase } from '../testing/cases.ts';
import { traceOf } from '../trace.ts';

const folder = new URL('../cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const cases = files.flatMap((name) => readCases(new URL(name, folder)));

/** Nobody may read "✓ Lifetime" beside "the token had expired". */
const contradictions: readonly (readonly [check: string, cause: CauseId])[] = [
  ['preflight', 'preflight-rejected'],
  ['header-sent', 'credentials-missing'],
  ['header-sent', 'api-key-missing'],
  ['header-sent', 'cookie-missing'],
  ['well-formed', 'authorization-malformed'],
  ['well-formed', 'token-malformed'],
  ['scheme', 'scheme-mismatch'],
  ['lifetime', 'token-expired'],
  ['lifetime', 'token-not-yet-valid'],
  ['lifetime', 'signed-url-expired'],
  ['audience', 'token-audience-mismatch'],
  ['issuer', 'token-issuer-mismatch'],
  ['environment', 'wrong-environment'],
  ['scope', 'scope-insufficient'],
  ['clock', 'clock-skew'],
];

function contradictionsIn(written: WrittenCase): string[] {
  const { exchanges, failure } = recordCase(written);
  const { causes, checks } = diagnose(failure, exchanges.map(traceOf));
  return contradictions
    .filter(
      ([check, cause]) =>
        checks.some(({ id, result }) => id === check && result === 'passed') && causes.some(({ id }) => id === cause),
    )
    .map(([check, cause]) => `✓ ${check} beside ${cause}`);
}

test.each(cases.map((written) => [written.title, written] as const))('nothing contradicts itself: %s', (_, written) => {
  expect(contradictionsIn(written)).toEqual([]);
});

const headers = [
  'Bearer {sound}',
  'Bearer  {sound}',
  'Bearer Bearer {sound}',
  'Beaerr {sound}',
  'Token {sound}',
  '{sound}',
  'Bearer {old}',
  'Bearer {early}',
  'Bearer {staging}',
  'Bearer {inMs}',
  'Bearer {asText}',
  'Bearer acme_{sound}',
  'Bearer {opaque}',
  'Basic dXNlcjpwYXNz',
  'Bearer undefined',
  'Bearer',
];
/** When every written case begins, and what a time in milliseconds adds to it. */
const start = Date.UTC(2026, 2, 10, 12) / 1000;
const inMs = (fromStart: number): number => (start + fromStart) * 1000 - start;
const tokens = {
  inMs: { claims: { exp: inMs(-60), iat: inMs(-600), nbf: inMs(-600) } },
  asText: { claims: { exp: `${start + 3600}` } },
  sound: { claims: { aud: 'https://api.shop.example', scope: 'read' } },
  old: { claims: { exp: -60 } },
  early: { claims: { iat: 600, nbf: 600 } },
  staging: { claims: { iss: 'https://login.staging.example/' } },
  opaque: { opaque: 'tGzv3JOkF0XG5Qx2TlKWIA' },
};

/** The same refusal to a request with another header. */
function withHeader(written: WrittenCase, authorization: string): WrittenCase {
  const exchanges = written.exchanges.map((exchange) => {
    if (exchange.status < 400) return exchange;
    return { ...exchange, credentialsRemoved: false, headers: { ...exchange.headers, Authorization: authorization } };
  });
  return { ...written, exchanges, tokens: { ...written.tokens, ...tokens } };
}

test.each(headers)('nothing contradicts itself whatever the answer to %s', (authorization) => {
  const found = cases.flatMap((written) =>
    contradictionsIn(withHeader(written, authorization)).map((words) => `${written.title}: ${words}`),
  );
  expect(found).toEqual([]);
});

test('no check says that nothing was sent beside a cause that somebody refused it', () => {
  const ofSent: readonly CauseId[] = ['credentials-invalid', 'api-key-invalid', 'session-expired', 'token-revoked'];
  const found = cases.filter((written) => {
    const { exchanges, failure } = recordCase(written);
    const { causes, checks } = diagnose(failure, exchanges.map(traceOf));
    const [first] = causes;
    return (
      first && ofSent.includes(first.id) && checks.some((each) => each.id === 'header-sent' && each.result === 'failed')
    );
  });
  expect(found.map(({ title }) => title)).toEqual([]);
});

test('nothing is wrong with what was not sent', () => {
  const found = cases.flatMap((written) => {
    const { exchanges, failure } = recordCase(written);
    const { causes, checks } = diagnose(failure, exchanges.map(traceOf));
    const isNothing = checks.some(({ id, reason }) => id === 'header-sent' && reason.startsWith('No Authorization'));
    const isFailed = checks.some(({ id, result }) => id === 'header-sent' && result === 'failed');
    const ofToken = causes.filter(({ id }) => id.startsWith('token-') || id === 'api-key-invalid');
    return isNothing && isFailed ? ofToken.map(({ id }) => `${written.title}: ${id}`) : [];
  });
  expect(found).toEqual([]);
});
