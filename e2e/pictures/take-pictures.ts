import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Frame } from '@playwright/test';
import { writeLargeHar } from '../bench/large-har.ts';
import type { ExtensionBrowser } from '../browser.ts';
import type { Demo } from '../demo/start-demo.ts';
import { scenarios } from '../demo/scenarios.ts';
import { openPanel, type PanelInDevTools } from '../devtools.ts';
import { rowsOf, sendScenario } from '../send-scenario.ts';
import { setSiteAccess } from '../site-access.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { shoot, sizes, type Album, type Theme } from './album.ts';
import { showcaseSession } from './session.ts';

const BOTH: readonly Theme[] = ['light', 'dark'];

/** What is in the detail, and a part of the path whose row shows it. */
const DETAILS: readonly (readonly [string, string])[] = [
  ['jwt-expired', '/v1/orders'],
  ['recovered', '/v1/me'],
  ['preflight', '/v1/cart'],
  ['scope', '/orders/81'],
  ['malformed-undefined', '/graphql'],
  ['malformed-carets', '/exports/'],
  ['redirect', '/daily'],
  ['wrong-endpoint', '/dev/missing'],
  ['no-credentials', '/v1/profile'],
  ['challenges', 'intranet'],
  ['jwe', '/v1/secrets'],
  ['sd-jwt', '/present'],
  ['opaque', '/user/repos'],
  ['basic', '/npm/'],
  ['digest', '/snapshot'],
  ['sigv4', '/banners/'],
  ['dpop', '/accounts'],
  ['saml', '/saml/'],
  ['api-key-and-cookie', '/indexes/'],
];

export async function takePictures(extension: ExtensionBrowser, demo: Demo, album: Album): Promise<void> {
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  await page.goto(demo.url);
  const devtools = await openPanel(extension, page);
  const { panel } = devtools;

  await panel.getByRole('heading', { level: 1 }).waitFor();
  await shoot(devtools, album, 'empty', sizes.wide, BOTH);
  await shoot(devtools, album, 'empty-narrow', sizes.narrow);
  await setSiteAccess(extension, 'ON_CLICK');
  await panel.locator('[data-action=grant]').waitFor();
  await shoot(devtools, album, 'no-access', sizes.wide, BOTH);
  await shoot(devtools, album, 'no-access-narrow', sizes.narrow);
  await setSiteAccess(extension, 'ON_ALL_SITES');
  await expect(panel.locator('[data-action=grant]')).toHaveCount(0);

  await page.bringToFront();
  await devtools.setSize(1280, 2000);
  for (const { id } of scenarios) await sendScenario(page, id);
  await expect(rowsOf(panel)).toHaveCount(scenarios.length);
  await panel.locator('[data-cause="token-expired"]').first().click();
  await shoot(devtools, album, 'live', sizes.wide, BOTH);
  await shoot(devtools, album, 'live-bottom', sizes.bottom);
  await shoot(devtools, album, 'live-right', sizes.right);
  await shoot(devtools, album, 'live-low', sizes.low);

  await panel.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(rowsOf(panel)).toHaveCount(0);
  await shoot(devtools, album, 'cleared', sizes.wide, BOTH);
  await shoot(devtools, album, 'cleared-narrow', sizes.narrow);
  await shoot(devtools, album, 'cleared-low', sizes.low);

  await openFile(panel, 'notes.txt', 'not a recording');
  await panel.getByRole('alert').waitFor();
  await shoot(devtools, album, 'wrong-file', sizes.wide);
  await shoot(devtools, album, 'wrong-file-narrow', sizes.narrow);
  await openFile(panel, 'checkout-morning.har', showcaseSession());
  await panel.locator('[data-file=open]').waitFor();
  await expect(panel.locator('[data-busy]')).toHaveCount(0);
  await pictureList(devtools, album);
  await pictureDetails(devtools, album);
  await pictureDialogs(devtools, album);

  await openFile(panel, 'busy-day.har', writeLargeHar(10_000));
  await panel.locator('[data-file=reading]').waitFor();
  await shoot(devtools, album, 'reading', sizes.wide);
  await panel.locator('[data-file=open]', { hasText: '10,000' }).waitFor();
  await panel.locator('.foot [data-busy]').waitFor({ state: 'detached', timeout: 120_000 });
  await shoot(devtools, album, 'ten-thousand', sizes.wide, BOTH);
}

