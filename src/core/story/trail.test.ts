import { expect, test } from 'vitest';
import type { Exchange } from '../exchange.ts';
import type { Trace } from '../trace.ts';
import { exchange, trace } from './testing/scene.ts';
import { boundTrail } from './trail.ts';

const size = (records: readonly object[]): number =>
  records.reduce((sum, each) => sum + JSON.stringify(each).length, 0);
const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);
const noise = (from: number, to: number): Trace[] =>
  Array.from({ length: to - from }, (_, i) =>
    trace(`GET https://api.example/a${from + i}`, { at: from + i, bearer: `t${from + i}` }),
  );

test('what fits stays as it is', () => {
  const traces = noise(0, 10);
  const failures = [exchange('GET https://api.example/x', { status: 401 })];
  const kept = boundTrail(traces, failures, 1e6);
  expect(kept.traces).toBe(traces);
  expect(kept.failures).toBe(failures);
});

test('the oldest traces go first', () => {
  const traces = noise(0, 100);
  const kept = boundTrail(traces, [], size(traces) / 2);
  expect(kept.traces.length).toBeGreaterThan(35);
  expect(ids(kept.traces)).toEqual(ids(traces).slice(-kept.traces.length));
});

test('traces by which a failure is read outlast younger ones', () => {
  const traces = [
    trace('POST https://id.example/token', {
      id: 'issuer',
      at: 0,
      body: 'grant_type=refresh_token',
      issues: { access_token: 'a' },
    }),
    trace('GET https://api.example/orders/1', { id: 'endpoint', at: 1, bearer: 'z' }),
    trace('GET https://api.example/me', { id: 'credential', at: 2, bearer: 'a' }),
    trace('GET https://api.example/c', { id: 'cookie', at: 3, setCookie: ['sid=1'] }),
    ...noise(4, 200),
  ];
  const failure = exchange('GET https://api.example/orders/2', { at: 3.5, status: 401, bearer: 'a' });
  const kept = boundTrail(traces, [failure], size(traces) / 4);
  expect(ids(kept.traces)).toEqual(expect.arrayContaining(['issuer', 'endpoint', 'credential', 'cookie']));
  expect(size(kept.traces) + size(kept.failures)).toBeLessThanOrEqual(size(traces) / 4);
});

test('failures go last, the oldest first', () => {
  const failures = Array.from({ length: 50 }, (_, i) =>
    exchange('GET https://api.example/x', { id: `f${i}`, at: i, status: 401 }),
  );
  const kept = boundTrail(noise(0, 50), failures, size(failures) / 2);
  expect(kept.traces).toEqual([]);
  expect(ids(kept.failures)).toEqual(ids(failures).slice(-kept.failures.length));
  expect(kept.failures.length).toBeGreaterThan(20);
});

test('failures that fill most of the budget do not push out the traces beside them', () => {
  const failures = Array.from({ length: 50 }, (_, i) =>
    exchange('GET https://api.example/x', { id: `f${i}`, at: i, status: 401 }),
  );
  const traces = noise(0, 40);
  const kept = boundTrail(traces, failures, size(failures) + size(traces) / 2);
  expect(kept.failures).toEqual(failures);
  expect(kept.traces.length).toBeGreaterThan(14);
});

test('twenty thousand exchanges, ten at a time, stay within the budget', () => {
  const budget = 700_000;
  let traces: readonly Trace[] = [];
  let failures: readonly Exchange[] = [];
  let cuts = 0;
  for (let i = 0; i < 20_000; i++) {
    const scene = { at: i, bearer: `t${i >> 6}`, claims: { iss: 'https://id.example/', aud: 'api', exp: i + 60 } };
    if (i % 50 === 0) failures = [...failures, exchange(`GET https://api.example/o/${i}`, { ...scene, status: 401 })];
    else traces = [...traces, trace(`GET https://api.example/o/${i}?page=1`, scene)];
    if (i % 10 > 0) continue;
    const kept = boundTrail(traces, failures, budget);
    if (kept.traces !== traces) cuts++;
    ({ traces, failures } = kept);
  }
  expect(size(traces) + size(failures)).toBeLessThanOrEqual(budget);
  expect(cuts).toBeLessThan(1000);
  expect(failures.length).toBe(400);
  expect(traces.length).toBeGreaterThan(100);
});
