import { ORDERS, startOrders } from './demo/servers/orders.ts';
import { call } from './story/calls.ts';
import { moments, open, rowOf } from './story/rows.ts';
import { refresh, signIn, takeTokens } from './story/sign-in.ts';
import { expect, test } from './story/story-test.ts';

test('a 401, a refresh, the same request again: recovered', async ({ page, panel, login }) => {
  const orders = await startOrders(login.origin);
  const old = await signIn(page, login, { resource: ORDERS, issuedAt: -3600 });
  await call(page, `${orders.origin}/orders`, { token: old.access_token });
  const renewed = takeTokens(await refresh(page, login, old.refresh_token));
  expect(renewed.refresh_token).not.toBe(old.refresh_token);
  const answer = await call(page, `${orders.origin}/orders`, { token: renewed.access_token });
  expect(answer.status).toBe(200);

  const row = rowOf(panel, '/orders');
  await expect(row).toContainText(/✓ recovered in/);
  await expect(row).toHaveClass(/done/);
  const detail = await open(panel, row);
  await expect(moments(detail)).toHaveText([/xx/]);
  await orders.close();
});
