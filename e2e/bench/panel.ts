import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { launchBrowser, type ExtensionBrowser } from '../browser.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { median, type Figure } from './figures.ts';
import { writeLargeHar } from './large-har.ts';
import { longestTask } from './tasks.ts';

const FAILURES = 10_000;
/** Of so many the median counts. */
const OPENINGS = 3;
const ROUNDS = 5;
const TYPED = 'host:api status:401 expired';

/** What the panel costs with 10,000 failures in it, in a real Chromium. The extension has to be built. */
export async function measurePanel(): Promise<Figure[]> {
  const file = join(temporaryFolder('bench'), 'large.har');
  await writeFile(file, writeLargeHar(FAILURES, 'distinct'));
  const extension = await launchBrowser();
  try {
    const openings: Opening[] = [];
    for (let round = 0; round < OPENINGS; round++) openings.push(await measureOpening(extension, file));
    const middle = (of: (opening: Opening) => number): number => median(openings.map(of));
    return [
      { what: 'the empty panel, all main-thread work', value: middle(({ empty }) => empty), unit: 'ms', under: 150 },
      {
        what: `${FAILURES} rows: the list, longest task`,
        value: middle(({ shown }) => shown),
        unit: 'ms',
        under: 150,
      },
      { what: 'all diagnosed, longest task', value: middle(({ diagnosed }) => diagnosed), unit: 'ms', under: 50 },
      { what: 'a letter in the filter, median', value: middle(({ keys }) => median(keys)), unit: 'ms', under: 16 },
      {
        what: 'a letter in the filter, dearest',
        value: middle(({ keys }) => Math.max(...keys)),
        unit: 'ms',
        under: 16,
      },
      { what: 'scrolling, longest task', value: middle(({ scrolled }) => scrolled), unit: 'ms', under: 50 },
      { what: 'heap', value: middle(({ heap }) => heap), unit: 'MB', under: 80 },
    ];
  } finally {
    await extension.close();
  }
}

/** Milliseconds of processor time, but `keys`, and MB. */
interface Opening {
  readonly empty: number;
  readonly shown: number;
  readonly diagnosed: number;
  readonly scrolled: number;
  readonly keys: readonly number[];
  readonly heap: number;
}

async function measureOpening({ context, protocol, extensionId }: ExtensionBrowser, file: string): Promise<Opening> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`chrome-extension://${extensionId}/src/panel/index.html`);
  await page.getByLabel('HAR file', { exact: true }).waitFor({ state: 'attached' });
  const empty = await taskTime(session);
  const busy = page.locator('.foot [data-busy]');
  const shown = await longestTask(protocol, async () => {
    await page.getByLabel('HAR file', { exact: true }).setInputFiles(file);
    await page.locator('[data-file="open"]').waitFor();
  });
  const diagnosed = await longestTask(protocol, () => busy.waitFor({ state: 'detached', timeout: 120_000 }));
  const keys = await typeInRounds(page);
  const scrolled = await longestTask(protocol, () => page.evaluate(scrollThrough));
  const heap = await heapOf(session);
  await page.close();
  return { empty, shown, diagnosed, scrolled, keys, heap };
}

/** All that the main thread has done so far, scripts, layout and paint, in milliseconds of processor time. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** What each letter costs: the best of its rounds, so that a busy machine does not look like a slow panel. */
async function typeInRounds(page: Page): Promise<number[]> {
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await page.evaluate(typeInto, TYPED));
    await page.evaluate(typeInto, '');
  }
  return [...TYPED].map((_letter, index) => Math.min(...rounds.map((costs) => costs[index] ?? Number.NaN)));
}

/** Types a text letter by letter and returns what each letter costs: event, drawing and layout. */
async function typeInto(text: string): Promise<number[]> {
  const box = document.querySelector<HTMLInputElement>('input[role=combobox]');
  if (!box) throw new Error('No filter to type into.');
  const costs: number[] = [];
  for (let length = text === '' ? 0 : 1; length <= text.length; length++) {
    const start = performance.now();
    box.value = text.slice(0, length);
    box.setSelectionRange(length, length);
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const channel = new MessageChannel();
    const drawn = new Promise((resolve) => (channel.port1.onmessage = resolve));
    channel.port2.postMessage(null);
    await drawn;
    document.body.getBoundingClientRect();
    costs.push(performance.now() - start);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return costs;
}

/** A screen and a half at a time. Fails when the list does not move. */
async function scrollThrough(): Promise<void> {
  const list = document.querySelector('[role=listbox]:has(> .rows)');
  for (let step = 1; step <= 100; step++) {
    list?.scrollBy(0, 900);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  if (list?.scrollTop !== 90_000) throw new Error(`Scrolled to ${list?.scrollTop} instead of 90000 px.`);
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
