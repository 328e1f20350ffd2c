import { emptyTab, isTabRecord, tabKey, type TabRecord } from '../messaging/tab-record.ts';
import { fit, TAB_BUDGET } from './bounds.ts';

/** The part of `browser.storage.session` that the recorder needs. */
export interface SessionArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** `now`: a refusal, which the worker's end must not take along. `soon`: what may wait for company. */
export type Urgency = 'now' | 'soon';

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
/** Writing may take this share of the time at most: the more there is to write, the longer changes wait for company. */
const SHARE = 0.2;
const LONGEST_REST_MS = 200;

/** Holds the records of all tabs and writes what changed through one chain, so that no write overtakes another. */
export function createSessionStore(area: SessionArea, stored: Record<string, unknown>): SessionStore {
  const tabs = new Map<number, TabRecord>();
  for (const [key, value] of Object.entries(stored)) {
    const tabId = tabIdOf(key);
    if (tabId !== undefined && isTabRecord(value)) tabs.set(tabId, { ...emptyTab, ...value });
  }
  const dirty = new Map<string, () => unknown>();
  let chain: Promise<void> = Promise.resolve();
  let timer: { due: number; id: ReturnType<typeof setTimeout> } | undefined;
  let restUntil = 0;
  let isWriting = false;

  function schedule(urgency: Urgency): void {
    // The write under way looks again when it is done.
    if (isWriting) return;
    const due = Math.max(restUntil, performance.now() + (urgency === 'now' ? 0 : SOON_MS));
    if (timer !== undefined && timer.due <= due) return;
    clearTimeout(timer?.id);
    timer = undefined;
    const wait = due - performance.now();
    if (wait <= 0) void flush();
    else timer = { due, id: setTimeout(() => void flush(), wait) };
  }

  function flush(): Promise<void> {
    clearTimeout(timer?.id);
    timer = undefined;
    // The chain goes on after a write that failed; the next change of the tab writes all of it again.
    chain = chain.then(write).catch(() => undefined);
    return chain;
  }

  async function write(): Promise<void> {
    if (dirty.size === 0) return;
    const started = performance.now();
    isWriting = true;
    const entries = [...dirty].map(([key, read]) => [key, read()] as const);
    dirty.clear();
    try {
      const gone = entries.filter(([, value]) => value === undefined).map(([key]) => key);
      if (gone.length > 0) await area.remove(gone);
      await setWithinQuota(Object.fromEntries(entries.filter(([, value]) => value !== undefined)));
    } finally {
      isWriting = false;
      const spent = performance.now() - started;
      restUntil = performance.now() + Math.min(LONGEST_REST_MS, spent / SHARE);
      if (dirty.size > 0) schedule('now');
    }
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
          entries[tabKey(tabId)] = smaller;
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
      dirty.set(tabKey(tabId), () => tabs.get(tabId));
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
    flush,
  };
}

function tabIdOf(key: string): number | undefined {
  const [prefix, id] = key.split(':');
  return prefix === 'tab' && id !== undefined && Number.isInteger(Number(id)) ? Number(id) : undefined;
}
