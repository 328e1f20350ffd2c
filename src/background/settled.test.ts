import { expect, test } from 'vitest';

import { emptyTab, type TabRecord } from '../messaging/tab-record.ts';
import { addFromTraffic } from './enrich.ts';
import { countSettled } from './settled.ts';
import { withPage } from './tab-changes.ts';
import { exchange } from './testing/exchange.ts';

const refused = exchange({ sent: { Authorization: 'Bearer old' } });
const accepted = exchange({
  id: '12.0',
  chain: '12',
  status: 200,
  startedAt: 1_300,
  endedAt: 1_310,
  sent: { Authorization: 'Bearer new' },
});

test('a refusal after which the same request succeeded is counted, on its page', () => {
  const tab = [refused, accepted].reduce<TabRecord>((tab, one) => addFromTraffic(tab, one), emptyTab);
  expect(countSettled(tab)).toEqual({ unauthorized: 1, forbidden: 0, expected: 0 });
  const after = withPage(tab, { at: 2_000, documentId: 'D2', origin: null });
  expect(countSettled(after)).toEqual({ unauthorized: 0, forbidden: 0, expected: 0 });
});

test('a refusal that nothing followed is not', () => {
  expect(countSettled(addFromTraffic(emptyTab, refused)).unauthorized).toBe(0);
});

test('a login with a wrong password is one to expect', () => {
  const login = exchange({ url: 'https://api.example/login', method: 'POST' });
  expect(countSettled(addFromTraffic(emptyTab, login))).toEqual({ unauthorized: 0, forbidden: 0, expected: 1 });
});
