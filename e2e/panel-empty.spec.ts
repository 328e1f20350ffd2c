import { openPanel } from './devtools.ts';
import { expect, test } from './fixtures.ts';
import { archive, entry, openFile } from './panel-file.ts';
import { rowsOf, sendScenario } from './send-scenario.ts';

test('an empty list says whether nothing was refused or it was cleared', async ({ extension, page, demo }) => {
  await page.goto(demo.url);
  const { panel } = await openPanel(extension, page);
  const title = panel.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('No request was refused with 401 or 403');
  await sendScenario(page, 'token-expired');
  await expect(rowsOf(panel)).toHaveCount(1);
  await panel.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(title).toHaveText('The list was cleared');
  await expect(panel.getByText('Preserve log is off: they go when the page navigates.')).toBeVisible();
  await panel.getByRole('button', { name: 'Preserve log' }).click();
  await expect(panel.getByText('Preserve log is on: they stay when the page navigates.')).toBeVisible();
  await panel.getByRole('button', { name: 'Preserve log' }).click();
  await page.reload();
  await expect(title).toHaveText('No request was refused with 401 or 403');
});

test('a filter that hides everything says how much', async ({ extension }) => {
  const entries = ['/orders/1', '/stock'].map((path) => entry(path, 401, 'Bearer undefined'));
  const page = await openFile(extension, archive(entries));
  await page.getByRole('combobox', { name: 'Filter' }).fill('zebra');
  await expect(page.getByText('The filter hides all 2 failed requests.')).toBeVisible();
});
