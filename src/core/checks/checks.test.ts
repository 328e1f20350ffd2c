import { expect, test } from 'vitest';
import { readFacts } from '../facts/facts.ts';
import { exchange, START, trace } from '../story/testing/scene.ts';
import type { Scene } from '../story/testing/scene.ts';
import type { Trace } from '../trace.ts';
import { runChecks } from './checks.ts';
import { noteSemantics } from './notes.ts';

const seconds = START / 1000;

function results(scene: Scene, history: readonly Trace[] = [], line = 'GET https://api.example/orders') {
  const checks = runChecks(readFacts(exchange(line, { status: 401, ...scene }), history, 5));
  return Object.fromEntries(checks.map(({ id, result }) => [id, result]));
}

test('without credentials only their absence is sure', () => {
  expect(results({})).toMatchObject({
    'header-sent': 'failed',
    'well-formed': 'unknown',
    lifetime: 'unknown',
    audience: 'unknown',
    signature: 'unknown',
  });
});

test('headers that were not captured prove nothing', () => {
  expect(results({ bearer: 'unknown' })).toMatchObject({ 'header-sent': 'unknown' });
});

test('a signature is never passed', () => {
  const bearer = { bearer: 'x', claims: { exp: seconds + 60, aud: 'https://api.example' } };
  expect(results(bearer)).toMatchObject({ lifetime: 'passed', audience: 'passed', signature: 'unknown' });
});

test('lifetime is judged at the time of the exchange, by the server’s clock', () => {
  expect(results({ bearer: 'x', claims: { exp: seconds - 1 } })).toMatchObject({ lifetime: 'failed' });
  expect(results({ bearer: 'x', claims: { exp: seconds + 600 }, date: START + 700_000 })).toMatchObject({
    lifetime: 'failed',
    clock: 'failed',
  });
});

test('an audience and issuer that were accepted before pass', () => {
  const claims = { iss: 'https://login.example', aud: 'orders' };
  const before = trace('GET https://api.example/items', { at: -5, bearer: 'y', claims });
  expect(results({ bearer: 'x', claims }, [before])).toMatchObject({ audience: 'passed', issuer: 'passed' });
  expect(results({ bearer: 'x', claims })).toMatchObject({ audience: 'unknown', issuer: 'unknown' });
});

test('the scheme is compared with the one asked for', () => {
  expect(results({ bearer: 'x', challenge: 'Basic realm="a"' })).toMatchObject({ scheme: 'failed' });
  expect(results({ bearer: 'x', challenge: 'bearer realm="a"' })).toMatchObject({ scheme: 'passed' });
  expect(results({ bearer: 'x' })).toMatchObject({ scheme: 'unknown' });
});

test('a missing scope is named by the challenge', () => {
  const challenge = 'Bearer error="insufficient_scope", scope="write"';
  expect(results({ bearer: 'x', claims: { scope: 'read' }, challenge })).toMatchObject({ scope: 'failed' });
  expect(results({ bearer: 'x', claims: { scope: 'read write' }, challenge })).toMatchObject({ scope: 'passed' });
});

test('issuer and host of different stages do not match', () => {
  const claims = { iss: 'https://login.staging.example/' };
  expect(results({ bearer: 'x', claims })).toMatchObject({ environment: 'failed' });
});

test('a preflight is checked only where the browser makes one', () => {
  const page = 'https://app.example';
  const ids = (scene: Scene): string[] => Object.keys(results(scene));
  expect(results({ page, bearer: 'x' })).toMatchObject({ preflight: 'passed' });
  expect(results({ page: null, bearer: 'x' })).toMatchObject({ preflight: 'unknown' });
  expect(ids({ page })).not.toContain('preflight');
  expect(ids({ page: 'https://api.example', bearer: 'x' })).not.toContain('preflight');
  expect(ids({ page, type: 'websocket' })).not.toContain('preflight');
  expect(ids({ page, type: 'document' })).not.toContain('preflight');
  expect(ids({ page, type: 'image' })).not.toContain('preflight');
});

test.each([
  [{ status: 401 }, 'credentials-missing', 'no WWW-Authenticate'],
  [{ status: 401, bearer: 'x', challenge: 'Bearer' }, 'permission-denied', '403 is meant'],
  [{ status: 403, bearer: 'x' }, 'token-expired', '401 is meant'],
  [{ status: 401, bearer: 'x', challenge: 'Basic realm="a"' }, 'token-expired', 'does not use'],
  [{ status: 401, challenge: 'Bearer', hidden: true }, 'credentials-missing', 'Failed to fetch'],
  [{ status: 401, challenge: 'Bearer', unread: 5_200_000 }, 'unknown', 'The body of this answer, 5 MB, was not read'],
] as const)('%j with %s is noted: %s', (scene, cause, words) => {
  const facts = readFacts(exchange('GET https://api.example/orders', { ...scene }), [], 5);
  expect(noteSemantics(facts, cause).join(' ')).toContain(words);
});

test('a challenge that the cause speaks of itself is no scheme that the API does not use', () => {
  const facts = readFacts(
    exchange('GET https://api.example/orders', { status: 401, bearer: 'x', scheme: 'Beaerr', challenge: 'Bearer' }),
    [],
    5,
  );
  expect(noteSemantics(facts, 'authorization-malformed').join(' ')).not.toContain('does not use');
});

test('a refusal by the book needs no note', () => {
  const scene = { status: 401, challenge: 'Bearer', page: 'https://api.example' };
  const facts = readFacts(exchange('GET https://api.example/orders', scene), [], 5);
  expect(noteSemantics(facts, 'credentials-missing')).toEqual([]);
});
