import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { diagnose } from '../core/diagnose.ts';
import { sayTimesIn } from '../core/time.ts';
import type { TabRecord } from '../messaging/tab-record.ts';
import { browserTab } from '../messaging/watch-tab.ts';
import { Popup } from './popup.tsx';
import { popupFailures } from './popup-failures.ts';

// The sentences of the diagnosis name the same times as the list does.
sayTimesIn((ms) => -new Date(ms).getTimezoneOffset());

const PANEL = '/src/panel/index.html';

const tab = signal<TabRecord | null>(null);
const failures = computed(() => (tab.value ? popupFailures(tab.value, diagnose) : []));

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const source = active?.id === undefined ? undefined : browserTab(active.id);
  source?.watch((record) => (tab.value = record));
  render(
    <Popup
      tab={tab}
      failures={failures}
      decode={() => null}
      actions={{
        requestAccess: () => void source?.requestAccess(),
        openPanel: () => void browser.tabs.create({ url: browser.runtime.getURL(PANEL) }),
      }}
    />,
    root,
  );
}

void start();
