import type { Page } from '@playwright/test';

/** What was copied last, read by a page that was allowed to; a page has to be in front for that. */
export async function readClipboard(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read'], { origin: new URL(page.url()).origin });
  await page.bringToFront();
  return page.evaluate(() => navigator.clipboard.readText());
}