async function pictureList(devtools: PanelInDevTools, album: Album): Promise<void> {
  const { panel } = devtools;
  await shoot(devtools, album, 'file', sizes.wide, BOTH);
  await shoot(devtools, album, 'file-bottom', sizes.bottom);
  await shoot(devtools, album, 'file-right', sizes.right, BOTH);
  await shoot(devtools, album, 'file-narrow', sizes.narrow, BOTH);
  await shoot(devtools, album, 'file-480', [480, 900]);
  await shoot(devtools, album, 'file-800', [800, 600]);
  await shoot(devtools, album, 'file-full', [1920, 1080]);
  // 1280 × 800 at 200 %.
  await shoot(devtools, album, 'file-zoomed', [640, 427]);
  await shoot(devtools, album, 'file-low', sizes.low);
  await pictureChips(devtools, () => shoot(devtools, album, 'chips', sizes.wide, BOTH));
  await pictureChips(devtools, () => shoot(devtools, album, 'chips-narrow', sizes.narrow));
  await devtools.setSize(1280, 2000);
  await rowWith(panel, '/v1/orders').first().click();
  await panel.getByRole('listbox', { name: 'Failed requests' }).press('ArrowRight');
  await shoot(devtools, album, 'group-open', sizes.wide, BOTH);
  await panel.getByRole('listbox', { name: 'Failed requests' }).press('ArrowLeft');
  const filter = panel.getByRole('combobox', { name: 'Filter' });
  await filter.fill('host:');
  await filter.press('ArrowDown');
  await shoot(devtools, album, 'filter', sizes.wide, BOTH);
  await shoot(devtools, album, 'filter-narrow', sizes.narrow);
  await filter.fill('cause:');
  await shoot(devtools, album, 'filter-causes-narrow', sizes.narrow);
  await filter.fill('statsu:401');
  await shoot(devtools, album, 'filter-typo', sizes.wide);
  await shoot(devtools, album, 'filter-typo-narrow', sizes.narrow);
  await filter.fill('-cause:expird');
  await shoot(devtools, album, 'filter-unknown', sizes.wide, BOTH);
  await filter.fill('status:abc');
  await shoot(devtools, album, 'filter-choices', sizes.wide);
  await shoot(devtools, album, 'filter-choices-narrow', sizes.narrow);
  await filter.fill('zebra');
  await shoot(devtools, album, 'filter-hides-all', sizes.wide);
  await filter.press('Escape');
  await filter.fill('');
  await filter.press('Escape');
}

async function pictureChips({ panel, setSize }: PanelInDevTools, take: () => Promise<void>): Promise<void> {
  await setSize(...sizes.wide);
  await panel.getByRole('button', { name: /^\d+ more$/ }).click();
  await take();
  await panel.getByRole('menuitemcheckbox').first().press('Escape');
}

async function pictureDetails(devtools: PanelInDevTools, album: Album): Promise<void> {
  const { panel } = devtools;
  for (const [name, path] of DETAILS) {
    await devtools.setSize(1280, 2000);
    await rowWith(panel, path).first().click();
    await shoot(devtools, album, `detail-${name}`, sizes.tall);
    if (['jwt-expired', 'challenges', 'malformed-carets', 'dpop'].includes(name))
      await shoot(devtools, album, `detail-${name}`, sizes.tall, ['dark']);
    await shoot(devtools, album, `detail-${name}-narrow`, sizes.narrowTall);
  }
  await devtools.setSize(1280, 2000);
  await rowWith(panel, '/v1/me').first().click();
  for (const part of ['Story', 'Raw']) {
    await devtools.setSize(...sizes.wide);
    await panel.getByRole('navigation').getByRole('button', { name: part }).click();
    await shoot(devtools, album, `part-${part.toLowerCase()}`, sizes.wide, BOTH);
  }
}

async function pictureDialogs(devtools: PanelInDevTools, album: Album): Promise<void> {
  const { panel } = devtools;
  for (const [name, key] of [
    ['settings', ','],
    ['shortcuts', '?'],
  ] as const) {
    await devtools.setSize(...sizes.wide);
    await panel.getByRole('listbox', { name: 'Failed requests' }).press(key);
    await panel.getByRole('dialog').waitFor();
    await shoot(devtools, album, name, sizes.wide, BOTH);
    await shoot(devtools, album, `${name}-narrow`, sizes.narrow);
    await panel.getByRole('button', { name: 'Close', exact: true }).click();
  }
  await devtools.setSize(...sizes.wide);
  await panel.getByRole('listbox', { name: 'Failed requests' }).press(',');
  await panel.getByLabel('Ignore these hosts').fill('not a host!!');
  await panel.getByLabel('Clocks may differ by').fill('-5');
  await panel.getByLabel('Clocks may differ by').blur();
  await shoot(devtools, album, 'settings-wrong', sizes.wide, BOTH);
  await panel.getByRole('button', { name: 'Close', exact: true }).click();
}

function rowWith(panel: Frame, path: string) {
  return rowsOf(panel).filter({ hasText: path });
}

async function openFile(panel: Frame, name: string, text: string): Promise<void> {
  const path = join(temporaryFolder('picture'), name);
  await writeFile(path, text);
  await panel.getByLabel('HAR file', { exact: true }).setInputFiles(path);
}
