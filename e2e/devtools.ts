import type { Frame, Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';

/** The real DevTools of a page, with our panel in front. What leans on the browser's insides is in this file. */
export interface PanelInDevTools {
  /** The DevTools window: what a picture shows. */
  readonly window: Page;
  /** Our panel inside of it. */
  readonly panel: Frame;
  setTheme(theme: 'light' | 'dark'): Promise<void>;
  /** Of the DevTools window, in pixels. For headless browsers. */
  setSize(width: number, height: number): Promise<void>;
  saveScreenshot(path: string): Promise<void>;
}

const PANEL_PATH = '/src/panel/index.html';

/** Opens DevTools on a page as F12 does, and our panel as a click on its tab does. */
export async function openPanel({ context, protocol }: ExtensionBrowser, page: Page): Promise<PanelInDevTools> {
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  const opened = context.waitForEvent('page', (candidate) => candidate.url().includes('devtools_app.html'));
  // The types of Playwright's protocol are older than the command.
  await protocol.send('Target.openDevTools' as 'Target.activateTarget', { targetId: targetInfo.targetId });
  const window = await opened;
  await window.getByRole('tab', { name: 'Why 401' }).click({ timeout: 15_000 });
  const panel = window.frames().find(isPanel) ?? (await window.waitForEvent('framenavigated', isPanel));
  return {
    window,
    panel,
    setTheme: (colorScheme) => window.emulateMedia({ colorScheme }),
    setSize: (width, height) => window.setViewportSize({ width, height }),
    saveScreenshot: async (path) => {
      await window.screenshot({ path });
    },
  };
}

function isPanel(frame: Frame): boolean {
  return frame.url().startsWith('chrome-extension://') && new URL(frame.url()).pathname === PANEL_PATH;
}
