import { test as base } from '@playwright/test';
import { launchBrowser, type ExtensionBrowser } from './browser.ts';
import { startDemo, type Demo } from './demo/start-demo.ts';

interface PerTest {
  /** A fresh Chromium with the extension. `page` is its first tab, without DevTools. */
  extension: ExtensionBrowser;
}

interface PerWorker {
  demo: Demo;
}

export const test = base.extend<PerTest, PerWorker>({
  demo: [
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.close();
    },
    { scope: 'worker' },
  ],
  extension: async ({}, use) => {
    const extension = await launchBrowser();
    await use(extension);
    await extension.close();
  },
  context: async ({ extension }, use) => use(extension.context),
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
});

export { expect } from '@playwright/test';
