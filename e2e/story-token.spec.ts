import { startGatedApi } from './demo/servers/gated.ts';
import { createSigningKeys, startOpenIdProvider } from './demo/servers/openid-provider.ts';
import { ORDERS } from './demo/servers/orders.ts';
import { call } from './story/calls.ts';
import { evidence, fixes, openRow, rowOf } from './story/rows.ts';
import { signIn } from './story/sign-in.ts';
import { expect, test } from './story/story-test.ts';

const MINUTE = 60_000;

for (const [ahead, says] of [
  [-5 * MINUTE, /This server’s clock is (4 min|5 min).* behind that of http:\/\/localhost:\d+, which issued the token/],
  [15 * MINUTE, /This server’s clock is 1[45] min.* ahead of that of http:\/\/localhost:\d+, which issued the token/],
] as const) {
  test(`a server whose clock is ${ahead / MINUTE} min ahead refuses a fresh token`, async ({
    page,
    panel,
    login,
    started,
  }) => {
    const api = await started(startGatedApi({ provider: login, audience: ORDERS, ahead }));
    const { access_token: token } = await signIn(page, login, { resource: ORDERS });
    await call(page, `${api.origin}/invoices`, { token });

    const row = rowOf(panel, '/invoices');
    await expect(row).toHaveAttribute('data-cause', 'clock-skew');
    await expect(row).toHaveAttribute('data-certainty', 'likely');
    const detail = await openRow(panel, row);
    await expect(evidence(detail)).toContainText([says]);
    await expect(fixes(detail)).toContainText(['keep the clocks of issuer and API in step']);
    await expect(detail.locator('[data-check=clock]')).toHaveClass('failed');
  });
}

test('a clock that is off is no cause where the token does not depend on it', async ({
  page,
  panel,
  login,
  started,
}) => {
  const api = await started(startGatedApi({ provider: login, audience: ORDERS, ahead: 5 * MINUTE }));
  const { access_token: token } = await signIn(page, login, { resource: ORDERS });
  expect((await call(page, `${api.origin}/invoices`, { token })).status).toBe(200);
  api.withdraw(token);
  await call(page, `${api.origin}/invoices`, { token });
  await expect(rowOf(panel, '/invoices')).toHaveAttribute('data-cause', 'token-revoked');
});

test('a token of another environment than those that work here', async ({ page, panel, started }) => {
  const keys = createSigningKeys();
  const provider = await started(startOpenIdProvider(keys, 'login.shop.example'));
  const staging = await started(startOpenIdProvider(keys, 'login.staging.shop.example'));
  const api = await started(startGatedApi({ provider, audience: ORDERS, host: 'api.shop.example' }));
  const [good, foreign] = await Promise.all(
    [provider, staging].map((each) => each.issueAccessToken({ resource: ORDERS, scope: 'orders:read' })),
  );
  expect((await call(page, `${api.origin}/invoices`, { token: good })).status).toBe(200);
  await call(page, `${api.origin}/orders`, { token: foreign });

  const row = rowOf(panel, '/orders');
  await expect(row).toHaveAttribute('data-cause', 'wrong-environment');
  const detail = await openRow(panel, row);
  await expect(evidence(detail)).toContainText([
    `Tokens of ${provider.origin} are accepted on this origin`,
    `iss ${staging.origin} names another environment`,
  ]);
});

for (const kind of ['id_token', 'refresh_token'] as const) {
  test(`the ${kind} sent where access tokens succeed`, async ({ page, panel, login, started }) => {
    const api = await started(startGatedApi({ provider: login, audience: ORDERS }));
    const tokens = await signIn(page, login, { resource: ORDERS });
    expect((await call(page, `${api.origin}/invoices`, { token: tokens.access_token })).status).toBe(200);
    await call(page, `${api.origin}/orders`, { token: tokens[kind] });

    const row = rowOf(panel, '/orders');
    await expect(row).toHaveAttribute('data-cause', 'token-wrong-type');
    const detail = await openRow(panel, row);
    await expect(evidence(detail)).toContainText([`/token handed this token out as ${kind}`]);
    await expect(fixes(detail)).toContainText(['Send the access token']);
  });
}
