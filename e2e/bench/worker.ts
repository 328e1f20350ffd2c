import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser, type ExtensionBrowser } from '../browser.ts';
import { builtExtension } from '../build-extension.ts';
import { listen } from '../demo/servers/listen.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { median, quantile, type Figure } from './figures.ts';

const PAIRS = 20;
const FETCHES = 150;

/** What pages send while the extension watches. */
const kinds: readonly (Omit<Order, 'count'> & { readonly what: string })[] = [
  { what: 'a fetch without credentials', path: '/200', headers: {} },
  { what: 'a fetch with Authorization', path: '/200', headers: { Authorization: 'Bearer Kz8mXK1EalYznwHLC1fBAo' } },
  { what: 'a fetch that is refused', path: '/401', headers: {} },
];

declare const chrome: { management: { setEnabled(id: string, isEnabled: boolean): Promise<void> } };

/**
 * What the extension costs the requests of a page: in one browser, blocks of fetches with and without it take turns. A
 * browser of its own for each would differ more than what is measured. The extension has to be built.
 */
export async function measureWorker(): Promise<Figure[]> {
  const helper = await writeHelper();
  const server = await listen(({ url = '' }, response) => {
    response.writeHead(url.startsWith('/401') ? 401 : 200, { 'WWW-Authenticate': 'Bearer realm="bench"' }).end('{}');
  });
  // The browser loads them in this order, one after the other: once our worker runs, the helper's page is there, too.
  const extension = await launchBrowser({ extension: `${helper},${builtExtension()}` });
  try {
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/200`);
    const control = await extension.context.newPage();
    await control.goto(`chrome-extension://${idOf(helper)}/control.html`);
    const measure = async (isEnabled: boolean): Promise<number[]> => {
      await control.evaluate(switchTo, { id: extension.extensionId, isEnabled });
      await workerIs(extension, isEnabled);
      await page.bringToFront();
      await page.evaluate(fetchMany, { path: '/200', headers: {}, count: FETCHES });
      const times: number[] = [];
      for (const { path, headers } of kinds)
        times.push(await page.evaluate(fetchMany, { path, headers, count: FETCHES }));
      return times;
    };
    const pairs: { without: number[]; watched: number[] }[] = [];
    for (let pair = 0; pair < PAIRS; pair++) {
      const isFirst = pair % 2 === 0;
      const [one, other] = [await measure(isFirst), await measure(!isFirst)];
      pairs.push(isFirst ? { watched: one, without: other } : { watched: other, without: one });
    }
    return kinds.flatMap(({ what }, kind) =>
      figuresOf(
        what,
        pairs.map((pair) => pairOf(pair, kind)),
      ),
    );
  } finally {
    await extension.close();
    await server.close();
  }
}

interface Pair {
  /** Milliseconds for one fetch. */
  readonly without: number;
  readonly watched: number;
}

function pairOf({ without, watched }: { without: number[]; watched: number[] }, kind: number): Pair {
  return { without: without[kind] ?? Number.NaN, watched: watched[kind] ?? Number.NaN };
}

/** The ratio with the interval that holds its median 19 times in 20: the 6th and the 15th of 20, by the binomial law. */
function figuresOf(what: string, pairs: readonly Pair[]): Figure[] {
  const ratios = pairs.map(({ without, watched }) => watched / without);
  const [low, high] = [quantile(ratios, 5 / (PAIRS - 1)), quantile(ratios, 14 / (PAIRS - 1))];
  return [
    { what: `${what}, against none [${low.toFixed(2)}–${high.toFixed(2)}]`, value: median(ratios), unit: '×' },
    {
      what: `${what}, the difference`,
      value: median(pairs.map(({ without, watched }) => watched - without)),
      unit: 'ms',
    },
  ];
}

/** An extension that can switch others on and off. */
async function writeHelper(): Promise<string> {
  const folder = temporaryFolder('control');
  const manifest = { manifest_version: 3, name: 'Control', version: '1', permissions: ['management'] };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'control.html'), '<!doctype html><title>Control</title>');
  return folder;
}

/** Chromium names an unpacked extension after its path: the hash's first 32 digits, written with the letters a to p. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
}

/** Whether the worker is there after the switch. Otherwise both blocks would be measured without it. */
async function workerIs({ protocol, extensionId }: ExtensionBrowser, isThere: boolean): Promise<void> {
  for (;;) {
    const { targetInfos } = await protocol.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
    if (targetInfos.some(({ url }) => url.includes(extensionId)) === isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function switchTo({ id, isEnabled }: { id: string; isEnabled: boolean }): Promise<void> {
  await chrome.management.setEnabled(id, isEnabled);
}

interface Order {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly count: number;
}

/** One after the other, as nothing else would tell what one of them costs. Returns milliseconds for each. */
async function fetchMany({ path, headers, count }: Order): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < count; index++) await (await fetch(`${path}?${index}`, { headers })).text();
  return (performance.now() - start) / count;
}
