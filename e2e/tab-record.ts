import type { Page } from '@playwright/test';
import { readTab } from '../src/messaging/stored-tab.ts';
import { emptyTab, type TabRecord } from '../src/messaging/tab-record.ts';
import type { ExtensionBrowser } from './browser.ts';
import { inExtensionPage } from './extension-page.ts';

interface Chrome {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  storage: { session: { get(key: string): Promise<Record<string, unknown>> } };
}
declare const chrome: Chrome;

/** What is stored for the tab of a page. */
export async function tabRecordOf(extension: ExtensionBrowser, page: Page): Promise<TabRecord> {
  const stored = await inExtensionPage(extension, (inside) =>
    inside.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      const key = `tab:${tab?.id}`;
      return (await chrome.storage.session.get(key))[key];
    }, page.url()),
  );
  return readTab(stored) ?? emptyTab;
}
