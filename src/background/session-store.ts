import { tabKey, tabKeys } from '../messaging/stored-tab.ts';
import { emptyTab, type TabRecord } from '../messaging/tab-record.ts';
import { TAB_BUDGET } from './bounds.ts';
import { newKeptTab, readKeptTab, type KeptTab } from './kept-tab.ts';

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
/** Rest after a write, for each million of characters: 9 ms for a full shelf. What comes meanwhile goes with the next. */
const REST_MS = 150;
/** Storage takes writes in the order of the calls, so one need not wait for the one before: what waits can get lost. */
const MAX_UNDER_WAY = 8;
/** When the storage is full, a tab keeps this part of what it may keep; with less than the least it has nothing to give. */
const LESS = 3 / 4;
const LEAST_BUDGET = 10_000;

/** Holds the records of all tabs and writes what changed, in order. */
export function createSessionStore(area: SessionArea, stored: Record<string, unknown>): SessionStore {
  const tabs = new Map<number, KeptTab>();
  // Read when it is asked for: a worker starts often, and mostly because of one tab.
  const unread = new Set(Object.keys(stored).flatMap((key) => tabIdOf(key) ?? []));
  const dirty = new Set<number>();
  const values = new Map<string, unknown>();
  let chain: Promise<unknown> = Promise.resolve();
  let underWay = 0;
  let timer: { due: number; id: ReturnType<typeof setTimeout> | undefined } | undefined;
  let restUntil = 0;

  function kept(tabId: number): KeptTab | undefined {
    const read = unread.delete(tabId) ? readKeptTab(tabId, stored) : undefined;
    if (read !== undefined) tabs.set(tabId, read);
    return tabs.get(tabId);
  }

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
    if ((dirty.size === 0 && values.size === 0) || underWay >= MAX_UNDER_WAY) return;
    const entries = { ...Object.fromEntries(values), ...takeFrom(dirty) };
    values.clear();
    dirty.clear();
    restUntil = performance.now() + (sizeOf(entries) / 1e6) * REST_MS;
    underWay += 1;
    const written = writeAll(entries).finally(() => {
      underWay -= 1;
      if (dirty.size > 0 || values.size > 0) schedule('now');
    });
    chain = Promise.all([chain, written]);
  }

  function takeFrom(tabIds: Iterable<number>, budget?: number): Record<string, unknown> {
    return Object.assign({}, ...[...tabIds].map((tabId) => kept(tabId)?.take(budget))) as Record<string, unknown>;
  }

  async function writeAll(entries: Record<string, unknown>): Promise<void> {
    const gone = Object.keys(entries).filter((key) => entries[key] === undefined);
    const rest = Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
    await Promise.all([
      gone.length > 0 ? area.remove(gone).catch(() => undefined) : undefined,
      Object.keys(rest).length > 0 ? setWithinQuota(rest) : undefined,
    ]);
  }

  /** Over quota nothing is stored at all, so the tabs that keep most give up some of it until it fits. */
  async function setWithinQuota(entries: Record<string, unknown>): Promise<void> {
    for (let budget = TAB_BUDGET * LESS; ; budget *= LESS) {
      try {
        await area.set(entries);
        return;
      } catch (error) {
        // The next change of a tab writes everything that is missing.
        for (const tab of tabs.values()) tab.takeBack();
        if (budget < LEAST_BUDGET || !/quota/i.test(String(error))) return;
        Object.assign(entries, takeFrom([...tabs.keys(), ...unread], budget));
      }
    }
  }

  return {
    tab: (tabId) => kept(tabId)?.record ?? emptyTab,
    tabIds: () => [...tabs.keys(), ...unread],
    change(tabId, change, urgency) {
      const before = kept(tabId);
      const after = change(before?.record ?? emptyTab);
      if (after === (before?.record ?? emptyTab)) return;
      const tab = before ?? newKeptTab(tabId);
      tab.record = after;
      tabs.set(tabId, tab);
      dirty.add(tabId);
      schedule(urgency);
    },
    forgetTab(tabId) {
      tabs.delete(tabId);
      unread.delete(tabId);
      dirty.delete(tabId);
      for (const key of tabKeys(tabId)) values.set(key, undefined);
      schedule('soon');
    },
    put(key, value, urgency) {
      values.set(key, value);
      schedule(urgency);
    },
    async flush() {
      do {
        write();
        await chain;
      } while (dirty.size > 0 || values.size > 0);
    },
  };
}

function sizeOf(entries: Record<string, unknown>): number {
  return Object.values(entries).reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
}

function tabIdOf(key: string): number | undefined {
  const tabId = Number(key.split(':')[1]);
  return Number.isInteger(tabId) && key === tabKey(tabId) ? tabId : undefined;
}
