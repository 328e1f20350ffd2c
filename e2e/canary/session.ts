import { expect, type Frame, type Page } from '@playwright/test';
import type { ExtensionBrowser } from '../browser.ts';
import { readClipboard } from '../clipboard.ts';
import type { PanelInDevTools } from '../devtools.ts';
import type { SavedFiles } from '../saved-files.ts';
import { readStorage } from '../storage.ts';
import type { Look } from './findings.ts';
import { readOriginStorage } from './origin-storage.ts';
import { readProfile } from './profile.ts';
import { readDocument } from './read-document.ts';
import { readPanel } from './read-panel.ts';
import type { Watch } from './watch.ts';

/** Everything that the parts of the extension keep, say to each other or log. */
export async function lookAround(look: Look, extension: ExtensionBrowser, watch: Watch): Promise<void> {
  look('storage', await readStorage(extension));
  look('storage of the origin', await readOriginStorage(watch.page));
  look('a change of storage, or a message', await watch.overheard());
  look('a console', watch.consoles());
  look('the profile on disk', await readProfile(extension));
}

/** Every failure with all its details, all copies of it, and what else the panel shows. Returns the texts of the details. */
export async function lookAtPanel(look: Look, panel: Frame): Promise<string[]> {
  const read = await readPanel(panel);
  for (const { name, shown, copies } of read) {
    look(`the details of ${name}`, shown);
    expect(copies).toHaveLength(5);
    look(`a copy of ${name}`, copies.join('\n'));
  }
  look('the panel', await readDocument(panel));
  return read.map(({ shown }) => shown);
}

/** The file that a key saves. */
export async function lookAtSaved(look: Look, panel: Frame, saved: SavedFiles): Promise<void> {
  const count = saved.paths().length;
  await pressInList(panel, 'e');
  await expect.poll(() => saved.paths().length).toBe(count + 1);
  look('a saved file', saved.text());
}

/** What a key puts on the clipboard, from inside of DevTools. */
export async function lookAtClipboard(look: Look, { window, panel }: PanelInDevTools, page: Page): Promise<void> {
  await window.bringToFront();
  await pressInList(panel, 'r');
  await expect(panel.locator('[role=status].notice')).toHaveText('Report copied as Markdown');
  look('the clipboard', await readClipboard(page));
}

/** A key, with the list of the panel in front of it. */
export function pressInList(panel: Frame, key: string): Promise<void> {
  return panel.getByRole('listbox', { name: 'Failed requests' }).press(key);
}

declare const chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } };

/** The popup in a tab of its own, where it stays open: it shows the latest failures of `page`. */
export async function openGlance({ context, extensionId }: ExtensionBrowser, watch: Watch, page: Page): Promise<Page> {
  const tabId = await watch.page.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    page.url(),
  );
  const glance = await context.newPage();
  await glance.goto(`chrome-extension://${extensionId}/src/popup/index.html?tabId=${tabId}`);
  return glance;
}

/** Opens every failure that it shows: the worker adds some while they are being opened. */
export function readGlance(glance: Page): Promise<string> {
  return glance.evaluate(async () => {
    const closed = (): NodeListOf<HTMLElement> => document.querySelectorAll('.failure > button[aria-expanded=false]');
    while (closed().length > 0) {
      closed().forEach((button) => button.click());
      await new Promise((resolve) => setTimeout(resolve));
    }
    return document.documentElement.outerHTML;
  });
}
