import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHar } from '../core/har/parse.ts';
import { readArchive } from '../core/har/read.ts';
import { sanitizeArchive } from '../core/har/sanitize.ts';
import { analyze, createSession } from './analyze.ts';
import { jsonLine } from './json-report.ts';
import { createPaint } from './paint.ts';
import { entry, har } from './testing/har.ts';
import { textReport } from './text-report.ts';

const SECRET = 'Zk9pQ4xW7vB2nM5tR8yL';
const PASSWORD = 'hY3kT9wQ6zJ1';
const basic = Buffer.from(`jane:${PASSWORD}`).toString('base64');

/** What is run for every file, in one text. */
function outputsOf(text: string): { all: string; failures: { entry: number; causes: unknown[] }[] } | null {
  const archive = parseHar(text);
  if ('error' in archive) {
    expect(archive.error).not.toBe('');
    return null;
  }
  const masker = createSession();
  const copy = sanitizeArchive(archive, masker);
  const analysis = analyze(readArchive(archive), masker);
  const line = [...jsonLine('a.har', analysis)].join('');
  const report = [...textReport('a.har', analysis, createPaint(true))].join('');
  expect(line.indexOf('\n')).toBe(line.length - 1);
  const { failures } = JSON.parse(line) as { failures: { entry: number; causes: unknown[] }[] };
  return { all: copy + line + report, failures };
}

const session = [
  entry({ request: 'GET https://api.shop.example/open', status: 200, body: `{"access_token":"${SECRET}"}` }),
  entry({
    sent: { Authorization: `Bearer ${SECRET}` },
    received: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  }),
  entry({
    sent: { Authorization: `Basic ${basic}`, Cookie: `sid=${SECRET}` },
    status: 403,
    body: `{"token":"${SECRET}"}`,
  }),
  entry({
    request: `GET https://api.shop.example/a?api_key=${SECRET}`,
    received: { 'Set-Cookie': `sid=${SECRET}; Path=/` },
  }),
];

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Every place in a JSON value, as a list of names. */
function placesIn(value: Json, place: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([name, member]) => placesIn(member, [...place, name]))];
}

function change(value: Json, [name, ...rest]: readonly string[], by: (before: Json) => Json | undefined): Json {
  if (name === undefined || typeof value !== 'object' || value === null) return by(value) ?? null;
  const copy = structuredClone(value) as { [name: string]: Json };
  const member = Object.hasOwn(copy, name) ? copy[name] : undefined;
  if (member === undefined) return value;
  const changed = rest.length > 0 ? change(member, rest, by) : by(member);
  if (changed === undefined && !Array.isArray(copy)) Reflect.deleteProperty(copy, name);
  else copy[name] = changed ?? null;
  return copy;
}

const plain: Json = JSON.parse(har(...session)) as Json;
const places = placesIn(plain);

/** A mutation that puts nothing of a secret where it would not be known for one. */
const mutation = fc.tuple(
  fc.constantFrom(...places),
  fc.oneof(
    fc.constantFrom<(before: Json) => Json | undefined>(
      () => undefined,
      () => null,
      (before) => [before],
      (before) => ({ value: before }),
      (before) => (typeof before === 'number' ? String(before) : before),
      (before) =>
        Array.isArray(before) ? Object.fromEntries(before.map((one, index) => [String(index), one])) : before,
      (before) => (Array.isArray(before) ? [...before, ...before] : before),
    ),
    fc.jsonValue({ maxDepth: 2 }).map((value) => () => value as Json),
  ),
);

test('no file makes it fail, every refusal gets a cause, and no secret comes out', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
      const changed = mutations.reduce((value, [place, by]) => change(value, place, by), plain);
      const outputs = outputsOf(JSON.stringify(changed));
      if (outputs === null) return;
      for (const { causes } of outputs.failures) expect(causes.length).toBeGreaterThan(0);
      for (const secret of [SECRET, PASSWORD, basic]) expect(outputs.all).not.toContain(secret);
    }),
    { numRuns: 150 },
  );
});

test('no text makes it fail', () => {
  const text = har(...session);
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(40), fc.string(), (at, length, instead) => {
      outputsOf(text.slice(0, at) + instead + text.slice(at + length));
    }),
  );
});

test('nothing that is nested a thousand times makes it fail', () => {
  const deep = (open: string, close: string): string => open.repeat(5000) + close.repeat(5000);
  const parts = [deep('[', ']'), `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`];
  for (const part of parts) {
    for (const text of [
      part,
      `{"log":${part}}`,
      `{"log":{"entries":${part}}}`,
      `{"log":{"entries":[{"request":{"url":"https://api.test/","postData":{"text":${part}}},"_x":${part},"response":{"status":401,"headers":${part},"content":{"text":${JSON.stringify(part)}}}}]}}`,
    ]) {
      outputsOf(text);
    }
  }
});
