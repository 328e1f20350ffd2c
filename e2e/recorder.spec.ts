import type { Page } from '@playwright/test';
import { badgeOf } from './badge.ts';
import { openPanel } from './devtools.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf, sendScenario } from './send-scenario.ts';
import { readStorage } from './storage.ts';

test('what happened before DevTools was opened is there when it opens', async ({ extension, page, demo }) => {
  await page.goto(demo.url);
  await sendScenario(page, 'nothing-sent');
  await sendScenario(page, 'token-expired');
  const { panel } = await openPanel(extension, page);
  await expect(rowsOf(panel)).toHaveCount(2);
  await expect(rowsOf(panel).nth(1)).toHaveAttribute('data-cause', 'token-expired');
});

test('20 identical 401s at once are 20 records in one line', async ({ extension, page, demo, server }) => {
  await page.goto(demo.url);
  const { panel } = await openPanel(extension, page);
  await fetchAll(
    page,
    Array.from({ length: 20 }, () => `${server.origin}/401`),
  );
  await expect(rowsOf(panel)).toHaveAttribute('data-count', '20');
  await expect(rowsOf(panel)).toHaveText(/×20/);
});

test('a 401 hidden by CORS and a refused preflight are there with their status', async ({
  extension,
  page,
  demo,
  server,
}) => {
  await page.goto(demo.url);
  const { panel } = await openPanel(extension, page);
  const told = await fetchAll(page, [`${server.origin}/hidden/401`, `${server.origin}/gated/200`]);
  expect(told).toEqual(['TypeError: Failed to fetch', 'TypeError: Failed to fetch']);
  await expect(rowsOf(panel)).toHaveCount(2);
  const hidden = rowsOf(panel).filter({ hasText: '/hidden/401' });
  await expect(hidden).toHaveAttribute('data-status', '401');
  await expect(hidden).toHaveAttribute('data-cause', 'credentials-missing');
  const preflight = rowsOf(panel).filter({ hasText: '/gated/200' });
  await expect(preflight).toHaveAttribute('data-status', '401');
  await expect(preflight).toHaveAttribute('data-cause', 'preflight-rejected');
});

test('the badge counts the 401s since the last navigation, tab by tab', async ({ extension, page, demo, server }) => {
  const badge = (url: string) => expect.poll(() => badgeOf(extension, url));
  await page.goto(demo.url);
  await fetchAll(page, [`${server.origin}/401`, `${server.origin}/401`, `${server.origin}/403`]);
  await badge(demo.url).toMatchObject({ text: '2', title: expect.stringMatching(/2 × 401.*1 × 403/) });

  await expect.poll(() => readStorage(extension)).toMatch(/unauthorized\W+2/);
  await extension.killWorker();
  await badge(demo.url).toMatchObject({ text: '2' });
  await fetchAll(page, [`${server.origin}/401`]);
  await badge(demo.url).toMatchObject({ text: '3' });

  const other = await extension.context.newPage();
  const otherUrl = `${demo.url}?second`;
  await other.goto(otherUrl);
  await fetchAll(other, [`${server.origin}/401`]);
  await badge(otherUrl).toMatchObject({ text: '1' });
  await badge(demo.url).toMatchObject({ text: '3' });

  await page.reload();
  await badge(demo.url).toMatchObject({ text: '' });
  await fetchAll(page, [`${server.origin}/401`]);
  await badge(demo.url).toMatchObject({ text: '1' });
});

/** Sends them at once, with a header that needs a preflight. Returns what the page was told of each. */
function fetchAll(page: Page, urls: string[]): Promise<string[]> {
  return page.evaluate(
    (all) =>
      Promise.all(
        all.map((url) => {
          const headers: HeadersInit = url.includes('/gated/') ? { Authorization: 'Bearer of-nothing' } : {};
          return fetch(url, { headers }).then(({ status }) => String(status), String);
        }),
      ),
    urls,
  );
}
