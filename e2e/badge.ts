import type { ExtensionBrowser } from './browser.ts';

interface Chrome {
  tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
  action: {
    getBadgeText(details: { tabId: number }): Promise<string>;
    getTitle(details: { tabId: number }): Promise<string>;
  };
}
declare const chrome: Chrome;

/** What the toolbar shows for the tab with this address. */
export async function badgeOf({ context, extensionId }: ExtensionBrowser, url: string) {
  // Not the worker: asking it would wake it, and a test may want it dead.
  const page = await context.newPage();
  try {
    await page.goto(`chrome-extension://${extensionId}/src/popup/index.html`);
    return await page.evaluate(async (address) => {
      const [tab] = await chrome.tabs.query({ url: address });
      if (tab === undefined) return null;
      return {
        text: await chrome.action.getBadgeText({ tabId: tab.id }),
        title: await chrome.action.getTitle({ tabId: tab.id }),
      };
    }, url);
  } finally {
    await page.close();
  }
}
