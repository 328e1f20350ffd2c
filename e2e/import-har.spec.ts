import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSession } from '../src/cli/analyze.ts';
import { sanitizeHar } from '../src/core/har/sanitize.ts';
import { archiveOfPlans } from './canary/archive.ts';
import { plans } from './canary/plants.ts';
import { openPanel } from './devtools.ts';
import { expect, test } from './fixtures.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a sanitized archive opens in the Network panel of DevTools, every entry of it', async ({
  extension,
  page,
  demo,
}) => {
  const sanitized = sanitizeHar(archiveOfPlans(), createSession());
  const path = join(temporaryFolder('import'), 'session.har');
  writeFileSync(path, 'text' in sanitized ? sanitized.text : '');

  await page.goto(demo.url);
  const { window } = await openPanel(extension, page);
  await window.getByRole('tab', { name: 'Network' }).click();
  const chooser = window.waitForEvent('filechooser');
  await window.getByRole('button', { name: /Import HAR file/ }).click();
  await (await chooser).setFiles(path);
  await expect(window.getByText(`${plans.length} requests`)).toBeVisible();
});
