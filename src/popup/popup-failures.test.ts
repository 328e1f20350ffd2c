import { expect, it } from 'vitest';
import { createMasker } from '../core/redact/masker.ts';
import { record } from '../core/record.ts';
import { diagnose } from '../core/diagnose.ts';
import { emptyTab, type TabRecord } from '../messaging/tab-record.ts';
import { popupFailures } from './popup-failures.ts';

const LETTERS = 'abcdefghij';
const masker = createMasker(new Uint8Array(32).fill(1));

function tab(pages: readonly number[]): TabRecord {
  const failures = pages.map((page, index) => ({
    page,
    exchange: record(
      {
        id: String(index),
        chain: String(index),
        hop: 0,
        source: 'browser',
        method: 'GET',
        url: `https://api.acme.dev/${LETTERS[index % 10]}/${LETTERS[Math.floor(index / 10)]}`,
        resourceType: 'fetch',
        startedAt: index,
        endedAt: index + 1,
        request: { headers: [] },
        response: { status: 401, statusText: '', headers: [{ name: 'WWW-Authenticate', value: 'Bearer' }] },
      },
      masker,
    ),
  }));
  return { ...emptyTab, page: 2, failures };
}

it('shows the failures of this page, the newest first, each with its diagnosis', () => {
  const shown = popupFailures(tab([1, 2, 2]), diagnose);
  expect(shown.map(({ exchange }) => exchange.id)).toEqual(['2', '1']);
  expect(shown[0]?.diagnosis?.causes[0]?.id).toBe('credentials-missing');
});

it('shows a failure that cannot be diagnosed all the same', () => {
  const [shown] = popupFailures(tab([2]), () => {
    throw new Error('a bug');
  });
  expect(shown).toMatchObject({ exchange: { id: '0' }, diagnosis: null });
});

it('is a glance: twenty at most', () => {
  expect(popupFailures(tab(Array.from({ length: 40 }, () => 2)), diagnose)).toHaveLength(20);
});

it('shows those that are alike as one, the latest of them', () => {
  const record = tab([2, 2]);
  const [first] = record.failures;
  if (!first) throw new Error('The record is empty.');
  const again = { ...first, exchange: { ...first.exchange, id: 'again' } };
  const shown = popupFailures({ ...record, failures: [...record.failures, again] }, diagnose);
  expect(shown.map(({ exchange, count }) => [exchange.id, count])).toEqual([
    ['again', 2],
    ['1', 1],
  ]);
});
