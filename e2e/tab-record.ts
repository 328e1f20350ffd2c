import type { Page } from '@playwright/test';
import { createTabReader } from '../src/messaging/stored-tab.ts';
import { emptyTab, type TabRecord } from '../src/messaging/tab-record.ts';
import type { ExtensionBrowser } from './browser.ts';
import { inExtensionPage } from './extension-page.ts';

interface Chrome {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  storage: { session: { get(keys: null): Promise<Record<string, unknown>> } };
}
declare const chrome: Chrome;

/** What is stored for the tab of a page. */
export async function tabRecordOf(extension: ExtensionBrowser, page: Page): Promise<TabRecord> {
  const [tabId, stored] = await inExtensionPage(extension, (inside) =>
    inside.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      return [tab?.id ?? -1, await chrome.storage.session.get(null)] as const;
    }, page.url()),
  );
  const reader = createTabReader(tabId);
  reader.take(stored);
  return reader.read() ?? emptyTab;
}
