import { readFile } from 'node:fs/promises';
import type { Frame } from '@playwright/test';
import { openPanel } from './devtools.ts';
import { expect, test } from './fixtures.ts';
import { archive, entry, expectNoViolations, openFile, PANEL } from './panel-file.ts';
import { sendScenario } from './send-scenario.ts';

const malformed = archive([
  entry('/orders/1', 401, 'Bearer undefined'),
  entry('/orders/2', 401, 'Bearer undefined'),
  entry('/stock', 403, 'Bearer aaaaaaaaaaaaaaaaaaaaaaaa'),
]);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the panel, ${colorScheme}`, async ({ extension }) => {
    const page = await openFile(extension, malformed);
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoViolations(page);
    }
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolations(page);
  });
}

test('axe finds nothing in an empty panel', async ({ extension: { context, extensionId } }) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}${PANEL}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoViolations(page);
});

test('everything is within reach of the keyboard', async ({ extension }) => {
  const page = await openFile(extension, malformed);
  const list = page.getByRole('listbox', { name: 'Failed requests' });
  const selected = list.locator('[aria-selected=true]');
  await page.keyboard.press('Escape');
  await expect(list).toBeFocused();
  await page.keyboard.press('End');
  await expect(selected).toContainText('/stock');
  await page.keyboard.press('Home');
  await expect(selected).toHaveAttribute('data-count', '2');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(selected).toContainText('/orders/1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Details of the failed request' })).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('status:403');
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Filter' })).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(list).toBeFocused();
});

test('the filter completes keys and values that occur', async ({ extension }) => {
  const page = await openFile(extension, malformed);
  await page.keyboard.press('/');
  await page.keyboard.type('sta');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'status:403' })).toBeVisible();
  await page.keyboard.type('403');
  await expect(page.locator('[data-failure-id][role=option]')).toHaveCount(1);
});

test('Tab takes the first completion, and letters on a button run nothing', async ({ extension }) => {
  const page = await openFile(extension, malformed);
  await page.keyboard.press('/');
  await page.keyboard.type('sta');
  await page.keyboard.press('Tab');
  const filter = page.getByRole('combobox', { name: 'Filter' });
  await expect(filter).toHaveValue('status:');
  await expect(filter).toBeFocused();
  await page.getByRole('button', { name: 'Clear the filter' }).press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('carets stand under the characters that are wrong', async ({ extension }) => {
  const page = await openFile(extension, archive([entry('/orders', 401, 'Bearer "abc"')]));
  const faulty = await page
    .locator('.anatomy-row')
    .first()
    .evaluate((row) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf('"') ?? -1;
        if (at < 0) continue;
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().left;
      }
      return -1;
    });
  const caret = await page.locator('.carets').first().boundingBox();
  const indent = await page
    .locator('.carets')
    .first()
    .evaluate((element) => parseFloat(getComputedStyle(element).marginLeft));
  expect(indent).toBeGreaterThan(0);
  expect(Math.abs((caret?.x ?? 0) - faulty)).toBeLessThan(2);
});

test('a file that is not a HAR is refused with its reason, and the panel goes on', async ({ extension }) => {
  const { context, extensionId } = extension;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}${PANEL}`);
  const buffer = Buffer.from('not json');
  await page
    .getByLabel('HAR file', { exact: true })
    .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer });
  await expect(page.getByRole('alert')).toContainText('notes.txt could not be read');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the search finds text in the details and goes through it', async ({ extension }) => {
  const page = await openFile(extension, malformed);
  await page.getByRole('textbox', { name: 'Search in the details' }).fill('undefined');
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
});

test('live failures are announced, and the keyboard works from the start', async ({ extension, page, demo }) => {
  await page.goto(demo.url);
  await sendScenario(page, 'nothing-sent');
  const { panel } = await openPanel(extension, page);
  await expect(panel.locator('[data-failure-id][role=option]')).toHaveCount(1);
  await sendScenario(page, 'token-expired');
  await expect(status(panel)).toHaveText(/^New failed request: 401 GET .+\.$/);
});

test('what is copied reaches the clipboard from inside of DevTools, with variables for secrets', async ({
  extension,
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await sendScenario(page, 'token-expired');
  const { panel, window } = await openPanel(extension, page);
  await panel.locator('[data-failure-id][role=option]').first().click();
  await panel.getByRole('button', { name: 'Copy as' }).click();
  await panel.getByRole('menuitem', { name: 'cURL' }).click();
  await expect(panel.getByText('Copied as cURL')).toBeVisible();
  const filter = panel.getByRole('combobox', { name: 'Filter' });
  await filter.focus();
  await window.keyboard.press('ControlOrMeta+v');
  await expect(filter).toHaveValue(/curl '?https?:/);
  await expect(filter).toHaveValue(/\$[A-Z_]+/);
});

test('a saved file opens again with the same causes and without a secret', async ({ extension }) => {
  const page = await openFile(extension, malformed);
  const secret = 'aaaaaaaaaaaaaaaaaaaaaaaa';
  const causes = () =>
    page
      .locator('[role=option][data-failure-id]')
      .evaluateAll((rows) => rows.map((row) => `${row.getAttribute('data-cause')} ×${row.getAttribute('data-count')}`));
  const before = await causes();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('e')]);
  const path = await download.path();
  expect(await readFile(path, 'utf8')).not.toContain(secret);
  await page.getByLabel('HAR file', { exact: true }).setInputFiles(path);
  await expect(page.locator('[data-file="open"]')).not.toContainText('session.har');
  expect(await causes()).toEqual(before);
});

test('settings are kept and reach every page', async ({ extension }) => {
  const first = await openFile(extension, malformed);
  await first.keyboard.press(',');
  await first.getByLabel('Ignore these hosts').fill('api.shop.example');
  await first.getByRole('button', { name: 'Done' }).click();
  await expect(first.getByRole('heading', { level: 1 })).toContainText('No failed request to show');
  const second = await openFile(extension, malformed);
  await expect(second.getByRole('heading', { level: 1 })).toContainText('No failed request to show');
});

test('the panel has no inline script and asks for nothing from outside', async () => {
  const html = await readFile(new URL('../src/panel/index.html', import.meta.url), 'utf8');
  expect(html).not.toMatch(/https?:/);
});

function status(panel: Frame) {
  return panel.locator('[role=status].visually-hidden');
}
