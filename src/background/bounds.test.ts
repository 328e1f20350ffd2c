import { expect, test } from 'vitest';

import { traceOf } from '../core/trace.ts';
import { emptyTab, type TabRecord } from '../messaging/tab-record.ts';
import { fit, TAB_BUDGET } from './bounds.ts';
import { withFailure, withTrace } from './tab-changes.ts';
import { exchange } from './testing/exchange.ts';

const page = 'not found here '.repeat(2_000);

function tabWith(failures: number, traces: number, body?: string): TabRecord {
  let tab = emptyTab;
  for (let n = 0; n < failures; n += 1) tab = withFailure(tab, exchange({ id: `f${n}`, body, startedAt: 10_000 + n }));
  for (let n = 0; n < traces; n += 1) {
    tab = withTrace(tab, traceOf(exchange({ id: `t${n}`, status: 200, startedAt: n, sent: { Cookie: `sid=${n}` } })));
  }
  return tab;
}

test('what fits is not touched', () => {
  const tab = tabWith(5, 5);
  expect(fit(tab)).toBe(tab);
});

test('traces go first, the oldest before the others, and are counted', () => {
  const tab = fit(tabWith(3, 1_000));
  expect(tab.failures).toHaveLength(3);
  expect(tab.trail.length).toBeGreaterThan(20);
  expect(tab.trail.at(-1)?.id).toBe('t999');
  expect(tab.dropped).toEqual({ failures: 0, traces: 1_000 - tab.trail.length });
});

test('long bodies go before the refusals they came with, the oldest first', () => {
  const tab = fit(tabWith(40, 0, page));
  expect(tab.failures).toHaveLength(40);
  expect(tab.failures[0]?.exchange.response.body).toBeNull();
  expect(tab.failures.at(-1)?.exchange.response.body).not.toBeNull();
  expect(JSON.stringify(tab).length).toBeLessThan(TAB_BUDGET + 20_000);
});

test('the oldest refusals go last', () => {
  const tab = fit(tabWith(60, 60), 40_000);
  expect(tab.trail).toEqual([]);
  expect(tab.failures.at(-1)?.exchange.id).toBe('f59');
  expect(tab.dropped.failures).toBe(60 - tab.failures.length);
  expect(JSON.stringify(tab).length).toBeLessThan(45_000);
});

test('200 refusals of one run are kept', () => {
  expect(fit(tabWith(200, 200)).failures).toHaveLength(200);
});
