import { openPanel } from './devtools.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf } from './send-scenario.ts';
import { setSiteAccess } from './site-access.ts';

test('access that the user took away is a state in the panel, and ends when it is given back', async ({
  extension,
  page,
  demo,
  server,
}) => {
  await page.goto(demo.url);
  const { panel } = await openPanel(extension, page);
  const fetchRefused = (): Promise<number> =>
    page.evaluate((url) => fetch(url).then(({ status }) => status), `${server.origin}/401`);

  await setSiteAccess(extension, 'ON_CLICK');
  await expect(panel.getByText('has no access to this site')).toBeVisible();
  await expect(panel.locator('[data-action=grant]')).toBeVisible();

  await setSiteAccess(extension, 'ON_ALL_SITES');
  await expect(panel.locator('[data-action=grant]')).toHaveCount(0);
  await fetchRefused();
  await expect(rowsOf(panel)).toHaveCount(1);
});
