import { expect, test } from 'vitest';

import { emptyTab } from '../messaging/tab-record.ts';
import { addFromTraffic } from './enrich.ts';
import { countRecovered } from './recoveries.ts';
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
  const tab = [refused, accepted].reduce(addFromTraffic, emptyTab);
  expect(countRecovered(tab)).toEqual({ unauthorized: 1, forbidden: 0 });
  const after = withPage(tab, { at: 2_000, documentId: 'D2', origin: null });
  expect(countRecovered(after)).toEqual({ unauthorized: 0, forbidden: 0 });
});

test('a refusal that nothing followed is not', () => {
  expect(countRecovered(addFromTraffic(emptyTab, refused)).unauthorized).toBe(0);
});
