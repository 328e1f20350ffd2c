import { badgeOf } from './badge.ts';
import { ORDERS } from './demo/servers/orders.ts';
import { openPanel } from './devtools.ts';
import { call } from './story/calls.ts';
import { moments, openRow, rowOf } from './story/rows.ts';
import { refresh, signIn, takeTokens } from './story/sign-in.ts';
import { expect, test } from './story/story-test.ts';

test('a 401, a refresh, the same request again: recovered', async ({ page, panel, login, orders }) => {
  const old = await signIn(page, login, { resource: ORDERS, issuedAt: -3600 });
  await call(page, `${orders.origin}/orders`, { token: old.access_token });
  const renewed = takeTokens(await refresh(page, login, old.refresh_token));
  expect(renewed.refresh_token).not.toBe(old.refresh_token);
  const retry = await call(page, `${orders.origin}/orders`, { token: renewed.access_token });
  expect(retry.status).toBe(200);

  const row = rowOf(panel, '/orders');
  await expect(row).toContainText(/✓ recovered in \d+ m?s/);
  await expect(row).toHaveAttribute('data-cause', 'token-expired');
  const detail = await openRow(panel, row);
  await expect(detail.locator('.headline')).toHaveText(/^Recovered: after a refresh the same request succeeded/);
  await expect(moments(detail)).toHaveText([
    /POST \/token 200 .*Handed out this credential as access_token$/,
    /GET \/orders 401 .*This answer: 401$/,
    /POST \/token 200 .*Refreshed: handed out #/,
    /GET \/orders 200 .*The same request succeeded with #\w+, /,
  ]);
});

test('what recovered is dim, can be filtered and is told apart in the badge', async ({
  extension,
  page,
  panel,
  login,
  orders,
}) => {
  const tokens = await signIn(page, login, { resource: ORDERS });
  await call(page, `${orders.origin}/orders/open`);
  await call(page, `${orders.origin}/orders/open`, { token: tokens.access_token });
  await call(page, `${orders.origin}/orders/sent`);

  const [again, never] = [rowOf(panel, '/orders/open'), rowOf(panel, '/orders/sent')];
  await expect(again).toContainText('✓ recovered in');
  await expect(never).not.toContainText('recovered');
  await expect(never.locator('.p b')).toHaveCSS('font-weight', '600');
  await expect(again.locator('.p b')).toHaveCSS('font-weight', '400');
  const filter = panel.getByRole('combobox', { name: 'Filter' });
  await filter.fill('is:recovered');
  await expect(never).toHaveCount(0);
  await expect(again).toBeVisible();
  await filter.fill('-is:recovered');
  await expect(never).toBeVisible();
  await expect(again).toHaveCount(0);
  await expect
    .poll(() => badgeOf(extension, page.url()))
    .toMatchObject({ text: '2', title: 'Why 401: 2 × 401, 0 × 403 since the last navigation, 1 recovered' });
});

test('a refresh that happened while DevTools was closed', async ({ extension, page, login, orders }) => {
  const old = await signIn(page, login, { resource: ORDERS, issuedAt: -3600 });
  await call(page, `${orders.origin}/orders`, { token: old.access_token });
  const { access_token: token } = takeTokens(await refresh(page, login, old.refresh_token));
  await call(page, `${orders.origin}/orders`, { token });

  const { panel } = await openPanel(extension, page);
  const detail = await openRow(panel, rowOf(panel, '/orders'));
  await expect(detail.locator('.headline')).toHaveText(/^Recovered: after a refresh the same request succeeded/);
  await expect(moments(detail)).toHaveText([
    /GET \/orders 401 .*This answer: 401$/,
    /POST \/token 200 .*Refreshed$/,
    /GET \/orders 200 .*The same request succeeded with #\w+, /,
  ]);
});
