import { expect, test } from 'vitest';

import { createMasker } from '../core/redact/masker.ts';
import type { RawExchange } from '../core/raw-exchange.ts';
import { record } from '../core/record.ts';
import { traceOf } from '../core/trace.ts';
import { createPartsWriter } from './part-lines.ts';
import { createTabReader, shelfKey, tabKey, trailKey, writeHead, writeTrail } from './stored-tab.ts';
import { emptyTab, historyOf, type TabRecord } from './tab-record.ts';

const masker = createMasker(new Uint8Array(32).fill(7));

function exchange(id: string, status: number, startedAt: number): ReturnType<typeof record> {
  const raw: RawExchange = {
    id,
    chain: id,
    hop: 0,
    source: 'browser',
    method: 'GET',
    url: 'https://api.example/"orders"?q=\u2028',
    resourceType: 'fetch',
    startedAt,
    endedAt: startedAt + 1,
    request: { headers: [{ name: 'X-Quote', value: '"\\' }] },
    response: { status, statusText: '' },
  };
  return record(raw, masker);
}

const tab: TabRecord = {
  ...emptyTab,
  page: 2,
  failures: [{ page: 1, exchange: exchange('2.0', 401, 20), devtoolsEntry: 'devtools.w.1' }],
  trail: [traceOf(exchange('1.0', 200, 10)), traceOf(exchange('3.0', 200, 30))],
};

function store(record: TabRecord, perShelf = 1): Record<string, string> {
  const shelves = Array.from({ length: Math.ceil(record.failures.length / perShelf) }, (_, number) => number);
  const entries = { [tabKey(7)]: writeHead(record, shelves), [trailKey(7)]: writeTrail(record.trail) };
  for (const number of shelves) {
    const { lineOf, write } = createPartsWriter();
    const own = record.failures.slice(number * perShelf, (number + 1) * perShelf);
    entries[shelfKey(7, number)] = write(own.map(lineOf));
  }
  return entries;
}

function read(entries: Record<string, unknown>): TabRecord | undefined {
  const reader = createTabReader(7);
  reader.take(entries);
  return reader.read();
}

test.each([tab, emptyTab])('what is stored is what is read', (one) => {
  expect(read(store(one))).toEqual(JSON.parse(JSON.stringify(one)));
});

test.each([undefined, 5, {}, '', '{', '[]', 'null', '{"shelves":5}'])('%o is no tab', (stored) => {
  expect(read({ [tabKey(7)]: stored })).toBeUndefined();
});

test('a shelf or a trail that is broken takes nothing else along', () => {
  const failures = ['1.0', '2.0'].map((id, n) => ({ page: 1, exchange: exchange(id, 401, n) }));
  const broken = { ...store({ ...tab, failures }), [shelfKey(7, 0)]: '{', [trailKey(7)]: '[' };
  expect(read(broken)).toMatchObject({ page: 2, failures: [{ exchange: { id: '2.0' } }], trail: [] });
});

test('what did not change is the same object again; other tabs are not taken for this one', () => {
  const reader = createTabReader(7);
  const failures = ['1.0', '2.0'].map((id, n) => ({ page: 1, exchange: exchange(id, 401, n) }));
  reader.take(store({ ...tab, failures }));
  const before = reader.read();
  expect(reader.take({ 'tab:8': '{}', 'tab:70:1': '', settings: {} })).toBe(false);
  expect(reader.take(store({ ...tab, failures: [...failures, { page: 2, exchange: exchange('3.0', 403, 9) }] }))).toBe(
    true,
  );
  const after = reader.read();
  expect(after?.failures.map((failure) => before?.failures.includes(failure))).toEqual([true, true, false]);
  expect(after?.trail).toBe(before?.trail);
});

test('what takes failures away is known before it is taken', () => {
  const reader = createTabReader(7);
  reader.take(store({ ...tab, dropped: { failures: 2, earlier: 1, traces: 0 } }));
  const drops = (failures: number, earlier: number): boolean =>
    reader.drops(store({ ...tab, dropped: { failures, earlier, traces: 9 } }));
  expect([drops(2, 1), drops(0, 3), drops(3, 1), drops(0, 4)]).toEqual([false, false, true, true]);
  expect(reader.drops({ 'tab:8': '{}' })).toBe(false);
});

test('the history has the refusals in their places', () => {
  expect(historyOf(tab).map(({ id }) => id)).toEqual(['1.0', '2.0', '3.0']);
});
