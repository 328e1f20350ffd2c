import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { createMasker } from '../redact/masker.ts';
import { record } from '../record.ts';
import { createTracer } from '../record-trace.ts';
import { traceOf } from '../trace.ts';
import { exportHar } from './export.ts';
import { say } from '../masked.ts';
import { readHar } from './read.ts';
import { sanitizeHar } from './sanitize.ts';

const masker = createMasker(new Uint8Array(32).fill(1));
const other = createMasker(new Uint8Array(32).fill(2));

const MEMBERS =
  `request response headers cookies queryString postData params content text mimeType encoding size comment url method
  status statusText name value startedDateTime time timings cache pageref redirectURL httpVersion bodySize headersSize path domain
  expires sameSite httpOnly _initiator stack callFrames functionName lineNumber _webSocketMessages _resourceType _error
  _credentialPlaces _pageOrigin __proto__ constructor toString length`.split(/\s+/);

const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
      true,
      0,
      -1,
      401,
      403,
      1.5e308,
      '',
      'GET',
      'https://api.test/a?token=Zk9Zk8Zk7Zk6Zk5',
      'Bearer eyJhbGciOiJIUzI1NiJ9.',
    ],
    ...[
      'Authorization',
      'Set-Cookie',
      'sid=Zk9Zk8Zk7; Path=/',
      'application/json',
      'base64',
      'eyJhIjoxfQ==',
      '2026-03-10T12:00:00Z',
    ],
    ...['{"password":"Zk9Zk8Zk7', '‹masked-a3f9›', 'data:text/html,<a', '\ud800', 'a: b\nc: d'],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double(),
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...MEMBERS), fc.string({ maxLength: 5 })), tie('json'), { maxKeys: 6 }),
  ),
}));

/** Something of the form of an archive, in each place of which any JSON may stand. */
const message = fc.dictionary(fc.constantFrom(...MEMBERS), json, { maxKeys: 8 });
const entry = fc.oneof(
  { weight: 1, arbitrary: json },
  {
    weight: 4,
    arbitrary: fc
      .tuple(message, message, message)
      .map(([own, request, response]) => ({ ...own, request: { url: 'https://api.test/', ...request }, response })),
  },
);
const archive = fc.oneof(
  { weight: 1, arbitrary: json },
  {
    weight: 4,
    arbitrary: fc
      .tuple(message, fc.array(entry, { maxLength: 3 }))
      .map(([log, entries]) => ({ log: { ...log, entries } })),
  },
);

test('a member called toString is a member like any other', () => {
  const hostile = { toString: '', valueOf: 1 };
  const request = {
    url: 'https://api.test/',
    method: hostile,
    _credentialPlaces: [hostile, 'query q'],
    headers: [hostile],
  };
  const text = JSON.stringify({ log: { entries: [{ request, response: { status: 401, redirectURL: hostile } }] } });
  const sanitized = sanitizeHar(text, masker);
  expect(readHar(text)).toMatchObject({ exchanges: [{ request: { credentialPlaces: ['query q'] } }] });
  expect('text' in sanitized && sanitizeHar(sanitized.text, other)).toEqual(sanitized);
});

test('whatever JSON an archive holds, it is read, recorded and explained', () => {
  const trace = createTracer(masker);
  fc.assert(
    fc.property(archive, (value) => {
      const read = readHar(JSON.stringify(value));
      if ('error' in read) return;
      const records = read.exchanges.map((raw) => record(raw, masker));
      const history = [...records.map(traceOf), ...read.exchanges.map(trace)];
      for (const one of records) expect(diagnose(one, history).causes.length).toBeGreaterThan(0);
      expect(readHar(exportHar(records, say`1.0.0`, history))).not.toHaveProperty('error');
    }),
    { numRuns: 400 },
  );
});

test('whatever JSON an archive holds, sanitizing it twice, with another key, is sanitizing it once', () => {
  fc.assert(
    fc.property(archive, (value) => {
      const once = sanitizeHar(JSON.stringify(value), masker);
      if ('text' in once) expect(sanitizeHar(once.text, other)).toEqual(once);
    }),
    { numRuns: 400 },
  );
});
