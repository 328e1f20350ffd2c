import { browser } from './browser.ts';

import type { Message } from './messages.ts';
import { send } from './send.ts';
import { readTab } from './stored-tab.ts';
import { emptyTab, tabKey, type TabRecord } from './tab-record.ts';

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

/**
 * Reads the tab's key and follows its changes. Storage is the channel, not a port, so that a worker that sleeps or is
 * killed changes nothing here.
 */
function watchTab(tabId: number, listener: (tab: TabRecord) => void): () => void {
  const key = tabKey(tabId);
  const show = (value: unknown): void => listener(readTab(value) ?? emptyTab);
  let changed = false;
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[key];
    if (change === undefined) return;
    changed = true;
    show(change.newValue);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  let stopped = false;
  void browser.storage.session.get(key).then((stored) => {
    // A change that overtook this answer is newer than it.
    if (!changed && !stopped) show(stored[key]);
  });
  tell({ type: 'tab-watched', tabId });
  return () => {
    stopped = true;
    browser.storage.session.onChanged.removeListener(onChanged);
  };
}

function tell(message: Message): void {
  // A worker that is ended just now does it when it is next asked.
  send(message).catch(() => undefined);
}
