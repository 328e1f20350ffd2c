import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';

/** Runs something in a page of the extension, which may use its APIs. Not in the worker: that would wake it. */
export async function inExtensionPage<Result>(
  { context, extensionId }: ExtensionBrowser,
  run: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await context.newPage();
  try {
    await page.goto(`chrome-extension://${extensionId}/manifest.json`);
    return await run(page);
  } finally {
    await page.close();
  }
}
