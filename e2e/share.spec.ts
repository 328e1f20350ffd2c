import type { Frame } from '@playwright/test';
import { readClipboard } from './clipboard.ts';
import { scenarios } from './demo/scenarios.ts';
import { openPanel } from './devtools.ts';
import { expect, test } from './fixtures.ts';
import { collectSecrets, leaksIn } from './leaks.ts';
import { collectSavedFiles, diagnoseFile } from './saved-files.ts';
import { rowsOf, sendScenario } from './send-scenario.ts';

/** A key, with the list in front of it. */
function press(panel: Frame, key: string): Promise<void> {
  return panel.getByRole('listbox', { name: 'Failed requests' }).press(key);
}

/** Says of the notice at the foot what the panel did last. */
const noticeOf = (panel: Frame) => panel.locator('[role=status].notice');

test('a failure is copied as a report and as a command, without its secret', async ({ extension, page, demo }) => {
  const secrets = collectSecrets(page);
  await page.goto(demo.url);
  await sendScenario(page, 'token-expired');
  const { window, panel } = await openPanel(extension, page);
  await expect(rowsOf(panel)).toHaveCount(1);
  await expect.poll(() => secrets.size).toBeGreaterThan(0);

  const copies: [string, () => Promise<void>, RegExp][] = [
    ['Copied as Markdown', () => press(panel, 'c'), /^## 401 `GET http:.*\n[^]*token-expired/],
    ['Copied as cURL', () => press(panel, 'u'), /^TOKEN='<.*\ncurl [^]*"Authorization: Bearer \$TOKEN"/],
    ['Copied as fetch', () => copyAs(panel, 'fetch'), /^const TOKEN = .*\n\nconst response = await fetch\(/],
    ['Copied as Python', () => copyAs(panel, 'Python'), /^import requests\n\nTOKEN = /],
    ['Copied as PHP', () => copyAs(panel, 'PHP'), /^<\?php\n\$TOKEN = /],
    ['Report copied as Markdown', () => press(panel, 'r'), /^## 401 `GET/],
  ];
  for (const [notice, copy, expected] of copies) {
    await window.bringToFront();
    await copy();
    await expect(noticeOf(panel)).toHaveText(notice);
    const text = await readClipboard(page);
    expect(text).toMatch(expected);
    expect(leaksIn(text, secrets)).toEqual([]);
  }
});

async function copyAs(panel: Frame, name: string): Promise<void> {
  await panel.getByRole('button', { name: 'Copy as' }).click();
  await panel.getByRole('menuitem', { name }).click();
}

test('what is saved is diagnosed by the command line as the panel diagnosed it', async ({ extension, page, demo }) => {
  test.setTimeout(180_000);
  const secrets = collectSecrets(page);
  const saved = await collectSavedFiles(extension);
  await page.goto(demo.url);
  const { panel, setSize } = await openPanel(extension, page);
  await setSize(1280, 2000);
  for (const { id } of scenarios) await sendScenario(page, id);
  await expect(rowsOf(panel)).toHaveCount(scenarios.length);
  await expect(panel.locator('[data-busy]')).toHaveCount(0);
  const shown = await rowsOf(panel).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-cause')));

  await press(panel, 'e');
  await expect.poll(() => saved.paths().length).toBe(1);
  const [path = ''] = saved.paths();
  expect(leaksIn(saved.text(), secrets)).toEqual([]);
  const found = await diagnoseFile(path);
  expect(found.map(({ cause }) => cause)).toEqual(shown);
});

test('a saved file opens in the Network panel of DevTools', async ({ extension, page, demo }) => {
  const saved = await collectSavedFiles(extension);
  await page.goto(demo.url);
  await sendScenario(page, 'token-expired');
  const { window, panel } = await openPanel(extension, page);
  await expect(rowsOf(panel)).toHaveCount(1);
  await press(panel, 'e');
  await expect.poll(() => saved.paths().length).toBe(1);

  await window.getByRole('tab', { name: 'Network' }).click();
  const chooser = window.waitForEvent('filechooser');
  await window.getByRole('button', { name: /Import HAR file/ }).click();
  await (await chooser).setFiles(saved.paths());
  // DevTools were closed when it was sent: what they list is the file.
  await expect(window.getByRole('row', { name: / 401 fetch / })).toHaveCount(1);
});

test('every way to share has its key on the sheet', async ({ extension, page, demo }) => {
  await page.goto(demo.url);
  await sendScenario(page, 'nothing-sent');
  const { panel } = await openPanel(extension, page);
  await expect(rowsOf(panel)).toHaveCount(1);
  await press(panel, '?');
  const sheet = panel.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const label of ['Copy as Markdown', 'Copy as cURL', 'Copy a report of the list', 'Save the list as HAR'])
    await expect(sheet).toContainText(label);
});
