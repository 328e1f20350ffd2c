import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';

declare const chrome: { action: { openPopup(): Promise<void> } };

/** Opens the popup over a page, as a click on the toolbar button does. */
export async function openPopup({ context }: ExtensionBrowser, page: Page): Promise<Page> {
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('The extension has no worker.');
  await page.bringToFront();
  const opened = context.waitForEvent('page', (candidate) => candidate.url().endsWith('/src/popup/index.html'));
  await worker.evaluate(() => chrome.action.openPopup());
  return opened;
}
