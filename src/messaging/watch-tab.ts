import { browser } from './browser.ts';

import type { Message } from './messages.ts';
import { send } from './send.ts';
import { createTabReader, tabKeys } from './stored-tab.ts';
import { emptyTab, type TabRecord } from './tab-record.ts';

/** What a panel or popup needs of one tab; tests of the UI pass an object of their own. */
export interface TabSource {
  /** Calls the listener with what is known now, then after every change. Returns how to stop. */
  watch(listener: (tab: TabRecord) => void): () => void;
  /** Forgets what was recorded for the tab. */
  clear(): void;
  /** Asks the user for access to all sites; only inside a click. Resolves to whether it was granted. */
  requestAccess(): Promise<boolean>;
}

/** The tab as the worker records it. */
export function browserTab(tabId: number): TabSource {
  return {
    watch: (listener) => watchTab(tabId, listener),
    clear: () => tell({ type: 'tab-cleared', tabId }),
    requestAccess: () => browser.permissions.request({ origins: ['<all_urls>'] }),
  };
}

/** A busy tab changes more often than a page can show it: between two looks it rests for as many times what one took. */
const REST = 3;
const MAX_REST_MS = 500;

/**
 * Reads the tab's keys and follows their changes. Storage is the channel, not a port, so that a worker that sleeps or is
 * killed changes nothing here.
 */
function watchTab(tabId: number, listener: (tab: TabRecord) => void): () => void {
  const reader = createTabReader(tabId);
  const changed: Record<string, unknown> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;
  let isRead = false;
  let isStopped = false;

  function show(): void {
    clearTimeout(timer);
    timer = undefined;
    const started = performance.now();
    listener(reader.read() ?? emptyTab);
    const ended = performance.now();
    restUntil = ended + Math.min(MAX_REST_MS, REST * (ended - started));
  }
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    const entries = Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue]));
    if (!isRead) {
      Object.assign(changed, entries);
      return;
    }
    // An open panel keeps what it has seen: what goes now was not seen yet.
    if (timer !== undefined && reader.drops(entries)) show();
    if (reader.take(entries)) timer ??= setTimeout(show, restUntil - performance.now());
  };
  browser.storage.session.onChanged.addListener(onChanged);
  void browser.storage.session.get(tabKeys(tabId)).then((stored) => {
    isRead = true;
    // A change that overtook this answer is newer than it.
    reader.take({ ...stored, ...changed });
    if (!isStopped) timer = setTimeout(show);
  });
  tell({ type: 'tab-watched', tabId });
  return () => {
    isStopped = true;
    clearTimeout(timer);
    browser.storage.session.onChanged.removeListener(onChanged);
  };
}

function tell(message: Message): void {
  // A worker that is ended just now does it when it is next asked.
  send(message).catch(() => undefined);
}
