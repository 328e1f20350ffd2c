import { test as base } from '@playwright/test';
import { launchBrowser, type ExtensionBrowser } from './browser.ts';
import { startDemo, type Demo } from './demo/start-demo.ts';
import { startRefusingServer, type RefusingServer } from './refusing-server.ts';

interface PerTest {
  /** A fresh Chromium with the extension. `page` is its first tab, without DevTools. */
  extension: ExtensionBrowser;
}

interface PerWorker {
  demo: Demo;
  server: RefusingServer;
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
  server: [
    async ({}, use) => {
      const server = await startRefusingServer();
      await use(server);
      await server.close();
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
