import { expect, test } from 'vitest';

import { createTabReader, shelfKey, tabKey, writeHead } from '../messaging/stored-tab.ts';
import { emptyTab, type RecordedFailure } from '../messaging/tab-record.ts';
import { createShelves, type Shelves } from './shelves.ts';
import { exchange } from './testing/exchange.ts';

const text = (n: number): string => `a text that nothing else has, number ${n}. `.repeat(20);

function failures(count: number, from = 0): RecordedFailure[] {
  return Array.from({ length: count }, (_, n) => ({
    page: 1,
    exchange: exchange({ id: `${from + n}.0`, sent: { 'X-Own': text(from + n) } }),
  }));
}

/** The storage, as the browser keeps it. */
function storage() {
  const entries: Record<string, string> = {};
  const take = (shelves: Shelves): number => {
    const { texts, order } = shelves.take();
    entries[tabKey(7)] = writeHead(emptyTab, order);
    for (const [shelf, written] of texts) entries[shelfKey(7, shelf)] = written;
    return [...texts.values()].join('').length;
  };
  const reader = () => {
    const made = createTabReader(7);
    made.take(entries);
    return made;
  };
  return { take, reader, failures: () => reader().read()?.failures, entries };
}

test('what is put on shelves is what is read, in order', () => {
  const [shelves, stored] = [createShelves(), storage()];
  const all = failures(300);
  shelves.put(all);
  stored.take(shelves);
  expect(shelves.all().length).toBeGreaterThan(2);
  expect(stored.failures()).toEqual(JSON.parse(JSON.stringify(all)));
});

test('one more failure writes one shelf, not all of them', () => {
  const [shelves, stored] = [createShelves(), storage()];
  const all = failures(300);
  shelves.put(all);
  const everything = stored.take(shelves);
  shelves.put([...all, ...failures(1, 300)]);
  expect(stored.take(shelves)).toBeLessThan(everything / 3);
  expect(stored.failures()).toHaveLength(301);
});

test('a failure that changes is written where it is', () => {
  const [shelves, stored] = [createShelves(), storage()];
  const all = failures(300);
  shelves.put(all);
  stored.take(shelves);
  const changed = all.with(5, { page: 1, exchange: exchange({ id: '5.0', body: 'what DevTools told' }) });
  shelves.put(changed);
  stored.take(shelves);
  expect(stored.failures()).toEqual(JSON.parse(JSON.stringify(changed)));
});

test('a shelf that grows too much becomes several', () => {
  const [shelves, stored] = [createShelves(), storage()];
  const small = Array.from({ length: 100 }, (_, n) => ({ page: 1, exchange: exchange({ id: `${n}.0` }) }));
  shelves.put(small);
  expect(shelves.all()).toHaveLength(1);
  const grown = small.map((one, n) => ({ ...one, exchange: exchange({ id: `${n}.0`, body: text(n).repeat(4) }) }));
  shelves.put(grown);
  stored.take(shelves);
  expect(shelves.all().length).toBeGreaterThan(1);
  expect(stored.failures()).toEqual(JSON.parse(JSON.stringify(grown)));
});

test('what is gone leaves nothing in the storage', () => {
  const [shelves, stored] = [createShelves(), storage()];
  shelves.put(failures(300));
  stored.take(shelves);
  shelves.put([]);
  stored.take(shelves);
  expect(stored.failures()).toEqual([]);
  expect(Object.values(stored.entries).join('')).not.toContain('nothing else has');
});

test('a new worker goes on with the shelves that it finds', () => {
  const [before, stored] = [createShelves(), storage()];
  before.put(failures(300));
  const everything = stored.take(before);
  const found = stored.reader();
  const after = createShelves(found.shelves());
  const all = [...(found.read()?.failures ?? []), ...failures(1, 300)];
  after.put(all);
  expect(stored.take(after)).toBeLessThan(everything / 3);
  expect(stored.failures()).toEqual(JSON.parse(JSON.stringify(all)));
});

test('what could not be written is written again, what is gone too', () => {
  const [shelves, stored] = [createShelves(), storage()];
  shelves.put(failures(300));
  stored.take(shelves);
  shelves.put(failures(1));
  shelves.take();
  shelves.takeBack();
  stored.take(shelves);
  expect(stored.failures()).toHaveLength(1);
  expect(Object.values(stored.entries).join('').length).toBeLessThan(5_000);
});
