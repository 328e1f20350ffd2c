import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../browser.ts';
import { scenarios } from '../demo/scenarios.ts';
import type { Demo } from '../demo/start-demo.ts';
import { openPopup } from '../popup.ts';
import { sendScenario } from '../send-scenario.ts';
import type { Album } from './album.ts';
import { base64url, encryptedToken, selectiveToken, tokenOf } from './tokens.ts';

/** What people paste. */
const PASTED: readonly (readonly [string, string])[] = [
  ['jwt', `Bearer ${tokenOf({})}`],
  ['jwe', encryptedToken()],
  ['sd-jwt', selectiveToken()],
  ['basic', `Authorization: Basic ${Buffer.from('ci-robot:not-the-password').toString('base64')}`],
  ['cookie', 'Cookie: sid=s%3Aq8Xv2LrT5nYb7KdW; theme=dark'],
  ['malformed', `Authorization: Bearer: "${tokenOf({})}"`],
  ['challenge', 'WWW-Authenticate: Bearer realm="acme", error="invalid_token", error_description="The token expired"'],
  [
    'curl',
    `curl https://api.acme.example/v1/me -H "Authorization: Bearer ${tokenOf({})}" -H 'X-Api-Key: k-4f9d2b7a6c1e8035d9f2'`,
  ],
  [
    'response',
    JSON.stringify({ access_token: tokenOf({}), refresh_token: base64url('refreshing'.repeat(3)), expires_in: 3600 }),
  ],
  ['set-cookie', 'Set-Cookie: sid=s%3Aq8Xv2LrT5nYb7KdW; Path=/; HttpOnly; Secure; SameSite=Lax'],
  ['words', 'Why does it answer 401 to me?'],
];

export async function takePopupPictures(extension: ExtensionBrowser, demo: Demo, album: Album): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(demo.url);
  await withPopup(extension, page, (popup) => shootBoth(popup, album, 'popup-none'));
  for (const { id } of scenarios.slice(0, 3)) await sendScenario(page, id);
  await withPopup(extension, page, async (popup) => {
    await shootBoth(popup, album, 'popup-few');
    await popup.locator('[data-failure-id]').first().click();
    await shootBoth(popup, album, 'popup-opened');
  });
  for (const { id } of scenarios.slice(3)) await sendScenario(page, id);
  await withPopup(extension, page, async (popup) => {
    await shootBoth(popup, album, 'popup-many');
    for (const [name, text] of PASTED) {
      await popup.getByRole('textbox').fill(text);
      await shootBoth(popup, album, `popup-pasted-${name}`);
    }
  });
}

async function withPopup(extension: ExtensionBrowser, page: Page, use: (popup: Page) => Promise<void>): Promise<void> {
  const popup = await openPopup(extension, page);
  await popup.getByRole('textbox').waitFor();
  console.log(await popup.evaluate(() => [innerWidth, innerHeight, document.documentElement.scrollHeight]));
  await use(popup);
  await popup.close();
}

async function shootBoth(popup: Page, album: Album, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    if (!album.isWanted(`${name}-${colorScheme}`)) continue;
    await popup.emulateMedia({ colorScheme });
    await popup.screenshot({ path: album.fileFor(`${name}-${colorScheme}`) });
  }
}
