import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type CDPSession } from '@playwright/test';
import { builtExtension } from './build-extension.ts';
import { findBrowser } from './setup/browser.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  /** The browser's own DevTools protocol session, which sees every target. */
  readonly protocol: CDPSession;
  readonly extensionId: string;
  /** Ends the service worker as the browser does when it is idle; the next event starts a new one. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

interface Launch {
  readonly headless?: boolean;
  readonly extension?: string;
  readonly flags?: readonly string[];
  readonly profile?: string;
}

/** Now and then the debugger that attaches to a new worker never lets it run: such a browser is of no use to anybody. */
const LONGEST_START = 20_000;
const MOST_LAUNCHES = 3;

/** A Chromium of its own with the built extension in it, or with another one. */
export async function launchBrowser(launch: Launch = {}): Promise<ExtensionBrowser> {
  for (let tries = 1; tries <= MOST_LAUNCHES; tries++) {
    const launched = await tryToLaunch(launch);
    if (launched !== null) return launched;
    console.warn(
      `The worker of the extension did not start within ${LONGEST_START / 1000} s. Starting another browser.`,
    );
  }
  throw new Error('Chromium does not run the worker of the extension.');
}

async function tryToLaunch({
  headless = true,
  extension = builtExtension(),
  flags = [],
  profile = createProfile(headless ? 'undocked' : 'bottom'),
}: Launch): Promise<ExtensionBrowser | null> {
  const { browser } = await findBrowser(root);
  if (browser === null) throw new Error('No Chromium here. Run: node e2e/setup.mjs');
  // Undocumented: makes DevTools windows pages of the context, so that our panel in them is a frame like any other.
  process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless,
    viewport: null,
    // The browser's own light or dark, not Playwright's.
    colorScheme: null,
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--window-size=1400,1000',
      // No bar under the address bar that warns of what Playwright starts every Chromium with.
      '--test-type',
      ...flags,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const isRunning = await Promise.race([worker.evaluate(recorderStarted), notInTime()]);
  if (!isRunning) {
    await context.close();
    return null;
  }
  const protocol = await sessionOf(context);
  return {
    context,
    protocol,
    extensionId: new URL(worker.url()).host,
    killWorker: () => killWorker(protocol),
    close: () => context.close(),
  };
}

interface SessionArea {
  get(key: string): Promise<object>;
}
declare const chrome: { storage: { session: SessionArea } };

/** In the worker: its listeners are there before it makes the key of the marks. What a page sends earlier is not seen. */
async function recorderStarted(): Promise<true> {
  while (!('masker-key' in (await chrome.storage.session.get('masker-key')))) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
}

function notInTime(): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), LONGEST_START).unref();
  });
}

/** `undocked`: DevTools in a window of their own, so that a picture of them shows nothing else. */
function createProfile(dockState: 'undocked' | 'bottom'): string {
  const profile = temporaryFolder('profile');
  mkdirSync(join(profile, 'Default'));
  const preferences = { devtools: { preferences: { currentDockState: `"${dockState}"` } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

async function sessionOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('This Playwright hides the browser of a persistent context.');
  return browser.newBrowserCDPSession();
}

async function killWorker(protocol: CDPSession): Promise<void> {
  const { targetInfos } = await protocol.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  for (const { targetId, url } of targetInfos) {
    if (url.startsWith('chrome-extension://')) await protocol.send('Target.closeTarget', { targetId });
  }
}
