import { expect, test } from 'vitest';
import { createMasker } from './redact/masker.ts';
import type { RawHead, RawHeader } from './raw-exchange.ts';
import { recordHead } from './record-head.ts';
import { record } from './record.ts';
import { secretVectors } from './testing/vectors.ts';

const masker = createMasker(new Uint8Array(32).fill(3));
const secret = 'Vq4Vq5Vq6Vq7Vq8Vq9Vq0Vq1';

function head({ url = 'https://api.test/v1', sent = [], received = [] }: Partial<Head>): RawHead {
  return {
    id: '1',
    chain: '1',
    hop: 0,
    source: 'browser',
    method: 'GET',
    url,
    resourceType: 'fetch',
    startedAt: Date.UTC(2026, 0, 31),
    endedAt: Date.UTC(2026, 0, 31) + 20,
    request: { headers: sent },
    response: { status: 401, statusText: 'Unauthorized', headers: received },
  };
}

interface Head {
  readonly url: string;
  readonly sent: RawHeader[];
  readonly received: RawHeader[];
}

const heads = secretVectors.flatMap(({ where, context }): Partial<Head>[] => {
  const [, name = '', value = ''] = /^([\w-]+):\s*(.*)$/s.exec(context) ?? [];
  const field = { name, value };
  if (where === 'request-header' || where === 'cookie' || where === 'referer') return [{ sent: [field] }];
  if (where === 'response-header' || where === 'set-cookie' || where === 'www-authenticate')
    return [{ received: [field] }];
  return where.startsWith('url-') ? [{ url: context }] : [];
});

test('without bodies the record is the same', () => {
  expect(heads.length).toBeGreaterThan(100);
  for (const one of heads) {
    const raw = head(one);
    expect(recordHead(raw, masker)).toEqual(record(raw, masker));
  }
});

test('a document of elements inside of a header is masked whole, a word in angle brackets is none', () => {
  const sent = [
    { name: 'x-filter', value: JSON.stringify({ who: `<user password="${secret}">me</user>`, as: '<unknown>' }) },
  ];
  const [header] = recordHead(head({ sent }), masker).request.headers ?? [];
  expect(header?.value).toMatch(/^\{"who":"‹masked-[0-9a-f]{4}›","as":"<unknown>"\}$/);
});

test('a body does not fit', () => {
  const raw = head({});
  // @ts-expect-error It would not be masked.
  expect(recordHead({ ...raw, request: { body: { mimeType: 'text/plain', text: secret } } }, masker)).toMatchObject({
    request: { body: null },
  });
});
