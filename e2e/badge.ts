import type { ExtensionBrowser } from './browser.ts';
import { inExtensionPage } from './extension-page.ts';

interface Chrome {
  tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
  action: {
    getBadgeText(details: { tabId: number }): Promise<string>;
    getTitle(details: { tabId: number }): Promise<string>;
  };
}
declare const chrome: Chrome;

/** What the toolbar shows for the tab with this address. */
export function badgeOf(extension: ExtensionBrowser, url: string): Promise<{ text: string; title: string } | null> {
  return inExtensionPage(extension, (page) =>
    page.evaluate(async (address) => {
      const [tab] = await chrome.tabs.query({ url: address });
      if (tab === undefined) return null;
      return {
        text: await chrome.action.getBadgeText({ tabId: tab.id }),
        title: await chrome.action.getTitle({ tabId: tab.id }),
      };
    }, url),
  );
}
