import type { Frame, Page } from '@playwright/test';
import { openPanel } from './devtools.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf } from './send-scenario.ts';

test('a 401 after the worker was killed is recorded, and the panel shows it', async ({
  extension,
  page,
  demo,
  server,
}) => {
  await page.goto(demo.url);
  const { panel } = await openPanel(extension, page);
  await extension.killWorker();
  await send(page, `${server.origin}/401`);
  await expect(rowsOf(panel)).toHaveCount(1);
});

test('a 401 before the worker was killed stays, alone', async ({ extension, page, demo, server }) => {
  await page.goto(demo.url);
  const { panel } = await openPanel(extension, page);
  await send(page, `${server.origin}/401?before`);
  await expect(rowsOf(panel)).toHaveCount(1);
  await extension.killWorker();
  await send(page, `${server.origin}/403?after`);
  await expect(rowsOf(panel)).toHaveCount(2);
});

test('a request that was under way when the worker was killed is recorded', async ({
  extension,
  page,
  demo,
  server,
}) => {
  await page.goto(demo.url);
  const { panel } = await openPanel(extension, page);
  const arrived = server.held();
  const answered = send(page, `${server.origin}/held/401`);
  await arrived;
  await extension.killWorker();
  server.release();
  expect(await answered).toBe('401');
  await expect(rowsOf(panel)).toHaveCount(1);
  await expect(rowsOf(panel)).toHaveAttribute('data-status', '401');
});

test('20 kills during 200 mixed requests: every refusal is in the panel, once', async ({
  extension,
  page,
  demo,
  server,
}) => {
  test.setTimeout(120_000);
  await page.goto(demo.url);
  const { panel, setSize } = await openPanel(extension, page);
  await setSize(1280, 8000);
  const kinds = ['401', '200', '403', 'hidden/401', '401', 'gated/200', '200', '403', '401', 'hidden/403'];
  const refused = new Set<string>();
  for (let round = 0; round < 20; round++) {
    const urls = kinds.map((kind, place) => `${server.origin}/${kind}?n=${round * kinds.length + place}`);
    for (const url of urls) if (!url.includes('/200?') || url.includes('/gated/')) refused.add(url.split('?')[1] ?? '');
    const sent = Promise.all(urls.map((url) => send(page, url)));
    // Alternately in the midst of the requests and after them, so that idle workers are killed too.
    if (round % 2 === 0) await extension.killWorker();
    await sent;
    if (round % 2 === 1) await extension.killWorker();
  }
  // What DevTools adds later joins rows that were apart, so folds may close again.
  await expect.poll(() => openFolds(panel).then(shownIn)).toEqual([...refused].toSorted());
});

async function openFolds(panel: Frame): Promise<Frame> {
  await panel.locator('.row.group .n[title^="List"]').evaluateAll((folds) => {
    for (const fold of folds) if (fold instanceof HTMLElement) fold.click();
  });
  return panel;
}

/** The query of every request in the list. A row that folds several has none of its own once it is open. */
async function shownIn(panel: Frame): Promise<string[]> {
  const lines = await rowsOf(panel).allInnerTexts();
  return lines.flatMap((text) => /\?(n=\d+)/.exec(text)?.[1] ?? []).toSorted();
}

function send(page: Page, url: string): Promise<string> {
  return page.evaluate(async (address) => {
    const headers: HeadersInit = address.includes('/gated/') ? { Authorization: 'Bearer of-nothing' } : {};
    return fetch(address, { headers }).then(({ status }) => String(status), String);
  }, url);
}
