import { expect, type ConsoleMessage, type Page, type Worker } from '@playwright/test';
import type { ExtensionBrowser } from '../browser.ts';

interface Event<Listener> {
  addListener(listener: Listener): void;
}
interface Port {
  onMessage: Event<(message: unknown) => void>;
}
declare const chrome: {
  storage: {
    onChanged: Event<(changes: object, area: string) => void>;
    session: { get(key: null): Promise<object> };
  };
  runtime: {
    onMessage: Event<(message: unknown) => void>;
    onConnect: Event<(port: Port) => void>;
    sendMessage(message: object): Promise<unknown>;
  };
};
declare const overheard: string[];

/** What passed between the parts of the extension, and what they wrote on their consoles. */
export interface Watch {
  /** Every change of every storage area, every message and what went over ports, as JSON. */
  overheard(): Promise<string>;
  /** What was logged, and errors that nobody caught, the worker's included. */
  consoles(): string;
  /** Resolves when all of these are somewhere in `storage.session`. */
  stored(texts: readonly string[]): Promise<void>;
  /** Resolves when a worker runs. */
  wakeWorker(): Promise<void>;
  /** A page of the extension that shows nothing and hears everything. */
  readonly page: Page;
}

export async function watchExtension({ context, extensionId }: ExtensionBrowser): Promise<Watch> {
  const lines: string[] = [];
  const own = `chrome-extension://${extensionId}/`;
  const note = (message: ConsoleMessage): void => {
    // The browser itself logs addresses that failed on the console of the site's page. What a script logs has arguments.
    const isOfSite = message.location().url.startsWith('http') || message.page()?.url().startsWith('http');
    const isOfBrowser = message.location().url.startsWith('devtools:') || (isOfSite && message.args().length === 0);
    if (!isOfBrowser) lines.push(message.text());
  };
  const listenTo = (worker: Worker): unknown => worker.on('console', (message) => lines.push(message.text()));
  context.on('console', note);
  context.on('serviceworker', listenTo);
  context.serviceWorkers().forEach(listenTo);
  context.on('weberror', (error) => lines.push(String(error.error().stack)));

  const page = await context.newPage();
  await page.goto(`${own}manifest.json`);
  const session = await context.newCDPSession(page);
  session.on('ServiceWorker.workerErrorReported', ({ errorMessage }) => lines.push(JSON.stringify(errorMessage)));
  await session.send('ServiceWorker.enable');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { overheard: heard });
    const hear = (value: unknown): void => void heard.push(JSON.stringify(value));
    chrome.storage.onChanged.addListener((changes, area) => hear([area, changes]));
    chrome.runtime.onMessage.addListener(hear);
    chrome.runtime.onConnect.addListener((port) => port.onMessage.addListener(hear));
  });
  return {
    page,
    overheard: () => page.evaluate(() => overheard.join('\n')),
    consoles: () => lines.join('\n'),
    stored: async (texts) => {
      const missing = (all: readonly string[]) =>
        page.evaluate(async (them) => {
          const kept = JSON.stringify(await chrome.storage.session.get(null));
          return them.filter((text) => !kept.includes(text));
        }, all);
      await expect.poll(() => missing(texts)).toEqual([]);
    },
    wakeWorker: async () => {
      await page.evaluate(() => chrome.runtime.sendMessage({ type: 'nothing to do' }));
    },
  };
}
