import { launchBrowser } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { tabRecordOf } from './tab-record.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a worker that starts again after the browser did loads the gate', async ({ demo, server }) => {
  const profile = temporaryFolder('profile');
  await (await launchBrowser({ profile })).close();
  const extension = await launchBrowser({ profile });
  const page = await extension.context.newPage();
  await page.goto(demo.url);
  await extension.killWorker();
  await page.evaluate(async (url) => void (await fetch(url)), `${server.origin}/401`);
  await expect.poll(async () => (await tabRecordOf(extension, page)).failures.length).toBe(1);
  await extension.close();
});
