import { expect, test } from 'vitest';
import type { TabRecord } from '../messaging/tab-record.ts';
import { createKeeper } from './keep-failures.ts';
import { exchange, tabWith } from './testing/exchange.ts';

const none = { failures: 0, earlier: 0, traces: 0 };

function tab(ids: readonly string[], differences: Partial<TabRecord> = {}): TabRecord {
  const { page = 1 } = differences;
  return tabWith([], { page, failures: ids.map((id) => ({ page, exchange: exchange({ id }) })), ...differences });
}

const idsOf = ({ failures }: TabRecord): string[] => failures.map(({ exchange: { id } }) => id);

test('what the worker had to drop stays, before what it has', () => {
  const { keep } = createKeeper();
  keep(tab(['a', 'b']), false);
  keep(tab(['b', 'c'], { dropped: { ...none, failures: 1 } }), false);
  const last = keep(tab(['d'], { dropped: { ...none, failures: 5 } }), false);
  expect(idsOf(last)).toEqual(['a', 'b', 'c', 'd']);
  // Two were never told to this panel.
  expect(last.dropped.failures).toBe(2);
});

test('a record that became one with what DevTools told is not there twice', () => {
  const { keep } = createKeeper();
  keep(tab(['devtools.w.1']), false);
  const merged = { page: 1, exchange: exchange({ id: '9.0' }), devtoolsEntry: 'devtools.w.1' };
  expect(idsOf(keep(tab([], { failures: [merged] }), false))).toEqual(['9.0']);
});

test('what was cleared is gone', () => {
  const { keep, forget } = createKeeper();
  keep(tab(['a']), false);
  expect(idsOf(keep(tab(['b'], { clearings: 1 }), false))).toEqual(['b']);
  forget();
  expect(idsOf(keep(tab(['c'], { clearings: 1 }), false))).toEqual(['c']);
});

test.each([
  [false, ['b']],
  [true, ['a', 'b']],
])('with a log that is preserved: %s, the next page starts with %j', (preservesLog, expected) => {
  const { keep } = createKeeper();
  keep(tab(['a']), preservesLog);
  const next = keep(tab(['b'], { page: 2, dropped: { ...none, earlier: 3 } }), preservesLog);
  expect(idsOf(next)).toEqual(expected);
  expect(next.dropped).toEqual({ ...none, earlier: preservesLog ? 2 : 3 });
});

test('there is an end to it', () => {
  const { keep } = createKeeper(3);
  keep(tab(['a', 'b', 'c']), false);
  expect(idsOf(keep(tab(['d', 'e']), false))).toEqual(['c', 'd', 'e']);
});
