import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import type { Exchange } from '../exchange.ts';
import { say } from '../masked.ts';
import type { RawExchange, RawHeader } from '../raw-exchange.ts';
import { record } from '../record.ts';
import { createMasker } from '../redact/masker.ts';
import { rawCase, readCases } from '../testing/cases.ts';
import { writeHar } from '../testing/write-har.ts';
import { traceOf } from '../trace.ts';
import { exportHar } from './export.ts';
import { readHar } from './read.ts';
import { sanitizeHar } from './sanitize.ts';

const masker = createMasker(new Uint8Array(32).fill(1));
const other = createMasker(new Uint8Array(32).fill(2));

function recordsOf(har: string, by = masker): Exchange[] {
  const read = readHar(har);
  if ('error' in read) throw new Error(read.error);
  return read.exchanges.map((raw) => record(raw, by));
}

/** Id and certainty of the first cause of every exchange, in time. */
function firstCauses(har: string, by = masker): unknown[] {
  const records = recordsOf(har, by);
  const history = records.map(traceOf);
  return records
    .toSorted((a, b) => a.sentAt - b.sentAt)
    .map((one) => {
      const [first] = diagnose(one, history).causes;
      return [one.method, one.response.status, first?.id, first?.certainty];
    });
}

function sanitized(har: string, by = masker): string {
  const result = sanitizeHar(har, by);
  if ('error' in result) throw new Error(result.error);
  return result.text;
}

