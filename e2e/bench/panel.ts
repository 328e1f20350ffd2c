import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchBrowser } from '../browser.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { median, type Figure } from './figures.ts';
import { writeLargeHar } from './large-har.ts';

const FAILURES = 10_000;
const ROUNDS = 7;
const TYPED = 'host:api status:401 expired';

/** Durations of the main thread's tasks over 50 ms, in milliseconds: left in the page by `watchLongTasks`. */
declare const longTasks: number[];

/** What the panel costs with 10,000 failures in it, in a real Chromium. The extension has to be built. */
export async function measurePanel(): Promise<Figure[]> {
  const file = join(temporaryFolder('bench'), 'large.har');
  await writeFile(file, writeLargeHar(FAILURES));
  const extension = await launchBrowser();
  try {
    const page = await extension.context.newPage();
    await page.addInitScript(watchLongTasks);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`chrome-extension://${extension.extensionId}/src/panel/index.html`);
    await page.getByLabel('HAR file', { exact: true }).setInputFiles(file);
    await page.locator('[data-file="open"]').waitFor();
    const shown = await longest(page);
    await page.locator('.foot [data-busy]').waitFor();
    await page.locator('.foot [data-busy]').waitFor({ state: 'detached', timeout: 120_000 });
    const diagnosing = await longest(page);
    const keys = await typeInRounds(page);
    await longest(page);
    await page.evaluate(scrollThrough);
    return [
      { what: `${FAILURES} failures: the list is shown, longest task`, value: shown, unit: 'ms', under: 150 },
      { what: 'all are diagnosed, longest task', value: diagnosing, unit: 'ms', under: 50 },
      { what: 'a letter in the filter, median', value: median(keys), unit: 'ms', under: 16 },
      { what: 'a letter in the filter, dearest', value: Math.max(...keys), unit: 'ms', under: 16 },
      { what: 'scrolling, longest task', value: await longest(page), unit: 'ms', under: 50 },
      { what: 'heap', value: await heapOf(page), unit: 'MB', under: 80 },
    ];
  } finally {
    await extension.close();
  }
}

function watchLongTasks(): void {
  const tasks: number[] = [];
  Object.assign(globalThis, { longTasks: tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
}

/** The longest since it was asked last; 0 when none took 50 ms. */
async function longest(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...longTasks.splice(0)));
}

/** What each letter costs: the median of its rounds, so that a busy machine does not look like a slow panel. */
async function typeInRounds(page: Page): Promise<number[]> {
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await page.evaluate(typeInto, TYPED));
    await page.evaluate(typeInto, '');
  }
  return [...TYPED].map((_letter, index) => median(rounds.map((costs) => costs[index] ?? 0)));
}

/** Types a text letter by letter and returns what each letter costs: event, drawing and layout. */
async function typeInto(text: string): Promise<number[]> {
  const box = document.querySelector<HTMLInputElement>('input[role=combobox]');
  if (!box) return [];
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

async function scrollThrough(): Promise<void> {
  const list = document.querySelector('[role=listbox]');
  for (let step = 0; list && step < 100; step++) {
    list.scrollTop += 900;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
