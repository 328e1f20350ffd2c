import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from '../messaging/browser.ts';
import { sayTimesIn } from '../core/time.ts';
import type { TabRecord } from '../messaging/tab-record.ts';
import { browserTab } from '../messaging/watch-tab.ts';
import { Popup } from './popup.tsx';
import { popupFailures } from './popup-failures.ts';

// The sentences of the diagnosis name the same times as the list does.
sayTimesIn((ms) => -new Date(ms).getTimezoneOffset());

const PANEL = '/src/panel/index.html';
const tab = signal<TabRecord | null>(null);

async function start(root: HTMLElement): Promise<void> {
  const [{ createMasker, decodePasted, diagnose }, tabId] = await Promise.all([import('./engine.ts'), watchedTab()]);
  const source = tabId === undefined ? undefined : browserTab(tabId);
  // Of its own for every popup: what is pasted has nothing to do with what was recorded.
  const masker = createMasker(crypto.getRandomValues(new Uint8Array(32)));
  source?.watch((record) => (tab.value = record));
  render(
    <Popup
      tab={tab}
      failures={computed(() => (tab.value ? popupFailures(tab.value, diagnose) : []))}
      decode={(text) => decodePasted(text, masker)}
      actions={{
        requestAccess: () => void source?.requestAccess(),
        openPanel: () => void browser.tabs.create({ url: browser.runtime.getURL(PANEL) }),
      }}
    />,
    root,
  );
}

/** The tab that the popup hangs from; opened as a page it can be told which. */
async function watchedTab(): Promise<number | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tabId') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

const root = document.getElementById('app');
if (root) void start(root);
