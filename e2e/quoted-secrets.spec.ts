import type { Page } from '@playwright/test';
import { openPanel } from './devtools.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf } from './send-scenario.ts';
import { readStorage } from './storage.ts';
import { tabRecordOf } from './tab-record.ts';

const token = 'Zk9Zk8-Zk7Zk6Zk5Zk4';
const password = 'Pa552drgd-94x';
const MASKED = /^\/401\/seen\/‹masked-[0-9a-f]{4}›\/x$/;

test('a path that quotes the token of a request before is masked, by the next worker too', async ({
  extension,
  page,
  demo,
  server,
}) => {
  await page.goto(demo.url);
  await send(page, `${server.origin}/200`, { headers: { Authorization: `Bearer ${token}` } });
  await expect.poll(() => readStorage(extension)).toContain('known-secrets');
  await extension.killWorker();
  await send(page, `${server.origin}/401/seen/${token}/x`);
  await expect.poll(async () => (await tabRecordOf(extension, page)).failures).toHaveLength(1);
  expect((await tabRecordOf(extension, page)).failures[0]?.exchange.url.path).toMatch(MASKED);
  expect(await readStorage(extension)).not.toContain(token.slice(0, 6));
});

test('so is one that quotes a password, which only DevTools saw', async ({ extension, page, demo, server }) => {
  await page.goto(demo.url);
  const { panel } = await openPanel(extension, page);
  await send(page, `${server.origin}/200`, { method: 'POST', body: `user=bob&password=${password}` });
  await expect.poll(() => readStorage(extension)).toContain('known-secrets');
  await send(page, `${server.origin}/401/seen/${password}/x`);
  await expect(rowsOf(panel)).toHaveCount(1);
  await expect
    .poll(async () => (await tabRecordOf(extension, page)).failures.map(({ devtoolsEntry }) => devtoolsEntry))
    .toEqual([expect.stringContaining('devtools.')]);
  expect((await tabRecordOf(extension, page)).failures[0]?.exchange.url.path).toMatch(MASKED);
  expect(await panel.content()).not.toContain(password);
  expect(await readStorage(extension)).not.toContain(password.slice(0, 6));
});

async function send(page: Page, url: string, init: RequestInit = {}): Promise<void> {
  await page.evaluate(async ([address, options]) => void (await fetch(address, options)), [url, init] as const);
}
