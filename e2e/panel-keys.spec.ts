import type { Frame, Page } from '@playwright/test';
import { openPanel } from './devtools.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf, sendScenario } from './send-scenario.ts';

// Keys inside of the real DevTools, which listen to those of our panel too.

const listOf = (panel: Frame) => panel.getByRole('listbox', { name: 'Failed requests' });
const drawerOf = (window: Page) => window.locator('.drawer-tabbed-pane');

test('Escape closes what we opened and leaves the drawer of DevTools shut', async ({ extension, page, demo }) => {
  await page.goto(demo.url);
  await sendScenario(page, 'token-expired');
  const { window, panel } = await openPanel(extension, page);
  await expect(rowsOf(panel)).toHaveCount(1);
  for (const [key, name] of [
    [',', 'Settings'],
    ['?', 'Keyboard shortcuts'],
  ] as const) {
    await listOf(panel).press(key);
    await expect(panel.getByRole('dialog', { name })).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(panel.getByRole('dialog')).toHaveCount(0);
    await expect(listOf(panel)).toBeFocused();
  }
  // After a click on its text the focus is nowhere.
  await window.keyboard.press('?');
  await panel.getByRole('dialog').getByText('First or last').click();
  await window.keyboard.press('Escape');
  await expect(panel.getByRole('dialog')).toHaveCount(0);

  await panel.getByRole('button', { name: 'Copy as' }).click();
  await expect(panel.getByRole('menu')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(panel.getByRole('menu')).toHaveCount(0);
  await expect(panel.getByRole('button', { name: 'Copy as' })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(listOf(panel)).toBeFocused();
  await expect(drawerOf(window)).toBeHidden();

  await window.keyboard.press('Escape');
  await expect(drawerOf(window)).toBeVisible();
});

test('a question mark shows our shortcuts and not those of DevTools', async ({ extension, page, demo }) => {
  await page.goto(demo.url);
  await sendScenario(page, 'token-expired');
  const { window, panel } = await openPanel(extension, page);
  await expect(rowsOf(panel)).toHaveCount(1);
  await listOf(panel).press('Shift+?');
  await expect(panel.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await window.keyboard.press('Shift+?');
  await window.keyboard.press('Escape');
  await expect(panel.getByRole('dialog')).toHaveCount(0);
  await expect(window.locator('.settings-window-main')).toHaveCount(0);
});

test('a key right behind the one that closed a dialog is heard', async ({ extension, page, demo }) => {
  await page.goto(demo.url);
  await sendScenario(page, 'token-expired');
  const { panel } = await openPanel(extension, page);
  await expect(rowsOf(panel)).toHaveCount(1);
  await listOf(panel).press(',');
  await expect(panel.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  // Within one frame, as fast fingers and slow machines do it.
  await panel.evaluate(pressInOneFrame, ['Escape', '?']);
  await expect(panel.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await panel.evaluate(pressInOneFrame, ['Escape', ',']);
  await expect(panel.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await panel.evaluate(pressInOneFrame, ['Done', '?']);
  await expect(panel.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

/** In the panel: keys, and the button that ends a dialog. */
async function pressInOneFrame(keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const target = document.activeElement ?? document.body;
    if (key === 'Done') document.querySelector<HTMLElement>('dialog .primary')?.click();
    else target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await Promise.resolve();
  }
}

test('finding in the page finds in the details', async ({ extension, page, demo }) => {
  await page.goto(demo.url);
  await sendScenario(page, 'token-expired');
  const { window, panel } = await openPanel(extension, page);
  await expect(rowsOf(panel)).toHaveCount(1);
  await listOf(panel).press('ControlOrMeta+f');
  await expect(panel.getByRole('textbox', { name: 'Search in the details' })).toBeFocused();
  await window.keyboard.type('expired');
  await expect(panel.getByText(/^1 of \d+$/)).toBeVisible();
  await expect(window.locator('.search-bar:visible')).toHaveCount(0);
});

test('the keys of DevTools stay theirs', async ({ extension, page, demo }) => {
  await page.goto(demo.url);
  await sendScenario(page, 'token-expired');
  const { window, panel } = await openPanel(extension, page);
  await expect(rowsOf(panel)).toHaveCount(1);
  await listOf(panel).press('ControlOrMeta+Shift+P');
  await expect(window.getByRole('dialog')).toBeVisible();
});
