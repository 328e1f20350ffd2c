import { expect, test } from 'vitest';

import { traceOf } from '../core/trace.ts';
import { emptyTab, type TabRecord } from '../messaging/tab-record.ts';
import { fit, TAB_BUDGET } from './bounds.ts';
import { createShelves } from './shelves.ts';
import { withFailure, withTrace } from './tab-changes.ts';
import { exchange } from './testing/exchange.ts';

const page = 'not found here '.repeat(2_000);

function tabWith(failures: number, traces: number, isLong = false): TabRecord {
  let tab = emptyTab;
  for (let n = 0; n < failures; n += 1) {
    const differences = isLong
      ? { [n % 2 === 0 ? 'body' : 'requestBody']: `${n} ${page}` }
      : { sent: { 'X-Request': `number ${n} of many` } };
    tab = withFailure(tab, exchange({ id: `f${n}`, startedAt: 10_000 + n, ...differences }));
  }
  for (let n = 0; n < traces; n += 1) {
    tab = withTrace(tab, traceOf(exchange({ id: `t${n}`, status: 200, startedAt: n, sent: { Cookie: `sid=${n}` } })));
  }
  return tab;
}

function sizeOf(tab: TabRecord): number {
  const shelves = createShelves();
  shelves.put(tab.failures);
  return shelves.size() + JSON.stringify(tab.trail).length;
}

test('what fits is not touched', () => {
  const tab = tabWith(5, 5);
  expect(fit(tab, createShelves())).toBe(tab);
});

test('traces have a share of their own; the oldest go before the others, and are counted', () => {
  const tab = fit(tabWith(3, 1_000), createShelves());
  expect(tab.failures).toHaveLength(3);
  expect(tab.trail.length).toBeGreaterThan(20);
  expect(tab.trail.at(-1)?.id).toBe('t999');
  expect(tab.dropped).toEqual({ failures: 0, earlier: 0, traces: 1_000 - tab.trail.length });
});

test('long bodies go before the refusals they came with, the oldest first', () => {
  const tab = fit(tabWith(40, 0, true), createShelves());
  expect(tab.failures).toHaveLength(40);
  const bodies = tab.failures.map(({ exchange: { request, response } }) => request.body ?? response.body);
  expect(bodies.slice(0, 10).every((body) => body === null)).toBe(true);
  expect(bodies.at(-1)).not.toBeNull();
  expect(tab.failures[0]?.exchange.response).toMatchObject({ body: null, unread: page.length + 2 });
  expect(sizeOf(tab)).toBeLessThan(TAB_BUDGET);
});

test.each([40_000, 10_000])('within %i units the latest refusals and traces are left', (budget) => {
  const tab = fit(tabWith(600, 600), createShelves(), budget);
  expect(tab.failures.at(-1)?.exchange.id).toBe('f599');
  expect(tab.trail.at(-1)?.id).toBe('t599');
  expect(tab.dropped).toMatchObject({ failures: 600 - tab.failures.length, traces: 600 - tab.trail.length });
  expect(tab.dropped.failures).toBeGreaterThan(0);
  expect(sizeOf(tab)).toBeLessThan(budget);
});

test('the failures of earlier pages go before anything of the page shown now', () => {
  const earlier = tabWith(300, 0);
  let tab: TabRecord = {
    ...earlier,
    page: 1,
    pages: [{ number: 1, committedAt: 20_000, documentId: null, origin: null }],
  };
  for (let n = 0; n < 5; n += 1)
    tab = withFailure(tab, exchange({ id: `n${n}`, startedAt: 30_000 + n, body: page + n }));
  const fitted = fit(tab, createShelves(), 200_000);
  expect(fitted.failures.filter((failure) => failure.page === 1)).toEqual(tab.failures.slice(-5));
  expect(fitted.dropped).toMatchObject({ failures: 0, earlier: 305 - fitted.failures.length });
  expect(fitted.dropped.earlier).toBeGreaterThan(0);
});

test('thousands of identical refusals are kept, and many different ones', () => {
  const one = exchange();
  const identical = Array.from({ length: 4_000 }, (_, n) => ({
    page: 0,
    exchange: { ...one, id: `${n}.0`, chain: String(n), sentAt: 1_767_603_600_123.456 + n, durationMs: 12.345 },
  }));
  expect(fit({ ...emptyTab, failures: identical }, createShelves()).dropped.failures).toBe(0);
  expect(fit(tabWith(600, 100), createShelves()).dropped.failures).toBe(0);
});
