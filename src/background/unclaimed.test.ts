import { expect, test } from 'vitest';

import type { Exchange } from '../core/exchange.ts';
import { emptyTab, type RecordedFailure, type TabRecord } from '../messaging/tab-record.ts';
import { addFromDevtools, addFromTraffic } from './enrich.ts';
import { cleared } from './tab-changes.ts';
import { exchange, inDevtools, type Differences } from './testing/exchange.ts';
import { forget } from './unclaimed.ts';

const seen = (differences: Differences): { exchange: Exchange; isPassedOn: boolean } => ({
  exchange: inDevtools(differences),
  isPassedOn: false,
});

function recorded(count: number, differences: (n: number) => Differences = () => ({})): TabRecord {
  return Array.from({ length: count }, (_, n) => n).reduce<TabRecord>(
    (tab, n) => addFromTraffic(tab, exchange({ id: `${n}.0`, startedAt: n, endedAt: n, ...differences(n) })),
    emptyTab,
  );
}

/** Without the first of its failures, as if they had to make room. */
function dropFirst(tab: TabRecord, count: number): TabRecord {
  return forget({ ...tab, failures: tab.failures.slice(count) }, tab.failures.slice(0, count));
}

test('what DevTools tells of failures that are dropped is not counted again', () => {
  let tab = dropFirst(recorded(100), 90);
  for (let n = 0; n < 100; n += 1) tab = addFromDevtools(tab, seen({ id: `d${n}`, startedAt: n, endedAt: n }));
  expect(tab.counts.unauthorized).toBe(100);
  expect(tab.failures).toHaveLength(10);
  expect(tab.failures.every(({ devtoolsEntry }) => devtoolsEntry !== undefined)).toBe(true);
  expect(tab.unclaimed).toEqual([]);
});

test('nor in another order, when requests waited for each other', () => {
  const isSlow = (n: number): Differences => ({ startedAt: n * 100, endedAt: n * 100 + 9_000 });
  let tab = dropFirst(recorded(100, isSlow), 50);
  const order = Array.from({ length: 100 }, (_, n) => (n * 37) % 100);
  for (const n of order) tab = addFromDevtools(tab, seen({ id: `d${n}`, ...isSlow(n) }));
  expect(tab.counts.unauthorized).toBe(100);
});

test('nor when they were of more kinds than are remembered one by one', () => {
  const isItsOwn = (n: number): Differences => ({ url: `https://api.example/orders/${n}` });
  let tab = dropFirst(recorded(1_000, isItsOwn), 900);
  expect(tab.unclaimed.length).toBeLessThan(300);
  for (let n = 0; n < 1_000; n += 1) {
    tab = addFromDevtools(tab, seen({ id: `d${n}`, startedAt: n, endedAt: n, ...isItsOwn(n) }));
  }
  expect(tab.counts.unauthorized).toBe(1_000);
  expect(tab.failures).toHaveLength(100);
});

test('what only DevTools saw, later or elsewhere, is still a failure of its own', () => {
  const tab = dropFirst(recorded(3), 3);
  const later = addFromDevtools(tab, seen({ startedAt: 60_000, endedAt: 60_000 }));
  const elsewhere = addFromDevtools(tab, seen({ startedAt: 1, endedAt: 1, url: 'https://api.example/other' }));
  expect([later, elsewhere].map(({ counts }) => counts.unauthorized)).toEqual([4, 4]);
});

test('what was cleared does not come back with its DevTools entry', () => {
  const tab = addFromDevtools(cleared(recorded(1)), seen({ startedAt: 0, endedAt: 0 }));
  expect(tab).toMatchObject({ failures: [], counts: emptyTab.counts });
});

test('of those that DevTools told of nothing more is to come', () => {
  const tab = addFromDevtools(recorded(1), seen({ startedAt: 0, endedAt: 0 }));
  const dropped: readonly RecordedFailure[] = tab.failures;
  expect(forget(tab, dropped).unclaimed).toEqual([]);
});
