import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { createMasker } from '../redact/masker.ts';
import { record } from '../record.ts';
import { traceOf } from '../trace.ts';
import { readHar } from './read.ts';
import { sanitizeHar } from './sanitize.ts';

const masker = createMasker(new Uint8Array(32).fill(3));

function entry(url: string, at: string, headers: object[], response: object): object {
  const request = {
    method: 'GET',
    url,
    headers: [{ name: 'Accept', value: '*/*' }, ...headers],
    cookies: [],
    queryString: [],
  };
  const answer = {
    statusText: '',
    headers: [],
    cookies: [],
    content: { size: 0, mimeType: '' },
    redirectURL: '',
    ...response,
  };
  return { startedDateTime: at, time: 20, request, response: answer, cache: {}, timings: {}, _resourceType: 'fetch' };
}

/** A call with Authorization that is led to another origin, as the archive of a browser. */
function archiveOf(target: string): string {
  const entries = [
    entry(
      'https://api.example/orders',
      '2026-03-10T10:00:00.000Z',
      [{ name: 'Authorization', value: 'Bearer tGzv3JOkF0XG5Qx2TlKWIA' }],
      {
        status: 302,
        headers: [{ name: 'Location', value: target }],
        redirectURL: target,
      },
    ),
    entry(target, '2026-03-10T10:00:00.025Z', [], {
      status: 401,
      headers: [{ name: 'WWW-Authenticate', value: 'Bearer' }],
    }),
  ];
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'test', version: '1' }, entries } });
}

function firstCause(text: string): string | undefined {
  const har = readHar(text);
  if ('error' in har) throw new Error(har.error);
  const exchanges = har.exchanges.map((raw) => record(raw, masker));
  const refused = exchanges.find(({ response }) => response.status === 401);
  return refused && diagnose(refused, exchanges.map(traceOf)).causes[0]?.id;
}

test.each([
  'https://other.example/orders',
  'https://other.example/users/jane.doe@mail.example/orders',
  'https://other.example/reset/tGzv3JOkF0XG5Qx2TlKWIA9f8e7d6c5b4a/orders',
  'https://other.example/orders?access_token=tGzv3JOkF0XG5Qx2TlKWIA',
])('a sanitized redirect to %s is followed like the original', (target) => {
  const original = archiveOf(target);
  const sanitized = sanitizeHar(original, masker);
  if ('error' in sanitized) throw new Error(sanitized.error);
  expect(firstCause(original)).toBe('redirect-dropped-authorization');
  expect(firstCause(sanitized.text)).toBe('redirect-dropped-authorization');
});
