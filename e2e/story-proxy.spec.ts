import { fileURLToPath } from 'node:url';
import { PASSWORD, startBaskets } from './demo/servers/baskets.ts';
import { startBilling } from './demo/servers/billing.ts';
import { startGateway } from './demo/servers/gateway.ts';
import { startKeyed } from './demo/servers/keyed.ts';
import { startNginx } from './demo/servers/nginx.ts';
import { createSigningKeys, startOpenIdProvider } from './demo/servers/openid-provider.ts';
import { ORDERS } from './demo/servers/orders.ts';
import { findNginx } from './setup/nginx.mjs';
import { call } from './story/calls.ts';
import { differences, evidence, openRow, rowOf } from './story/rows.ts';
import { signIn } from './story/sign-in.ts';
import { expect, test } from './story/story-test.ts';

const nginx = findNginx(fileURLToPath(new URL('..', import.meta.url))) ?? '';
const withoutNginx = 'There is no nginx here, and set-up could not get one.';

test('nginx keeps Authorization for itself on one of two paths', async ({ page, panel, login, orders, started }) => {
  test.skip(nginx === '', withoutNginx);
  const { access_token: token } = await signIn(page, login, { resource: ORDERS });
  const proxy = await started(
    startNginx(
      nginx,
      `location / { proxy_pass ${orders.local}; }
       location /orders/archived { proxy_pass ${orders.local}; proxy_set_header Authorization ""; }`,
    ),
  );
  expect((await call(page, `${proxy.origin}/orders`, { token })).status).toBe(200);
  await call(page, `${proxy.origin}/orders/archived`, { token });

  const row = rowOf(panel, '/orders/archived');
  await expect(row).toHaveAttribute('data-cause', 'header-stripped-in-transit');
  const detail = await openRow(panel, row);
  await expect(evidence(detail)).toContainText([
    'The same credential is accepted for GET /orders',
    'as if no token had come',
    'The answer came through nginx (Server: nginx',
  ]);
});

test('nginx drops a key for the underscore in its name', async ({ page, panel, started }) => {
  test.skip(nginx === '', withoutNginx);
  const keyed = await started(startKeyed());
  const proxy = await started(startNginx(nginx, `location / { proxy_pass ${keyed.local}; }`));
  const headers = { api_key: 'b7e1d2a09c4f4e6f8a3d5c7b9e1f0a2c' };
  expect((await call(page, `${keyed.origin}/prices`, { headers })).status).toBe(200);
  await call(page, `${proxy.origin}/prices`, { headers });

  const row = rowOf(panel, '/prices');
  await expect(row).toHaveAttribute('data-cause', 'header-stripped-in-transit');
  const detail = await openRow(panel, row);
  await expect(evidence(detail)).toContainText(['The key is in api_key', 'The answer came through nginx']);
  await expect(differences(detail)).toHaveText([/^Origin/]);
});

test('a proxy takes Authorization away, and the server says that none came', async ({
  page,
  panel,
  login,
  started,
}) => {
  const { access_token: token } = await signIn(page, login, { resource: 'https://billing.shop.example' });
  const billing = await started(startBilling(login.origin));
  const gateway = await started(startGateway(billing.local));
  await call(page, `${gateway.origin}/invoices/open`, { token });

  const row = rowOf(panel, '/invoices/open');
  await expect(row).toHaveAttribute('data-cause', 'header-stripped-in-transit');
  const detail = await openRow(panel, row);
  await expect(evidence(detail)).toContainText(['The request has Bearer credentials, and the server saw none']);
});

test('nothing was taken away: the server looks for a cookie', async ({ page, panel, app, started }) => {
  const provider = await started(startOpenIdProvider(createSigningKeys(), 'login.shop.example'));
  const token = await provider.issueAccessToken({ resource: ORDERS, scope: 'orders:read' });
  const api = await started(startBaskets({ pageOrigin: app.origin }));
  await call(page, `${api.origin}/login`, { form: { password: PASSWORD }, credentials: 'include' });
  expect((await call(page, `${api.origin}/basket`, { credentials: 'include' })).status).toBe(200);
  await call(page, `${api.origin}/basket`, { token });

  const row = rowOf(panel, '/basket');
  await expect(row).toHaveAttribute('data-cause', 'scheme-mismatch');
  const detail = await openRow(panel, row);
  await expect(evidence(detail)).toContainText(['Where this endpoint succeeded, it was sent shop.sid instead']);
  await expect(differences(detail)).toContainText([
    /Sent as\s*shop\.sid\s*Bearer/,
    /Cookie shop\.sid\s*sent\s*not sent/,
  ]);
});
