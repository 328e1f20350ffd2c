import { beforeEach, describe, expect, test, vi } from 'vitest';

import { defaultSettings, type Settings } from '../messaging/settings.ts';
import type { TabRecord } from '../messaging/tab-record.ts';
import type { Gate } from './gate.ts';
import { HEADS_KEY, readHeads, type StoredHead } from './pending-heads.ts';
import { openGate } from './open-gate.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';
import { exchange, inDevtools } from './testing/exchange.ts';
import { MemoryArea } from './testing/memory-area.ts';
import { event, headers } from './testing/traffic.ts';
import type { TrafficDetails } from './traffic-event.ts';

let area: MemoryArea;
let store: SessionStore;
let recorder: Recorder;
let settings: { current: Settings };
let badges: [number, number][];
let tabsOfOrigin: Record<string, number[]>;

beforeEach(() => {
  area = new MemoryArea();
  settings = { current: defaultSettings };
  badges = [];
  tabsOfOrigin = {};
  recorder = start({});
});

function show(tabId: number, { counts }: TabRecord): void {
  badges.push([tabId, counts.unauthorized]);
}

const gate = vi.fn((): Gate => openGate(new Uint8Array(32).fill(7)));

function start(stored: Record<string, unknown>, heads: StoredHead[] = []): Recorder {
  store = createSessionStore(area, stored);
  return createRecorder(
    store,
    gate,
    {
      tabsShowing: (origin) => Promise.resolve(tabsOfOrigin[origin] ?? []),
      siteAccess: () => Promise.resolve('granted'),
      badges: { show, showAfterNavigation: show, forget: () => undefined },
      origin: 'chrome-extension://us',
    },
    settings,
    heads,
  );
}

function refuse(details: Partial<TrafficDetails> = {}): void {
  recorder.traffic(event('sent', { requestHeaders: headers({ Authorization: 'Bearer s3cret-t0ken' }), ...details }));
  recorder.traffic(event('answered', { statusCode: 401, ...details }));
  recorder.traffic(event('completed', { statusCode: 401, ...details }));
}

const idsOf = (tab: TabRecord): string[] => tab.failures.map(({ exchange: { id } }) => id);

test('the gate is not loaded before something is to be recorded', () => {
  gate.mockClear();
  recorder.committed({ tabId: 7, frameId: 0, url: 'https://app.example/?token=s3cret', timeStamp: 1 });
  recorder.traffic(event('sent', { requestHeaders: headers({ Accept: '*/*' }) }));
  recorder.traffic(event('answered', { statusCode: 200 }));
  recorder.traffic(event('completed', { statusCode: 200 }));
  expect(store.tab(7).pages.map(({ origin }) => origin)).toEqual(['https://app.example']);
  expect(gate).not.toHaveBeenCalled();
  refuse();
  expect(gate).toHaveBeenCalled();
});

test('the origin of a page is masked when it may hold a secret', () => {
  const token = `ghp_${'a1B2'.repeat(10)}`;
  recorder.committed({ tabId: 7, frameId: 0, url: `https://${token}.example/`, timeStamp: 1 });
  expect(store.tab(7).pages.map(({ origin }) => origin)).toEqual([expect.stringMatching(/^https:\/\/‹masked-/)]);
});

describe('a refusal', () => {
  test('is in the record and the badge of its tab, and nothing raw is stored', async () => {
    refuse();
    await store.flush();
    expect(idsOf(store.tab(7))).toEqual(['9.0']);
    expect(badges).toEqual([[7, 1]]);
    expect(JSON.stringify(area.read())).not.toContain('s3cret');
  });

  test('of a worker that no tab owns is in every tab of its origin, which says so', async () => {
    tabsOfOrigin = { 'https://app.example': [7, 8] };
    refuse({ tabId: -1, frameId: -1, documentId: undefined });
    await Promise.resolve();
    await store.flush();
    for (const tabId of [7, 8]) {
      expect(store.tab(tabId).failures[0]?.exchange.initiator.sharedByTabs).toBe(2);
    }
  });

  test.each<[string, Partial<TrafficDetails>]>([
    ['whose origin no tab shows', { tabId: -1 }],
    ['without an origin, such as a favicon', { tabId: -1, initiator: undefined }],
    ['of our own', { initiator: 'chrome-extension://us' }],
    ['of a host the user ignores', { url: 'https://cdn.ignored.example/x' }],
  ])('%s is nowhere', async (_, details) => {
    recorder.settingsChanged({ ...defaultSettings, ignoredHosts: ['*.ignored.example'] });
    refuse(details);
    await Promise.resolve();
    expect(store.tabIds()).toEqual([]);
  });

  test('that ends after its tab was closed does not bring it back', async () => {
    refuse();
    recorder.closed(7);
    refuse({ requestId: '10' });
    await store.flush();
    expect(area.read()).toEqual({});
  });
});

