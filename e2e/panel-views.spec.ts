import type { Page } from '@playwright/test';
import { openPanel } from './devtools.ts';
import { expect, test } from './fixtures.ts';
import { archive, entry, expectNoViolations, openFile } from './panel-file.ts';
import { showcaseSession } from './pictures/session.ts';
import { rowsOf, sendScenario } from './send-scenario.ts';

const showcase = JSON.parse(showcaseSession()) as object;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any kind of detail, ${colorScheme}`, async ({ extension }) => {
    test.setTimeout(180_000);
    const page = await openFile(extension, showcase);
    await page.emulateMedia({ colorScheme });
    for (const path of ['/orders/{id}', '/graphql', 'intranet', '/v1/secrets', '/accounts', '/snapshot']) {
      await page.setViewportSize({ width: 1280, height: 1600 });
      await rowWith(page, path).click();
      await expectNoViolations(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await expectNoViolations(page);
    }
    await page.getByRole('combobox', { name: 'Filter' }).fill('statsu:401');
    await expect(page.getByRole('button', { name: 'Did you mean status:401?' })).toBeVisible();
    await expectNoViolations(page);
  });
}

test('nothing reaches over the edge of a panel of 320 px', async ({ extension }) => {
  const page = await openFile(extension, showcase);
  for (const path of ['/orders/{id}', '/graphql', '/exports/', 'intranet', '/banners/', '/accounts', '/indexes/']) {
    await page.setViewportSize({ width: 1280, height: 1600 });
    await rowWith(page, path).click();
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(overEdge), path).toEqual([]);
  }
  await page.getByRole('combobox', { name: 'Filter' }).fill('cause:');
  await expect(page.getByRole('listbox', { name: 'Completions' })).toBeVisible();
  expect(await page.evaluate(overEdge)).toEqual([]);
  for (const key of [',', '?']) {
    await page.getByRole('listbox', { name: 'Failed requests' }).press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await page.evaluate(overEdge), key).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

for (const [docked, width, height] of [
  ['at the bottom', 1280, 400],
  ['on the right', 400, 900],
] as const) {
  test(`docked ${docked} the verdict, its proof and its fix are in sight`, async ({ extension, page, demo }) => {
    await page.goto(demo.url);
    await sendScenario(page, 'token-expired');
    const { panel, setSize } = await openPanel(extension, page);
    await setSize(width, height);
    await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(width);
    for (const part of ['h1', '.ev li:first-child', '.fix li:first-child'])
      await expect(panel.locator(`.verdict ${part}`).first()).toBeInViewport({ ratio: 1 });
  });
}

test('in a panel of 200 px the verdict of a file is in sight', async ({ extension }) => {
  const page = await openFile(extension, showcase);
  await page.setViewportSize({ width: 1280, height: 200 });
  await expect(page.locator('.verdict h1').first()).toBeInViewport({ ratio: 1 });
});

test('going to a part of the details leaves everything else where it is', async ({ extension }) => {
  const page = await openFile(extension, showcase);
  await page.setViewportSize({ width: 1280, height: 500 });
  const [filter, raw] = [page.getByRole('combobox', { name: 'Filter' }), page.getByRole('heading', { name: /^Raw/ })];
  await expect(raw).not.toBeInViewport();
  await page.getByRole('navigation').getByRole('button', { name: 'Raw' }).click();
  await expect(raw).toBeInViewport();
  await expect(filter).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
});

test('the claims of a narrow panel take its whole width', async ({ extension }) => {
  const page = await openFile(extension, showcase);
  await page.setViewportSize({ width: 320, height: 800 });
  const value = page.getByRole('table', { name: 'Claims' }).getByRole('cell').first();
  expect((await value.boundingBox())?.width).toBeGreaterThan(250);
});

test('a word of the filter that is no key says so and can be mended', async ({ extension }) => {
  const page = await openFile(extension, showcase);
  const filter = page.getByRole('combobox', { name: 'Filter' });
  await filter.fill('-statsu:401');
  await page.getByRole('button', { name: 'Did you mean -status:401?' }).click();
  await expect(filter).toHaveValue('-status:401');
  await expect(page.getByText('5 of 32 failed requests shown')).toBeVisible();
});

test('what cannot be seen is named and breaks no row', async ({ extension }) => {
  const request = { method: 'GET\n401', url: 'https://api.shop.example/a\u202etxt.exe?x=\u0007' };
  const page = await openFile(extension, archive([entry('/', 401, 'Bearer undefined', request)]));
  const row = page.locator('[role=option]').first();
  await expect(row.locator('.m')).toHaveText('GET[U+000A line feed]401');
  expect((await row.boundingBox())?.height).toBe(46);
  const shown = (await page.locator('.app').innerText()).replaceAll(/[\n\t]/g, '');
  expect(shown).not.toMatch(/[\p{Cc}\u202e]/u);
});

test('a time that the file does not say is not made up', async ({ extension }) => {
  const page = await openFile(
    extension,
    archive([{ ...entry('/', 401, 'Bearer undefined'), startedDateTime: 'soon' }]),
  );
  await expect(page.locator('[role=option] .t')).toHaveText('time unknown');
  await expect(page.locator('.detail header')).toContainText('time unknown');
});

test('only the parts that are there are offered, and files have no Network panel', async ({
  extension,
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await sendScenario(page, 'nothing-sent');
  const { panel } = await openPanel(extension, page);
  await expect(rowsOf(panel)).toHaveCount(1);
  const parts = panel.getByRole('navigation', { name: 'Parts of the details' }).getByRole('button');
  await expect(parts).toHaveText(['Verdict', 'Authorization', 'Challenge', 'Raw']);
  const inNetwork = panel.getByRole('button', { name: 'Show in Network' });
  await expect(inNetwork).toBeDisabled();
  await expect(inNetwork).toHaveAccessibleDescription(/sent before DevTools were opened/);
  await sendScenario(page, 'token-expired');
  await panel.locator('[data-cause="token-expired"]').click();
  await expect(inNetwork).toBeEnabled();

  const buffer = Buffer.from(JSON.stringify(archive([entry('/orders/1', 401, 'Bearer undefined')])));
  const file = { name: 'session.har', mimeType: 'application/json', buffer };
  await panel.getByLabel('HAR file', { exact: true }).setInputFiles(file);
  await expect(panel.locator('[data-file=open]')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Copy as' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Show in Network' })).toHaveCount(0);
});

function rowWith(page: Page, path: string) {
  return page.locator('[role=option]').filter({ hasText: path }).first();
}

/** What is drawn beyond the right edge of the panel and not in something that scrolls or cuts. */
function overEdge(): string[] {
  const isCut = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).overflowX !== 'visible' || isCut(element.parentElement));
  const over = [...document.querySelectorAll('.app *, dialog *')].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return width > 0 && right > innerWidth + 1 && !isCut(element.parentElement);
  });
  const scrolled = [...document.querySelectorAll('html, .detail, dialog')].filter(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
  );
  return [...over, ...scrolled].map((element) => element.outerHTML.slice(0, 120));
}
