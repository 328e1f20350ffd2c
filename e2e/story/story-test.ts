import { test as base, type Frame, type Page } from '@playwright/test';
import { launchBrowser, type ExtensionBrowser } from '../browser.ts';
import { openPanel } from '../devtools.ts';
import { startApp } from './app.ts';
import type { Running } from '../demo/servers/listen.ts';
import { startAppLogin, type AppLogin } from '../demo/servers/app-login.ts';
import { startOrders } from '../demo/servers/orders.ts';
import { createSigningKeys } from '../demo/servers/openid-provider.ts';

type Closable = Pick<Running, 'close'>;

interface PerTest {
  /** Waits for a server, and closes it after the test. */
  started: <Server extends Closable>(starting: Promise<Server>) => Promise<Server>;
  /** A fresh tab with the app in it. */
  page: Page;
  /** Our panel in the real DevTools of that tab, open before anything happens. */
  panel: Frame;
}

interface PerWorker {
  extension: ExtensionBrowser;
  app: Running;
  login: AppLogin;
  /** An API that takes the provider's tokens for `ORDERS`. */
  orders: Running;
}

/** Names that the stories use; all of them are this machine. */
const flags = ['--host-resolver-rules=MAP *.example 127.0.0.1', '--ignore-certificate-errors'];

/** One browser for all stories, a tab for each: what a tab remembers is its own. */
export const test = base.extend<PerTest, PerWorker>({
  extension: [
    async ({}, use) => {
      const extension = await launchBrowser({ flags });
      await use(extension);
      await extension.close();
    },
    { scope: 'worker' },
  ],
  app: [
    async ({}, use) => {
      const app = await startApp();
      await use(app);
      await app.close();
    },
    { scope: 'worker' },
  ],
  login: [
    async ({ app }, use) => {
      const login = await startAppLogin(createSigningKeys(), `${app.origin}/signed-in`);
      await use(login);
      await login.close();
    },
    { scope: 'worker' },
  ],
  orders: [
    async ({ login }, use) => {
      const orders = await startOrders(login.origin);
      await use(orders);
      await orders.close();
    },
    { scope: 'worker' },
  ],
  started: async ({}, use) => {
    const running: Closable[] = [];
    await use(async (starting) => {
      const server = await starting;
      running.push(server);
      return server;
    });
    await Promise.all(running.map((server) => server.close()));
  },
  page: async ({ extension, app }, use) => {
    const page = await extension.context.newPage();
    await page.goto(app.origin);
    await use(page);
    await page.close();
    await extension.context.clearCookies();
  },
  panel: async ({ extension, page }, use) => {
    const { panel, setSize } = await openPanel(extension, page);
    // Tall enough for every line: the list draws only what is seen.
    await setSize(1280, 2000);
    await use(panel);
  },
});

export { expect } from '@playwright/test';
