import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { listen } from './demo/servers/listen.ts';
import { openPanel } from './devtools.ts';
import { inExtensionPage } from './extension-page.ts';
import { call } from './story/calls.ts';
import { rowOf } from './story/rows.ts';
import { expect, test } from './story/story-test.ts';

declare const chrome: { storage: { session: { getBytesInUse(key: null): Promise<number> } } };

/** What a tab may keep of its successes, with some room for three refusals, the pages and the keys of the session. */
const BUDGET = 130_000;

test('20,000 exchanges in a tab: the storage stays within its budget, the refusals stay in the list', async ({
  extension,
  page,
  started,
}) => {
  test.setTimeout(180_000);
  const server = await started(
    listen(({ url = '/' }, response) => {
      response.writeHead(Number(/^\/(\d{3})\b/.exec(url)?.[1] ?? 404)).end();
    }),
  );
  await page.goto(`${server.origin}/200`);
  await call(page, '/401?early', { token: 'first' });
  await send(page, 10_000);
  await extension.killWorker();
  await call(page, '/403?between', { token: 'second' });
  await expect.poll(() => bytesInUse(extension)).toBeLessThan(BUDGET);
  await send(page, 10_000);
  await call(page, '/401?late', { token: 'third' });
  await expect.poll(() => bytesInUse(extension)).toBeLessThan(BUDGET);

  const { panel, setSize } = await openPanel(extension, page);
  await setSize(1280, 2000);
  await expect(rowOf(panel, '/401')).toHaveAttribute('data-count', '2');
  await expect(rowOf(panel, '/403')).toHaveAttribute('data-count', '1');
});

/** Successes that matter to authentication: each leaves a trace. */
function send(page: Page, count: number): Promise<void> {
  return page.evaluate(async (all) => {
    let sent = 0;
    const work = async (): Promise<void> => {
      while (sent < all) {
        const n = sent++;
        await fetch(`/200?n=${n}`, { headers: { Authorization: `Bearer t${n % 100}` } });
      }
    };
    await Promise.all(Array.from({ length: 6 }, work));
  }, count);
}

function bytesInUse(extension: ExtensionBrowser): Promise<number> {
  return inExtensionPage(extension, (page) => page.evaluate(() => chrome.storage.session.getBytesInUse(null)));
}
