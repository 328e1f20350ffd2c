import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ResourceType } from '../raw-exchange.ts';
import { traceOf } from '../trace.ts';
import { createHistory } from './history.ts';
import { tellStory } from './story.ts';
import { exchange, type Scene } from './testing/scene.ts';
import { boundTrail } from './trail.ts';

const methods = ['GET', 'POST', 'OPTIONS', 'DELETE'];
const origins = [
  'https://api.example',
  'http://api.example',
  'https://id.example',
  'https://app.example:8443',
  'http://localhost',
];
const paths = ['/', '/me', '/orders/1', '/orders/2?x=1', '/token', '/auth/refresh', '/login', '/logout', '/orders/'];
const some = <T>(...values: T[]) => fc.constantFrom(...values);

const scenes: fc.Arbitrary<Scene> = fc.record(
  {
    id: some('this', 'a', 'b', 'c', 'd', 'e', 'f', 'g'),
    at: some(0, 0.001, 0.5, 1, 2, 3, 60, 4000, -5, Number.NaN),
    took: some(0, 5, 1500, null),
    status: some(0, 101, 200, 204, 302, 304, 400, 401, 403, 407, 500),
    chain: some('c1', 'c2', 'c3'),
    hop: some(0, 1, 2),
    bearer: some('x', 'y', 'z', 'unknown', null),
    scheme: some('Bearer', 'Basic', 'Digest', 'Negotiate'),
    claims: some<Record<string, unknown>>(
      { iss: 'i', aud: ['a'], scope: 's', iat: 1767603600, exp: 1767603660 },
      { aud: 7, scope: [] },
      { exp: 1e300 },
    ),
    headers: some<Record<string, string>>(
      {},
      { 'X-Api-Key': 'k' },
      { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'authorization' },
    ),
    cookies: some<Record<string, string> | null>({}, { sid: '1' }, { sid: '2', a: 'b' }, null),
    setCookie: some(['sid=1'], ['sid=; Max-Age=0', 'x=1; Domain=.example; Path=x'], ['__Host-sid=1; Domain=b']),
    refreshToken: some('r1', 'r2'),
    body: some('grant_type=refresh_token', 'grant_type=password', 'x'),
    issues: some<Record<string, string>>({ access_token: 'y' }, { id_token: 'z', refresh_token: 'r2' }, {}),
    challenge: some('Basic realm="a"', 'Negotiate abc', 'Digest nonce="n"'),
    redirectsTo: some('https://id.example/me', 'http://api.example/orders/1'),
    date: some(null, 0, 1767603605000),
    type: some<ResourceType>('document', 'fetch', 'preflight', 'image'),
    page: some('https://app.example', 'null', null),
    preflightFor: some('this', 'nobody'),
    blockedByPreflight: some('a', 'nobody'),
    error: some('net::ERR_FAILED'),
    servedBy: some<'cache'>('cache'),
    hidden: fc.boolean(),
  },
  { requiredKeys: ['id', 'at'] },
);
const lines = fc.tuple(some(...methods), some(...origins), some(...paths)).map(([m, o, p]) => `${m} ${o}${p}`);
const exchanges = fc.array(
  fc.tuple(lines, scenes).map(([line, scene]) => exchange(line, scene)),
  { maxLength: 40 },
);

test('any history in any order, with doubles and gaps, makes a story', () => {
  fc.assert(
    fc.property(lines, scenes, exchanges, (line, scene, others) => {
      const self = exchange(line, { ...scene, id: 'this' });
      const story = tellStory(self, others.map(traceOf));
      expect(story.timeline.length).toBeLessThanOrEqual(12);
      expect(story.timeline.filter(({ isThis }) => isThis)).toHaveLength(1);
      expect(new Set(story.timeline.map(({ trace }) => trace.id)).size).toBe(story.timeline.length);
      expect(story.recovered?.exchange).not.toBe(self.id);
    }),
    { numRuns: 600 },
  );
});

test('the order in which traces are given does not matter', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(lines, scenes), { maxLength: 20 }),
      fc.infiniteStream(fc.nat()),
      (given, dice) => {
        const all = given.map(([line, scene], i) => exchange(line, { ...scene, id: `e${i}`, at: i * 0.7 }));
        const traces = all.map(traceOf);
        const shuffled = traces.map((trace) => ({ trace, key: dice.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const [one, other] = [createHistory(traces), createHistory(shuffled.map(({ trace }) => trace))];
        for (const self of all) expect(tellStory(self, other)).toEqual(tellStory(self, one));
      },
    ),
    { numRuns: 100 },
  );
});

test('a trail never grows by being bounded, and keeps its order', () => {
  fc.assert(
    fc.property(exchanges, fc.nat(30_000), (all, budget) => {
      const traces = all.filter(({ response }) => response.status !== 401).map(traceOf);
      const failures = all.filter(({ response }) => response.status === 401);
      const kept = boundTrail(traces, failures, budget);
      const size = [...kept.traces, ...kept.failures].reduce((sum, each) => sum + JSON.stringify(each).length, 0);
      expect(size).toBeLessThanOrEqual(budget);
      expect(kept.traces).toEqual(traces.filter((trace) => kept.traces.includes(trace)));
      if (kept.failures.length < failures.length) expect(kept.traces).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
