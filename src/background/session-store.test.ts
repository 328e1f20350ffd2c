import { expect, test } from 'vitest';

import { emptyTab, type TabRecord } from '../messaging/tab-record.ts';
import { createSessionStore } from './session-store.ts';
import { withAccess, withFailure } from './tab-changes.ts';
import { exchange } from './testing/exchange.ts';
import { MemoryArea } from './testing/memory-area.ts';

const fail =
  (id: string, body?: string) =>
  (tab: TabRecord): TabRecord =>
    withFailure(tab, exchange({ id, body }));

test('a refusal is written at once, with all that came in the same turn', async () => {
  const area = new MemoryArea();
  const store = createSessionStore(area, {});
  store.change(7, fail('1.0'), 'now');
  store.change(7, fail('2.0'), 'now');
  await store.flush();
  expect(area.tab(7)).toEqual(store.tab(7));
  expect(store.tab(7).failures).toHaveLength(2);
  expect(area.writes).toBe(1);
});

test('a change that changes nothing is not written', async () => {
  const area = new MemoryArea();
  const store = createSessionStore(area, {});
  store.change(7, (tab) => withAccess(tab, 'unknown'), 'now');
  await store.flush();
  expect(area.writes).toBe(0);
});

test('a new worker goes on where the one before ended', async () => {
  const area = new MemoryArea();
  const before = createSessionStore(area, {});
  before.change(7, fail('1.0'), 'now');
  before.put('other', { kept: true }, 'now');
  await before.flush();
  const after = createSessionStore(area, await area.get(null));
  expect(after.tabIds()).toEqual([7]);
  after.change(7, fail('2.0'), 'now');
  await after.flush();
  expect(area.tab(7)?.counts.unauthorized).toBe(2);
  expect(area.read()).toMatchObject({ other: { kept: true } });
});

test('what is no record of a tab is not taken for one', () => {
  const stored = {
    'tab:7': 'broken',
    'tab:x': '{"shelves":[],"page":3}',
    'masker-key': [1],
    'tab:8': '{"shelves":[],"page":3}',
    'tab:9:0': '[1,0]',
  };
  const store = createSessionStore(new MemoryArea(), stored);
  expect(store.tab(7)).toEqual(emptyTab);
  expect(store.tab(8)).toEqual({ ...emptyTab, page: 3 });
  expect(store.tabIds()).toEqual([8]);
});

test('a closed tab leaves nothing', async () => {
  const area = new MemoryArea();
  const store = createSessionStore(area, {});
  store.change(7, fail('1.0'), 'now');
  await store.flush();
  store.forgetTab(7);
  await store.flush();
  expect(area.read()).toEqual({});
  expect(store.tab(7)).toBe(emptyTab);
});

test('over quota every tab gives up its oldest until what is left fits', async () => {
  const area = new MemoryArea(60_000);
  const store = createSessionStore(area, {});
  for (let n = 0; n < 60; n += 1) {
    store.change(7, fail(`a${n}`, `${n} of many `.repeat(100)), 'now');
    store.change(8, fail(`b${n}`, `${n} of many `.repeat(100)), 'now');
  }
  await store.flush();
  expect(area.tab(7)).toEqual(store.tab(7));
  expect(area.tab(8)?.failures.at(-1)?.exchange.id).toBe('b59');
  expect(area.tab(8)?.dropped.failures).toBeGreaterThan(0);
});

test('a write that fails does not stop those after it', async () => {
  const area = new MemoryArea();
  const store = createSessionStore({ ...bound(area), remove: () => Promise.reject(new Error('gone')) }, {});
  store.forgetTab(7);
  await store.flush();
  store.change(8, fail('1.0'), 'now');
  await store.flush();
  expect(Object.keys(area.read())).toEqual(['tab:8', 'tab:8:0']);
});

test('what could not be stored is not dropped, and is stored with the next change', async () => {
  const area = new MemoryArea();
  let isBroken = true;
  const set = (entries: Record<string, unknown>): Promise<void> =>
    isBroken ? Promise.reject(new Error('no answer')) : area.set(entries);
  const store = createSessionStore({ ...bound(area), set }, {});
  for (let n = 0; n < 50; n += 1) store.change(7, fail(`${n}.0`), 'now');
  await store.flush();
  expect(area.read()).toEqual({});
  isBroken = false;
  store.change(7, fail('50.0'), 'now');
  await store.flush();
  expect(area.tab(7)).toEqual(store.tab(7));
  expect(store.tab(7).failures).toHaveLength(51);
});

test('what changes while a write is under way is written after it', async () => {
  const area = new MemoryArea();
  const store = createSessionStore(area, {});
  for (let n = 0; n < 50; n += 1) {
    store.change(7, fail(`${n}.0`), 'now');
    await Promise.resolve();
  }
  await store.flush();
  expect(area.writes).toBeGreaterThan(1);
  expect(area.tab(7)).toEqual(store.tab(7));
});

function bound(area: MemoryArea): Pick<MemoryArea, 'get' | 'set' | 'remove'> {
  return { get: area.get.bind(area), set: area.set.bind(area), remove: area.remove.bind(area) };
}