/** What the panel writes of the records. */
function exported(har: string): string {
  return exportHar(recordsOf(har), say`1.0.0`);
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const oldJwt = `${base64url({ alg: 'RS256', kid: 'k1' })}.${base64url({ iss: 'https://id.test/', aud: 'api', exp: 1769853600 })}.${'Qx7'.repeat(20)}`;
const freshJwt = `${base64url({ alg: 'RS256', kid: 'k1' })}.${base64url({ iss: 'https://id.test/', aud: 'api', exp: 1969853600 })}.${'Qz7'.repeat(20)}`;
const opaque = 'Zk9Zk8Zk7Zk6Zk5Zk4Zk3Zk2';
const pat = `github\u005fpat_11ABCDEFG0${'a1B2c3D4'.repeat(9)}`.slice(0, 93);

/** One more secret in an exchange, where it changes nothing about why that was refused, or everything. */
const plants: Record<string, (raw: RawExchange) => void> = {
  nothing: () => undefined,
  'JSON with a password in base64 in the query': (raw) =>
    query(raw, 'data', base64url({ user: 'bob', password: 'Pa552drgd!94' })),
  'a token of GitHub under any name in the query': (raw) => query(raw, 'q', pat),
  'an opaque token in the query': (raw) => query(raw, 'access_token', opaque),
  'an expired token in the query': (raw) => query(raw, 'id_token_hint', oldJwt),
  'a token that is good under any name in the query': (raw) => query(raw, 'x', freshJwt),
  'a signed URL': (raw) =>
    query(raw, 'X-Amz-Signature', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'),
  'an e-mail address in the query': (raw) => query(raw, 'user', 'jane.roe@acme.test'),
  'an e-mail address under any name in the query': (raw) => query(raw, 'q', 'jane.roe@acme.test'),
  'an e-mail address in the path': (raw) => path(raw, 'jane.roe@acme.test'),
  'a token under any name in a JSON body': (raw) => body(raw, 'application/json', JSON.stringify({ note: pat })),
  'a token under any name in a form': (raw) => body(raw, 'application/x-www-form-urlencoded', `note=${pat}`),
  'a token in the path': (raw) => path(raw, `reset/${opaque}`),
  'a JWT in the path': (raw) => path(raw, oldJwt),
  'a cookie with a JWT': (raw) => header(raw, 'Cookie', `theme=dark; session=${oldJwt}`),
  'a cookie': (raw) => header(raw, 'Cookie', `sid=${opaque}; theme=dark`),
  'an API key in a header': (raw) => header(raw, 'X-Api-Key', opaque),
  'a JWT in a header': (raw) => header(raw, 'X-Access-Token', oldJwt),
  'a JWT of a proxy': (raw) => header(raw, 'X-Amzn-Oidc-Data', freshJwt),
  'a CSRF token': (raw) => header(raw, 'X-CSRF-Token', opaque),
  'a password in a JSON body': (raw) =>
    body(raw, 'application/json', JSON.stringify({ user: 'bob', password: 'Pa552drgd!94' })),
  'a password in a form': (raw) => body(raw, 'application/x-www-form-urlencoded', 'user=bob&password=Pa552drgd%2194'),
  'a refresh token in a form': (raw) =>
    body(raw, 'application/x-www-form-urlencoded', `grant_type=refresh_token&refresh_token=${opaque}`),
  'an assertion in a form': (raw) =>
    body(
      raw,
      'application/x-www-form-urlencoded',
      `grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=${oldJwt}`,
    ),
  'a JWT in a JSON body': (raw) => body(raw, 'application/json', JSON.stringify({ token: oldJwt })),
  'an expired JWT in the text of an answer': (raw) => answer(raw, `The value ${oldJwt} was not accepted.`),
  'an expired JWT in JSON of an answer': (raw) => answer(raw, JSON.stringify({ message: `got ${oldJwt}` })),
  'an answer that quotes the credential': (raw) =>
    answer(
      raw,
      `Cannot use ${raw.request.headers?.find(({ name }) => /^authorization$/i.test(name))?.value ?? opaque}`,
    ),
  'a message between bytes': (raw) => {
    raw.response.body = {
      mimeType: 'application/x-protobuf',
      text: `\b\u0010\u0012 Token has expired for ${opaque}\0`,
    };
  },
  'a status of gRPC': (raw) => {
    const text = `\uFFFD\0\0\0\u0020grpc-status:16\r\ngrpc-message:invalid%20token%20${opaque}\r\n`;
    raw.response.body = { mimeType: 'application/grpc-web+proto', text };
  },
  'a token in a challenge': (raw) =>
    answerHeader(raw, 'WWW-Authenticate', `Bearer error="invalid_token", error_description="got ${opaque}"`),
  'an address and a card in the answer': (raw) =>
    answer(raw, 'Account jane.roe@acme.test, 4111 1111 1111 1111, is locked.'),
};

function query(raw: RawExchange, name: string, value: string): void {
  const url = new URL(raw.url);
  raw.url = `${url.origin}${url.pathname}${url.search}${url.search === '' ? '?' : '&'}${name}=${encodeURIComponent(value)}`;
}

function path(raw: RawExchange, segment: string): void {
  const url = new URL(raw.url);
  raw.url = `${url.origin}${url.pathname.replace(/\/$/, '')}/${segment}${url.search}`;
}

function header(raw: RawExchange, name: string, value: string): void {
  const headers = raw.request.headers ?? [];
  const merged = name === 'Cookie' ? headers.find((field) => field.name.toLowerCase() === 'cookie') : undefined;
  const field: RawHeader = { name, value: merged ? `${merged.value}; ${value}` : value };
  raw.request.headers = [...headers.filter((one) => one !== merged), field];
}

function body(raw: RawExchange, mimeType: string, text: string): void {
  raw.method = 'POST';
  raw.request.body ??= { mimeType, text };
}

function answer(raw: RawExchange, text: string): void {
  if (raw.response.body === undefined) raw.response.body = { mimeType: 'text/plain', text };
  else raw.response.body = { ...raw.response.body, text: withText(raw.response.body.text, text) };
}

/** JSON gets one more member, other text one more line. */
function withText(before: string, text: string): string {
  return before.startsWith('{')
    ? `${before.slice(0, -1)}${before === '{}' ? '' : ','}"detail2":${JSON.stringify(text)}}`
    : `${before}\n${text}`;
}

function answerHeader(raw: RawExchange, name: string, value: string): void {
  raw.response.headers = [...(raw.response.headers ?? []).filter((one) => one.name !== name), { name, value }];
}

/** Every case with every plant takes minutes: each plant gets other cases, and each case some plants. */
const STRIDE = 9;

function some(index: number): typeof cases {
  return cases.filter((_, at) => at % STRIDE === index % STRIDE);
}

const folder = new URL('../cases/', import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((file) => readCases(new URL(file, folder)));

describe.each(Object.entries(plants).map(([name, plant], index) => [name, plant, index] as const))(
  'with %s',
  (_, plant, index) => {
    test.each(some(index))('$title: the sanitized archive is diagnosed like the original', (written) => {
      const raw = rawCase(written);
      for (const one of raw) if (one.response.status >= 400) plant(one);
      const har = writeHar(raw);
      const once = sanitized(har);
      expect(firstCauses(once, other)).toEqual(firstCauses(har));
      expect(sanitized(once, other)).toBe(once);
      expect(firstCauses(exported(har), other)).toEqual(firstCauses(har));
    });
  },
);
