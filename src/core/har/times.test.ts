import { describe, expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { say } from '../masked.ts';
import { createMasker } from '../redact/masker.ts';
import { record } from '../record.ts';
import { traceOf } from '../trace.ts';
import { exportHar } from './export.ts';
import { readHar } from './read.ts';

const masker = createMasker(new Uint8Array(32).fill(1));
const NOON = Date.UTC(2026, 2, 10, 12);

interface Written {
  readonly startedDateTime?: unknown;
  readonly date?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly url?: string;
  readonly sent?: Readonly<Record<string, string>>;
  readonly status?: number;
}

function archive(entries: readonly Written[]): string {
  const list = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([name, value]) => ({ name, value }));
  return JSON.stringify({
    log: {
      entries: entries.map(({ startedDateTime, date, headers = {}, sent = {}, ...more }) => ({
        startedDateTime,
        time: 20,
        request: { method: 'GET', url: more.url ?? 'https://api.test/me', headers: list(sent) },
        response: {
          status: more.status ?? 401,
          headers: list({ ...(date !== undefined && { Date: date }), ...headers }),
        },
      })),
    },
  });
}

function read(...entries: Written[]) {
  const har = readHar(archive(entries));
  if ('error' in har) throw new Error(har.error);
  return har.exchanges;
}

test.each([
  ['2026-03-10T12:00:00.000Z', NOON],
  ['2026-03-10T13:00:00+01:00', NOON],
  ['2026-03-10T07:00:00.0000000-05:00', NOON],
  ['2026-03-10T12:00:00.000+0000', NOON],
  ['Tue, 10 Mar 2026 12:00:00 GMT', NOON],
  [NOON, NOON],
  [String(NOON), NOON],
  [NOON / 1000, NOON],
  [NOON / 1000 + 0.25, NOON + 250],
])('%j is a moment', (startedDateTime, startedAt) => {
  const [exchange] = read({ startedDateTime });
  expect(exchange).toMatchObject({ startedAt, endedAt: startedAt + 20 });
  expect(exchange).not.toHaveProperty('timeUnknown');
});

test.each([
  undefined,
  null,
  '',
  'soon',
  'NaN',
  {},
  0,
  -1,
  '0001-01-01T00:00:00Z',
  '1970-01-01T00:00:00.000Z',
  'Z',
  '2026-02-30T12:00:00Z',
  '2026-04-31',
])('%j is no moment', (startedDateTime) => {
  expect(read({ startedDateTime })[0]).toMatchObject({ startedAt: 0, timeUnknown: true });
});

test('the server’s Date stands in, unless a cache may have answered', () => {
  const date = 'Tue, 10 Mar 2026 12:00:00 GMT';
  expect(read({ date })[0]).toMatchObject({ startedAt: NOON, endedAt: NOON + 20 });
  expect(read({ date })[0]).not.toHaveProperty('timeUnknown');
  expect(read({ date })[0]).toHaveProperty('timeFromServer', true);
  expect(read({ date, headers: { Age: '60' } })[0]).toHaveProperty('timeUnknown', true);
});

test('an entry without a time stands between its neighbours', () => {
  const times = read({ startedDateTime: NOON }, {}, { startedDateTime: NOON + 5000 }, {});
  expect(times.map(({ startedAt }) => startedAt - NOON)).toEqual([0, 0, 5000, 5000]);
  expect(times.map(({ timeUnknown }) => timeUnknown ?? false)).toEqual([false, true, false, true]);
});

test('a time without a zone is no moment by itself; a Date in the file tells the zone', () => {
  const local = '2026-03-10T14:00:00.300';
  expect(read({ startedDateTime: local })[0]).toHaveProperty('timeUnknown', true);
  const known = read({ startedDateTime: local }, { startedDateTime: local, date: 'Tue, 10 Mar 2026 12:00:01 GMT' });
  for (const exchange of known) {
    expect(exchange.startedAt).toBe(NOON + 300);
    expect(exchange).not.toHaveProperty('timeUnknown');
  }
});

describe('what is said about lifetimes without a time', () => {
  const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = (claims: object): string =>
    `${base64url({ alg: 'RS256' })}.${base64url({ iss: 'https://id.test/', ...claims })}.Qx7Qx7Qx7Qx7Qx7Qx7Qx7`;
  const diagnosed = (text: string): Diagnosis => {
    const har = readHar(text);
    if ('error' in har) throw new Error(har.error);
    const records = har.exchanges.map((raw) => record(raw, masker));
    const [last] = records.slice(-1);
    if (last === undefined) throw new Error('nothing read');
    return diagnose(last, records.map(traceOf));
  };

  test('the clock of the server is not compared with itself', () => {
    const { checks } = diagnosed(archive([{ date: 'Tue, 10 Mar 2026 12:00:00 GMT' }]));
    expect(checks.find(({ id }) => id === 'clock')).toMatchObject({ result: 'unknown' });
  });

  test.each([
    ['an old token', { sent: { Authorization: `Bearer ${token({ exp: 1_500_000_000, iat: 1_499_990_000 })}` } }],
    ['a young token', { sent: { Authorization: `Bearer ${token({ nbf: 1_900_000_000, exp: 1_900_009_000 })}` } }],
    [
      'a signed URL',
      { url: 'https://files.test/a?X-Amz-Signature=0a1b2c3d4e&X-Amz-Date=20200101T000000Z&X-Amz-Expires=60' },
    ],
    [
      'a signed request',
      {
        sent: {
          Authorization:
            'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20200101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0a',
          'X-Amz-Date': '20200101T000000Z',
        },
      },
    ],
  ])('%s is not judged by a clock', (_, written) => {
    const { causes, checks } = diagnosed(archive([written]));
    for (const { id, certainty, evidence } of causes) {
      const isOfTime = /expired|not-yet|skew/.test(id);
      expect(isOfTime && (certainty === 'certain' || evidence.some(({ from }) => from === 'clock'))).toBe(false);
    }
    expect(checks.find(({ id }) => id === 'lifetime')).toMatchObject({ result: 'unknown' });
  });

  test('an archive of such records says so again', () => {
    const har = readHar(archive([{}]));
    if ('error' in har) throw new Error(har.error);
    const again = readHar(
      exportHar(
        har.exchanges.map((raw) => record(raw, masker)),
        say`1`,
      ),
    );
    expect('exchanges' in again && again.exchanges[0]).toMatchObject({ timeUnknown: true });
  });
});
