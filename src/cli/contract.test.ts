import { expect, test } from 'vitest';
import { causeIds } from '../core/diagnosis.ts';
import { readHar } from '../core/har/read.ts';
import { analyze, createSession } from './analyze.ts';
import { jsonLine } from './json-report.ts';
import { entry, har, type WrittenEntry } from './testing/har.ts';

interface Failure {
  readonly [member: string]: unknown;
  readonly entry: number;
  readonly causes: {
    id: string;
    certainty: string;
    evidence: { from: string; entry?: number }[];
    fix: { who: string }[];
  }[];
}

function failuresOf(text: string): Failure[] {
  const read = readHar(text);
  if ('error' in read) throw new Error(read.error);
  const line = [...jsonLine('a.har', analyze(read, createSession()))].join('');
  const { file, failures } = JSON.parse(line) as { file: string; failures: Failure[] };
  expect(file).toBe('a.har');
  return failures;
}

const at = (ms: number): string => new Date(Date.UTC(2026, 2, 10, 12) + ms).toISOString();
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const SIGNATURE = 'Qx7Qx7Qx7Qx7Qx7Qx7Qx7Qx7';
const jwt = (claims: object): string =>
  [base64url({ alg: 'RS256', kid: 'k1' }), base64url({ iss: 'https://id.shop.example/', ...claims }), SIGNATURE].join(
    '.',
  );
const expired = jwt({ exp: Date.UTC(2026, 2, 10, 11, 59, 48) / 1000, email: 'jane.roe@shop.example' });

test('a failure has the members of the contract', () => {
  const [failure] = failuresOf(
    har(
      entry({ request: 'GET https://shop.example/', status: 200 }),
      entry({
        request: 'GET https://api.shop.example/v1/orders?session=Zk9pQ4xW7vB2nM5tR8yL',
        sent: { Authorization: `Bearer ${expired}` },
        received: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
    ),
  );
  expect(failure).toMatchObject({
    entry: 1,
    status: 401,
    method: 'GET',
    url: expect.stringMatching(/^https:\/\/api\.shop\.example\/v1\/orders\?session=‹masked-[0-9a-f]{4}›$/),
    sentAt: '2026-03-10T12:00:00.000Z',
    recovered: null,
    authorization: {
      header: 'present',
      scheme: 'Bearer',
      problems: [],
      credential: expect.stringMatching(/^#[0-9a-f]{4}$/),
    },
    challenges: [{ scheme: 'Bearer', params: { error: 'invalid_token' }, token68: null }],
    token: { kind: 'jwt', header: { alg: 'RS256', kid: 'k1' }, claims: { iss: 'https://id.shop.example/' } },
  });
  expect(failure?.causes[0]).toEqual({
    id: 'token-expired',
    certainty: 'certain',
    title: 'The access token expired 12 s before this request was sent',
    evidence: expect.arrayContaining([{ from: 'token', text: 'exp 11:59:48, request sent 12:00:00' }]),
    fix: expect.arrayContaining([{ who: 'client', text: 'Refresh before exp instead of waiting for the 401' }]),
    unless: expect.any(String),
    reference: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  });
});

test('refusals are 401, 403 and 407, and nothing else', () => {
  const answered = [200, 302, 400, 401, 403, 404, 407, 419, 429, 500, 0].map((status) => entry({ status }));
  const failures = failuresOf(har(...answered));
  expect(failures.map(({ entry: index, status }) => [index, status])).toEqual([
    [3, 401],
    [4, 403],
    [6, 407],
  ]);
});

test('every failure has causes, with the words of the contract', () => {
  const sent: WrittenEntry['sent'][] = [
    {},
    { Authorization: `Bearer ${expired}` },
    { Cookie: 'sid=Zk9pQ4xW7vB2nM5tR8yL' },
  ];
  const entries = sent.flatMap((headers) =>
    [401, 403, 407].map((status) => entry({ status, ...(headers && { sent: headers }) })),
  );
  for (const { causes } of failuresOf(har(...entries))) {
    expect(causes.length).toBeGreaterThan(0);
    for (const { id, certainty, evidence, fix } of causes) {
      expect(causeIds).toContain(id);
      expect(['certain', 'likely', 'possible']).toContain(certainty);
      for (const { from } of evidence) expect(['request', 'token', 'server', 'history', 'clock']).toContain(from);
      for (const { who } of fix) expect(['client', 'server', 'gateway', 'identity-provider', 'user']).toContain(who);
    }
  }
});

test('a request that a refused preflight stopped is no failure of its own, and is named in its evidence', () => {
  const preflight = {
    Origin: 'https://app.shop.example',
    'Access-Control-Request-Method': 'PUT',
    'Access-Control-Request-Headers': 'authorization',
  };
  const failures = failuresOf(
    har(
      entry({
        request: 'PUT https://api.shop.example/me',
        status: 0,
        at: at(0),
        sent: { Origin: 'https://app.shop.example' },
      }),
      entry({ request: 'OPTIONS https://api.shop.example/me', status: 403, at: at(2), sent: preflight }),
    ),
  );
  expect(failures.map(({ entry: index, status }) => [index, status])).toEqual([[1, 403]]);
  expect(failures[0]?.causes[0]).toMatchObject({ id: 'preflight-rejected' });
  expect(failures[0]?.causes[0]?.evidence.map((one) => one.entry)).toContain(0);
});

test('recovered names the entry that succeeded, and when', () => {
  const token = (id: string) => ({ Authorization: `Bearer ${jwt({ exp: 4_000_000_000, jti: id })}` });
  const [failure] = failuresOf(
    har(
      entry({ at: at(0), sent: { Authorization: `Bearer ${expired}` } }),
      entry({ request: 'POST https://id.shop.example/token', status: 200, at: at(100) }),
      entry({ status: 200, at: at(260), sent: token('b') }),
    ),
  );
  expect(failure?.['recovered']).toEqual({ entry: 2, afterMs: 260 });
});

test('whether Authorization was sent: present, absent, or unknown where it was not captured or was removed', () => {
  const headerIn = (text: string): unknown => failuresOf(text)[0]?.['authorization'];
  expect(headerIn(har(entry({ sent: { Authorization: 'Bearer x' } })))).toMatchObject({ header: 'present' });
  expect(headerIn(har(entry({ sent: { Accept: '*/*' } })))).toMatchObject({ header: 'absent' });
  const cleaned = har(entry({ sent: { Accept: '*/*', Host: 'api.shop.example' } })).replace(
    '"name":"test"',
    '"name":"WebInspector"',
  );
  expect(headerIn(cleaned)).toMatchObject({ header: 'unknown' });
  const uncaptured = har({ request: { method: 'GET', url: 'https://api.shop.example/' }, response: { status: 401 } });
  expect(headerIn(uncaptured)).toMatchObject({ header: 'unknown' });
});

test('the time of a judgement is the exchange’s own, whatever the clock and the zone of the reader', () => {
  const text = har(entry({ sent: { Authorization: `Bearer ${expired}` } }));
  const zone = process.env['TZ'];
  const judged = ['UTC', 'Asia/Tokyo', 'America/St_Johns'].map((name) => {
    process.env['TZ'] = name;
    return failuresOf(text)[0]?.causes.map((cause) => JSON.stringify(cause));
  });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(judged[1]).toEqual(judged[0]);
  expect(judged[2]).toEqual(judged[0]);
});
