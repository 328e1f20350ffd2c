import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../browser.ts';
import { builtExtension } from '../build-extension.ts';
import { listen } from '../demo/servers/listen.ts';
import { inExtensionPage } from '../extension-page.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { median, quantile, type Figure } from './figures.ts';

const STARTS = 15;
/** Milliseconds. */
const LONGEST_START = 3000;

interface SessionArea {
  readonly onChanged: { addListener(listener: (changes: { listening?: { newValue?: number } }) => void): void };
}
declare const chrome: { storage: { session: SessionArea } };
/** Milliseconds that the next start took, as the line that is added to the worker's script tells them. */
declare const started: Promise<number>;

/** How long the worker takes from its start to its listeners. The extension has to be built. */
export async function measureStart(): Promise<Figure[]> {
  const server = await listen((_request, response) => {
    response.writeHead(401, { 'WWW-Authenticate': 'Bearer' }).end('{}');
  });
  const extension = await launchBrowser({ extension: withStartTime(builtExtension()) });
  try {
    const page = await extension.context.newPage();
    await page.goto(server.origin);
    const times = await inExtensionPage(extension, async (listener) => {
      const collected: number[] = [];
      while (collected.length < STARTS) {
        // Before the end of the old one: a late event of the last fetch may wake the new one at once.
        await listener.evaluate(awaitStart);
        await extension.killWorker();
        await page.evaluate(async () => (await fetch('/')).text());
        // Now and then the debugger that attaches to a new worker never lets it run; that start is not counted.
        const time = await listener.evaluate(startOrNothing, LONGEST_START);
        if (time !== null) collected.push(time);
      }
      return collected;
    });
    return [
      { what: `worker, from its start to its listeners, median of ${STARTS}`, value: median(times), unit: 'ms' },
      { what: 'worker, from its start to its listeners, 90th percentile', value: quantile(times, 0.9), unit: 'ms' },
    ];
  } finally {
    await extension.close();
    await server.close();
  }
}

function awaitStart(): void {
  const started = new Promise<number>((resolve) => {
    chrome.storage.session.onChanged.addListener(({ listening }) => {
      if (listening?.newValue !== undefined) resolve(listening.newValue);
    });
  });
  // Not the promise itself, which would be awaited here.
  Object.assign(globalThis, { started });
}

function startOrNothing(longest: number): Promise<number | null> {
  return Promise.race([started, new Promise<null>((resolve) => setTimeout(() => resolve(null), longest))]);
}

/**
 * A copy of the extension whose worker tells the time at which its first turn, which registers the listeners, ends. It
 * counts from when the browser made the worker's global: loading and compiling the script are in it.
 */
function withStartTime(extension: string): string {
  const folder = temporaryFolder('start');
  cpSync(extension, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    background: { service_worker: string };
  };
  const script = join(folder, manifest.background.service_worker);
  appendFileSync(script, '\nchrome.storage.session.set({ listening: performance.now() });\n');
  return folder;
}
