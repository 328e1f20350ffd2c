import { readTab, writeTab } from '../messaging/stored-tab.ts';
import { emptyTab, tabKey, type TabRecord } from '../messaging/tab-record.ts';
import { fit, TAB_BUDGET } from './bounds.ts';

/** The part of `browser.storage.session` that the recorder needs. */
export interface SessionArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** `now`: a refusal, which the worker's end must not take along. `soon`: what may wait for company. */
type Urgency = 'now' | 'soon';

export interface SessionStore {
  tab(tabId: number): TabRecord;
  tabIds(): number[];
  change(tabId: number, change: (tab: TabRecord) => TabRecord, urgency: Urgency): void;
  forgetTab(tabId: number): void;
  /** Keeps a value under a key of its own; undefined removes it. */
  put(key: string, value: unknown, urgency: Urgency): void;
  /** Resolves when everything changed so far is written. */
  flush(): Promise<void>;
}

const SOON_MS = 500;
/** Rest after a write, for each million of characters: those take 5 ms or so, here and again in an open panel. */
const REST_MS = 50;
/** Storage takes writes in the order of the calls, so one need not wait for the one before: what waits can get lost. */
const MAX_UNDER_WAY = 8;

/** Holds the records of all tabs and writes what changed, in order, each time all of a tab. */
export function createSessionStore(area: SessionArea, stored: Record<string, unknown>): SessionStore {
  const tabs = new Map<number, TabRecord>();
  for (const [key, value] of Object.entries(stored)) {
    const tabId = tabIdOf(key);
    const tab = tabId === undefined ? undefined : readTab(value);
    if (tabId !== undefined && tab !== undefined) tabs.set(tabId, tab);
  }
  const dirty = new Map<string, () => unknown>();
  let chain: Promise<unknown> = Promise.resolve();
  let underWay = 0;
  let timer: { due: number; id: ReturnType<typeof setTimeout> | undefined } | undefined;
  let restUntil = 0;

  function schedule(urgency: Urgency): void {
    const now = performance.now();
    const due = Math.max(restUntil, now + (urgency === 'now' ? 0 : SOON_MS));
    if (timer !== undefined && timer.due <= due) return;
    clearTimeout(timer?.id);
    timer = { due, id: due > now ? setTimeout(write, due - now) : undefined };
    // At the end of this turn: one event can change a tab several times.
    if (due <= now) queueMicrotask(write);
  }

  function write(): void {
    clearTimeout(timer?.id);
    timer = undefined;
    if (dirty.size === 0 || underWay >= MAX_UNDER_WAY) return;
    const entries = [...dirty].map(([key, read]) => [key, read()] as const);
    dirty.clear();
    const size = entries.reduce((sum, [, value]) => sum + (typeof value === 'string' ? value.length : 0), 0);
    restUntil = performance.now() + (size / 1e6) * REST_MS;
    underWay += 1;
    const written = writeAll(entries)
      // The next change of the tab writes all of it again.
      .catch(() => undefined)
      .finally(() => {
        underWay -= 1;
        if (dirty.size > 0) schedule('now');
      });
    chain = Promise.all([chain, written]);
  }

  async function writeAll(entries: readonly (readonly [string, unknown])[]): Promise<void> {
    const gone = entries.filter(([, value]) => value === undefined).map(([key]) => key);
    const kept = entries.filter(([, value]) => value !== undefined);
    await Promise.all([
      gone.length > 0 ? area.remove(gone) : undefined,
      kept.length > 0 ? setWithinQuota(Object.fromEntries(kept)) : undefined,
    ]);
  }

  /** Over quota nothing is stored at all, so every tab gives up half of what it keeps until it fits. */
  async function setWithinQuota(entries: Record<string, unknown>): Promise<void> {
    for (let budget = TAB_BUDGET / 2; budget > 10_000; budget /= 2) {
      try {
        await area.set(entries);
        return;
      } catch {
        for (const [tabId, tab] of tabs) {
          const smaller = fit(tab, budget);
          tabs.set(tabId, smaller);
          entries[tabKey(tabId)] = writeTab(smaller);
        }
      }
    }
  }

  return {
    tab: (tabId) => tabs.get(tabId) ?? emptyTab,
    tabIds: () => [...tabs.keys()],
    change(tabId, change, urgency) {
      const before = tabs.get(tabId) ?? emptyTab;
      const after = change(before);
      if (after === before) return;
      tabs.set(tabId, fit(after));
      dirty.set(tabKey(tabId), () => writeTab(tabs.get(tabId) ?? emptyTab));
      schedule(urgency);
    },
    forgetTab(tabId) {
      tabs.delete(tabId);
      dirty.set(tabKey(tabId), () => undefined);
      schedule('soon');
    },
    put(key, value, urgency) {
      dirty.set(key, () => value);
      schedule(urgency);
    },
    async flush() {
      do {
        write();
        await chain;
      } while (dirty.size > 0);
    },
  };
}

function tabIdOf(key: string): number | undefined {
  const [prefix, id] = key.split(':');
  return prefix === 'tab' && id !== undefined && Number.isInteger(Number(id)) ? Number(id) : undefined;
}
