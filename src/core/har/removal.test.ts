import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import type { Exchange } from '../exchange.ts';
import { say } from '../masked.ts';
import { createMasker } from '../redact/masker.ts';
import { record } from '../record.ts';
import { exportHar } from './export.ts';
import { readHar } from './read.ts';
import { sanitizeHar } from './sanitize.ts';

const masker = createMasker(new Uint8Array(32).fill(1));

interface Sent {
  readonly maker?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function archive({ maker = 'WebInspector', headers = {} }: Sent): string {
  const list = Object.entries({ Accept: '*/*', Host: 'api.test', ...headers }).map(([name, value]) => ({
    name,
    value,
  }));
  const entry = {
    startedDateTime: '2026-03-10T12:00:00Z',
    time: 5,
    request: { method: 'GET', url: 'https://api.test/me', headers: list, cookies: [] },
    response: { status: 401, headers: [{ name: 'WWW-Authenticate', value: 'Bearer' }], cookies: [] },
  };
  return JSON.stringify({ log: { version: '1.2', creator: { name: maker, version: '1' }, entries: [entry] } });
}

function recordOf(text: string): Exchange {
  const har = readHar(text);
  if ('error' in har || har.exchanges[0] === undefined) throw new Error('nothing read');
  return record(har.exchanges[0], masker);
}

const certain = (text: string): string[] =>
  diagnose(recordOf(text)).causes.flatMap(({ id, certainty }) => (certainty === 'certain' ? id : []));

const jwt = ['{"alg":"RS256"}', '{"exp":4000000000}'].map((part) => Buffer.from(part).toString('base64url')).join('.');

test('what a sanitizer left is never a certain fault of the request', () => {
  expect(certain(archive({}))).toEqual([]);
  for (const value of [
    '[REDACTED]',
    'Bearer [REDACTED]',
    'Bearer REDACTED',
    'Bearer ***',
    'bearer <token redacted>',
    'Basic [removed]',
    `Bearer ${jwt}.redacted`,
    `Bearer ${jwt}.[redacted]`,
    'Bearer eyJhbGciOi*****',
  ]) {
    expect(certain(archive({ maker: 'Firefox', headers: { Authorization: value } })), value).toEqual([]);
  }
});

test('what pages send by mistake still is', () => {
  for (const value of ['Bearer undefined', 'Bearer {{token}}', 'Bearer <token>', 'Bearer']) {
    expect(certain(archive({ headers: { Authorization: value } })), value).toEqual(['authorization-malformed']);
  }
  expect(certain(archive({ maker: 'Firefox' }))).toEqual(['credentials-missing']);
});

test('our own copies say so again', () => {
  const original = archive({ headers: { Authorization: `Bearer ${jwt}.[redacted]` } });
  const sanitized = sanitizeHar(original, masker);
  if ('error' in sanitized) throw new Error(sanitized.error);
  for (const text of [original, sanitized.text, exportHar([recordOf(original)], say`1`)]) {
    expect(recordOf(text).request.overwritten).toBe(true);
    expect(certain(text)).toEqual([]);
  }
});

test.each([
  ['Authorization', [' ', '(', '*', 'x', 'a ', '. ', '[redacted', 'Bearer ']],
  ['Cookie', ['"', ';', '=', 'a=b;']],
])('a %s of a hundred thousand characters is read', (name, parts) => {
  for (const part of parts) {
    const text = archive({
      headers: { [name]: `Bearer ${part.repeat(100_000)}!`, [`X-${name}`]: part.repeat(100_000) },
    });
    expect(recordOf(text.replace('Bearer ', name === 'Cookie' ? 'sid=' : 'Bearer ').replace('!', '')).id).toBe('0');
  }
});