test('a tab that takes the place of another one has its record and its badge', async () => {
  refuse();
  recorder.replaced(8, 7);
  await store.flush();
  expect(store.tabIds()).toEqual([8]);
  expect(idsOf(store.tab(8))).toEqual(['9.0']);
  expect(badges.at(-1)).toEqual([8, 1]);
  expect(Object.keys(area.read()).every((key) => key.startsWith('tab:8'))).toBe(true);
});

test('a success leaves a trace if it matters to authentication, and nothing otherwise', () => {
  recorder.traffic(event('sent', { requestHeaders: headers({ Authorization: 'Bearer a' }) }));
  recorder.traffic(event('answered', { statusCode: 200 }));
  recorder.traffic(event('sent', { requestId: '10', requestHeaders: [] }));
  recorder.traffic(event('answered', { requestId: '10', statusCode: 200 }));
  expect(store.tab(7).trail.map(({ id }) => id)).toEqual(['9.0']);
  expect(store.tab(7).failures).toEqual([]);
});

test('successes that repeat leave one trace, until there is a refusal that they may be the retry of', () => {
  const succeed = (requestId: string): void => {
    recorder.traffic(event('sent', { requestId, requestHeaders: headers({ Authorization: 'Bearer a' }) }));
    recorder.traffic(event('answered', { requestId, statusCode: 200 }));
  };
  ['1', '2', '3'].forEach(succeed);
  refuse();
  ['4', '5'].forEach(succeed);
  expect(store.tab(7).trail.map(({ id }) => id)).toEqual(['1.0', '4.0', '5.0']);
});

describe('a navigation', () => {
  const committed = { tabId: 7, frameId: 0, url: 'https://app.example/', timeStamp: 2_000, documentId: 'D2' };

  test('starts a page, looks at the access and sets the badge anew', async () => {
    refuse();
    recorder.committed(committed);
    await Promise.resolve();
    expect(store.tab(7)).toMatchObject({ page: 1, pages: [{ origin: 'https://app.example' }], access: 'granted' });
    expect(badges.at(-1)).toEqual([7, 0]);
  });

  test.each([{ frameId: 3 }, { documentLifecycle: 'prerender' }])('is not what %o tells', (details) => {
    recorder.committed({ ...committed, ...details });
    expect(store.tab(7).page).toBe(0);
  });

  test('to a page of the browser has no origin', () => {
    recorder.committed({ ...committed, url: 'about:blank' });
    expect(store.tab(7).pages[0]?.origin).toBeNull();
  });
});

test('what a prerendered page met is its own, and counts when the tab shows it', () => {
  recorder.committed({ tabId: 7, frameId: 0, url: 'https://app.example/', timeStamp: 900, documentId: 'D1' });
  refuse();
  const ahead = { documentId: 'D2', documentLifecycle: 'prerender', frameType: 'outermost_frame', frameId: 5 };
  refuse({ requestId: '10', ...ahead });
  recorder.committed({ tabId: 7, url: 'https://app.example/next', timeStamp: 950, ...ahead });
  expect(badges.at(-1)).toEqual([7, 1]);
  recorder.committed({ tabId: 7, frameId: 0, url: 'https://app.example/next', timeStamp: 2_000, documentId: 'D2' });
  expect(store.tab(7).failures.map(({ page }) => page)).toEqual([1, 2]);
  expect(badges.at(-1)).toEqual([7, 1]);
});

describe('messages', () => {
  test('what DevTools saw is stored when it is answered', async () => {
    refuse();
    const seen = [
      {
        exchange: inDevtools({
          url: 'https://api.example/orders',
          sent: { Authorization: 'Bearer s3cret-t0ken' },
          body: '{}',
        }),
        isPassedOn: false,
      },
    ];
    await recorder.received({ type: 'seen-in-devtools', tabId: 7, seen });
    expect(area.tab(7)?.failures[0]?.exchange.response.body?.text).toBe('{}');
  });

  test('clearing leaves no records and no count', async () => {
    refuse();
    await recorder.received({ type: 'tab-cleared', tabId: 7 });
    expect(store.tab(7).failures).toEqual([]);
    expect(badges.at(-1)).toEqual([7, 0]);
  });

  test('a tab that is looked at gets its access looked at', async () => {
    await recorder.received({ type: 'tab-watched', tabId: 7 });
    expect(area.tab(7)?.access).toBe('granted');
  });
});

test('a head that an earlier worker stored completes the refusal, and is forgotten then', async () => {
  const head = exchange({ status: 0, sent: { Authorization: 'Bearer a' }, hop: 1, startedAt: 500 });
  recorder = start({}, readHeads([{ requestId: '9', head }, 'broken']));
  recorder.traffic(event('answered', { statusCode: 401, timeStamp: 40_000 }));
  recorder.traffic(event('completed', { statusCode: 401, timeStamp: 40_001 }));
  await store.flush();
  expect(store.tab(7).failures[0]?.exchange).toMatchObject({
    id: '9.1',
    sentAt: 500,
    request: { authorization: { header: 'present', scheme: 'Bearer' } },
    response: { status: 401 },
  });
  expect(area.read()[HEADS_KEY]).toEqual([]);
});
