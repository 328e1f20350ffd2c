import type { Page } from '@playwright/test';
import { scenarios } from './demo/scenarios.ts';
import { expect, test } from './fixtures.ts';
import { leaksIn } from './leaks.ts';
import { openPopup } from './popup.ts';
import { sendScenario } from './send-scenario.ts';
import { readStorage } from './storage.ts';

test('the popup lists the failures of its tab, and a click decodes the token', async ({ extension, page, demo }) => {
  await page.goto(demo.url);
  await sendScenario(page, 'nothing-sent');
  await sendScenario(page, 'token-expired');
  const popup = await openPopup(extension, page);
  await expect(popup.locator('[data-failure-id]')).toHaveCount(2);
  const expired = popup.locator('[data-cause="token-expired"]');
  await expired.click();
  await expect(popup.getByText('https://orders.shop.example').first()).toBeVisible();
  await expect(popup.getByText('RS256').first()).toBeVisible();
});

test('the popup takes the width that its text needs, and shows one scroll bar at most', async ({
  extension,
  page,
  demo,
}) => {
  await page.goto(demo.url);
  for (const { id } of scenarios) await sendScenario(page, id);
  const popup = await openPopup(extension, page);
  await expect(popup.locator('[data-failure-id]')).toHaveCount(5);
  await popup.getByRole('button', { name: /^Show \d+ more$/ }).click();
  await expect(popup.getByRole('button', { name: /^Show \d+ more$/ })).toHaveCount(0);
  const { width, height, sideways } = await popup.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect(width).toBeGreaterThan(400);
  expect(width).toBeLessThan(480);
  expect(height).toBeGreaterThan(400);
  expect(sideways).toBe(0);
});

for (const [kind, wrap] of [
  ['a token', (token: string) => token],
  ['a Bearer value', (token: string) => `Bearer ${token}`],
  ['a header line', (token: string) => `Authorization: Bearer ${token}`],
] as const) {
  test(`the popup decodes ${kind} as it is pasted, and keeps nothing of it`, async ({ extension, page, demo }) => {
    await page.goto(demo.url);
    const token = await accessToken(page);
    const [, , signature = ''] = token.split('.');
    const popup = await openPopup(extension, page);
    await popup.getByRole('textbox').fill(wrap(token));
    await expect(popup.getByText('https://stock.shop.example').first()).toBeVisible();
    expect(leaksIn(await popup.content(), [signature])).toEqual([]);
    expect(leaksIn(await readStorage(extension), [signature, token])).toEqual([]);
  });
}

test('the popup says what was pasted: an odd character, a cookie with its attributes, what is no token', async ({
  extension,
  page,
  demo,
}) => {
  await page.goto(demo.url);
  const token = await accessToken(page);
  const [, , signature = ''] = token.split('.');
  const popup = await openPopup(extension, page);
  const box = popup.getByRole('textbox');
  await box.fill(`Bearer\u00a0${token}`);
  await expect(popup.locator('[data-problem="invisible-character"]')).toBeVisible();
  await expect(popup.getByText('https://stock.shop.example').first()).toBeVisible();
  await box.fill(`Set-Cookie: session=${token}; Path=/; HttpOnly`);
  await expect(popup.getByText('hidden from scripts')).toBeVisible();
  await expect(popup.getByText('https://stock.shop.example').first()).toBeVisible();
  await box.fill('www.example.com');
  await expect(popup.getByText('This looks like a host name, not a token.')).toBeVisible();
  await box.fill(
    'https://f.example/a?sv=2024-08-04&se=2026-01-02T00%3A00%3A00Z&sr=b&sp=r&sig=0123456789abcdef0123456789abcdef',
  );
  await expect(popup.getByText(/^Ended .* ago\.$/)).toBeVisible();
  expect(leaksIn(await popup.content(), [signature, '0123456789abcdef'])).toEqual([]);
  expect(leaksIn(await readStorage(extension), [signature, token])).toEqual([]);
});

function accessToken(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch('/access-token', { method: 'POST', headers, body: JSON.stringify({ for: 'stock' }) });
    return ((await response.json()) as { access_token: string }).access_token;
  });
}
