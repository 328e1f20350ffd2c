import { describe, expect, test } from 'vitest';

import { emptyTab, type TabRecord } from '../messaging/tab-record.ts';
import { cleared, withAccess, withFailure, withPage, withTrace } from './tab-changes.ts';
import { traceOf } from '../core/trace.ts';
import { exchange } from './testing/exchange.ts';

const commit = { at: 900, documentId: 'D1', origin: null };
const onFirstPage = withPage(emptyTab, commit);
const pagesOf = (tab: TabRecord): [string, number][] => tab.failures.map((one) => [one.exchange.id, one.page]);

describe('failures', () => {
  test('are counted by status since the last navigation', () => {
    const statuses = [401, 403, 401, 407];
    const tab = statuses.reduce((all, status, n) => withFailure(all, exchange({ id: `${n}.0`, status })), onFirstPage);
    expect(tab.counts).toEqual({ unauthorized: 2, forbidden: 1, proxy: 1 });
    expect(withPage(tab, { ...commit, at: 2_000, documentId: 'D2' }).counts).toEqual(emptyTab.counts);
  });

  test('are replaced, not counted again, when a later event told more', () => {
    const tab = withFailure(onFirstPage, exchange({ resourceType: 'preflight' }));
    const linked = withFailure(tab, exchange({ resourceType: 'preflight', preflightFor: '8.0' }));
    expect(linked.failures.map((one) => one.exchange.preflightFor)).toEqual(['8.0']);
    expect(linked.counts.unauthorized).toBe(1);
  });

  test('keep their head when a new worker saw only the end', () => {
    const tab = withFailure(onFirstPage, exchange({ sent: { Authorization: 'Bearer a' } }));
    const late = withFailure(tab, exchange({ sent: undefined, startedAt: 1_020, servedBy: 'cache' }));
    expect(late.failures[0]?.exchange).toMatchObject({
      sentAt: 1_000,
      request: { authorization: { header: 'present' } },
      response: { servedBy: 'cache' },
    });
  });

  test('of a document that is gone belong to its page', () => {
    const tab = withPage(onFirstPage, { ...commit, at: 2_000, documentId: 'D2' });
    const late = withFailure(tab, exchange({ startedAt: 1_990, endedAt: 2_800 }));
    expect(pagesOf(late)).toEqual([['9.0', 1]]);
    expect(late.counts.unauthorized).toBe(0);
  });
});

test.each([
  ['the page shown when it was sent', 'F1', 950, 1],
  ['the page shown now', 'F1', 2_050, 2],
  ['what was there before all known pages', null, 850, 0],
])('a refusal of an unknown document belongs to %s', (_, documentId, startedAt, page) => {
  const tab = withPage(onFirstPage, { ...commit, at: 2_000, documentId: 'D2' });
  const initiator = documentId === null ? {} : { documentId, frameId: 3 };
  expect(pagesOf(withFailure(tab, exchange({ initiator, startedAt })))).toEqual([['9.0', page]]);
});

describe('a navigation', () => {
  const document = exchange({ resourceType: 'document', initiator: { frameId: 0 }, startedAt: 1_950 });

  test('takes its own refused document along', () => {
    const tab = withPage(withFailure(onFirstPage, document), { ...commit, at: 2_000, documentId: 'D2' });
    expect(pagesOf(tab)).toEqual([['9.0', 2]]);
    expect(tab.counts.unauthorized).toBe(1);
  });

  test('leaves the document of the page before where it is', () => {
    const second = withPage(withFailure(onFirstPage, document), { ...commit, at: 2_000, documentId: 'D2' });
    const third = withPage(second, { ...commit, at: 3_000, documentId: 'D3' });
    expect(pagesOf(third)).toEqual([['9.0', 2]]);
    expect(third.counts.unauthorized).toBe(0);
  });

  test('takes along what already named the new document', () => {
    const early = exchange({ initiator: { documentId: 'D2', frameId: 0 } });
    expect(pagesOf(withPage(withFailure(onFirstPage, early), { ...commit, documentId: 'D2' }))).toEqual([['9.0', 2]]);
  });

  test('back to a document of the page cache leaves its failures with the first visit, new ones are of this one', () => {
    const left = withPage(withFailure(onFirstPage, exchange()), { ...commit, at: 2_000, documentId: 'D2' });
    const back = withPage(left, { ...commit, at: 3_000 });
    expect(back.counts.unauthorized).toBe(0);
    const again = withFailure(back, exchange({ id: '10.0', startedAt: 3_100, endedAt: 3_110 }));
    expect(pagesOf(again)).toEqual([
      ['9.0', 1],
      ['10.0', 3],
    ]);
  });

  test('makes what was dropped an earlier page’s', () => {
    const tab = { ...onFirstPage, dropped: { failures: 3, earlier: 2, traces: 1 } };
    const next = withPage(tab, { ...commit, at: 2_000, documentId: 'D2' });
    expect(next.dropped).toEqual({ failures: 0, earlier: 5, traces: 1 });
  });

  test('keeps a bounded list of pages', () => {
    const tab = Array.from({ length: 100 }).reduce<TabRecord>(
      (all, _, n) => withPage(all, { ...commit, at: n }),
      emptyTab,
    );
    expect(tab.page).toBe(100);
    expect(tab.pages.length).toBeLessThanOrEqual(30);
    expect(tab.pages.at(-1)?.number).toBe(100);
  });
});

test('a trace with a known id replaces the one before', () => {
  const trace = traceOf(exchange({ status: 200 }));
  const tab = withTrace(withTrace(emptyTab, trace), { ...trace, endedAt: 5_000 });
  expect(tab.trail.map(({ endedAt }) => endedAt)).toEqual([5_000]);
});

test('clearing forgets records, not where the tab is', () => {
  const tab = withAccess(withFailure(onFirstPage, exchange()), 'granted');
  const { pages } = onFirstPage;
  expect(cleared(tab)).toMatchObject({ ...emptyTab, page: 1, pages, access: 'granted', unclaimed: [{}], clearings: 1 });
});

test('an access that did not change changes nothing', () => {
  expect(withAccess(emptyTab, 'unknown')).toBe(emptyTab);
});
