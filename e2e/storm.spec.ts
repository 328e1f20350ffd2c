import type { Frame, Page } from '@playwright/test';
import { badgeOf } from './badge.ts';
import { openPanel } from './devtools.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf } from './send-scenario.ts';
import { tabRecordOf } from './tab-record.ts';

const FAILURES = 1_500;
const BATCH = 100;

test.setTimeout(180_000);

test('1,500 identical refusals with the panel open: all are counted once, and kept', async ({
  extension,
  page,
  demo,
  server,
}) => {
  await page.goto(demo.url);
  const { panel } = await openPanel(extension, page);
  await storm(page, `${server.origin}/401`);
  await expect.poll(() => badgeOf(extension, page.url())).toMatchObject({ text: String(FAILURES) });
  await listed(panel, FAILURES);
  const { failures, dropped } = await tabRecordOf(extension, page);
  expect(new Set(failures.map(({ exchange }) => exchange.id)).size).toBe(FAILURES);
  expect(dropped.failures).toBe(0);

  await page.reload();
  await storm(page, `${server.origin}/401`, BATCH);
  await expect.poll(() => badgeOf(extension, page.url())).toMatchObject({ text: String(BATCH) });
  await listed(panel, BATCH);
});

test('1,500 refusals that are more than a tab keeps: counted once, the panel lists what it was told', async ({
  extension,
  page,
  demo,
  server,
}) => {
  await page.goto(demo.url);
  const { panel } = await openPanel(extension, page);
  await storm(page, `${server.origin}/401`, FAILURES, 1_000);
  await expect.poll(() => badgeOf(extension, page.url())).toMatchObject({ text: String(FAILURES) });
  await listed(panel, FAILURES);
  expect((await tabRecordOf(extension, page)).dropped.failures).toBeGreaterThan(0);
});

test('what had to make room is told until the page is left', async ({ extension, page, demo, server }) => {
  await page.goto(demo.url);
  await storm(page, `${server.origin}/401`, FAILURES, 1_000);
  await expect.poll(() => badgeOf(extension, page.url())).toMatchObject({ text: String(FAILURES) });
  const { failures, dropped } = await tabRecordOf(extension, page);
  expect(failures.length + dropped.failures).toBe(FAILURES);

  const { panel } = await openPanel(extension, page);
  await expect(panel.locator('.foot')).toContainText(`${told(dropped.failures)} older failures had to make room`);
  await storm(page, `${server.origin}/401`, BATCH);
  await expect.poll(() => badgeOf(extension, page.url())).toMatchObject({ text: String(FAILURES + BATCH) });

  await page.reload();
  await storm(page, `${server.origin}/401`, BATCH);
  await expect.poll(() => badgeOf(extension, page.url())).toMatchObject({ text: String(BATCH) });
  await expect(panel.locator('.foot')).toContainText(`${BATCH} failed requests`);
  await expect(panel.locator('.foot')).not.toContainText('make room');
});

/** A number as the panel writes it. */
function told(count: number): string {
  return count.toLocaleString('en');
}

/** All in one line, all diagnosed, and nothing that had to make room. */
async function listed(panel: Frame, count: number): Promise<void> {
  await expect(panel.locator('.foot')).toContainText(`${told(count)} failed requests`, { timeout: 60_000 });
  await expect(panel.locator('.foot [data-busy]')).toHaveCount(0, { timeout: 60_000 });
  await expect(rowsOf(panel)).toHaveAttribute('data-count', String(count));
  await expect(panel.locator('.foot')).not.toContainText('make room');
}

/** A batch at a time. `length`: characters that each request has for itself. */
async function storm(page: Page, url: string, count = FAILURES, length = 0): Promise<void> {
  await page.evaluate(
    async ({ address, all, batch, own }) => {
      for (let sent = 0; sent < all; sent += batch) {
        await Promise.all(
          Array.from({ length: Math.min(batch, all - sent) }, (_, n) =>
            fetch(`${address}?own=${String(sent + n).padStart(own, '.')}`),
          ),
        );
      }
    },
    { address: url, all: count, batch: BATCH, own: length },
  );
}
