import type { Frame, Page } from '@playwright/test';
import { launchBrowser } from './browser.ts';
import { scenarios } from './demo/scenarios.ts';
import { openPanel } from './devtools.ts';
import { expect, test as base } from './fixtures.ts';
import { sendAndFindRow } from './send-scenario.ts';

/** One browser for all scenarios: they are what one developer does in one session. */
const test = base.extend<object, { shop: { page: Page; panel: Frame } }>({
  shop: [
    async ({ demo }, use) => {
      const extension = await launchBrowser();
      const page = extension.context.pages()[0] ?? (await extension.context.newPage());
      await page.goto(demo.url);
      const devtools = await openPanel(extension, page);
      // Tall enough for every line: the list draws only what is seen.
      await devtools.setSize(1280, 2000);
      await use({ page, panel: devtools.panel });
      await extension.close();
    },
    { scope: 'worker' },
  ],
});

for (const { id, title, expected } of scenarios) {
  test(`${id} (${title}): ${expected}`, async ({ shop: { page, panel } }) => {
    const row = await sendAndFindRow(page, panel, id);
    await expect(row).toHaveAttribute('data-cause', expected);
  });
}
