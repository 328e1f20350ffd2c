import { expect, test } from 'vitest';

import { createMasker } from '../core/redact/masker.ts';
import type { RawExchange } from '../core/raw-exchange.ts';
import { record } from '../core/record.ts';
import { traceOf } from '../core/trace.ts';
import { readTab, writeTab } from './stored-tab.ts';
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

test.each([tab, emptyTab])('what is stored is what is read', (one) => {
  expect(readTab(writeTab(one))).toEqual(JSON.parse(JSON.stringify(one)));
});

test.each([undefined, 5, {}, '', '{', '[]', 'null', '{"failures":5}'])('%o is no tab', (stored) => {
  expect(readTab(stored)).toBeUndefined();
});

test('the history has the refusals in their places', () => {
  expect(historyOf(tab).map(({ id }) => id)).toEqual(['1.0', '2.0', '3.0']);
});
