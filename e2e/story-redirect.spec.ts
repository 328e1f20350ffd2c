import type { Frame } from '@playwright/test';
import { ORDERS } from './demo/servers/orders.ts';
import type { Running } from './demo/servers/listen.ts';
import { startForgetfulProxy, startTls } from './demo/servers/fronts.ts';
import { startRedirects } from './demo/servers/redirects.ts';
import { call } from './story/calls.ts';
import { evidence, moments, openRow, rowOf } from './story/rows.ts';
import { signIn } from './story/sign-in.ts';
import { expect, test } from './story/story-test.ts';

/** The row of the last hop, with the place it came from and what differs between the two. */
async function expectDropped(panel: Frame, hop: { to: string; from: string; crossed: string }) {
  const row = rowOf(panel, hop.to);
  await expect(row).toHaveAttribute('data-cause', 'redirect-dropped-authorization');
  await expect(row).toHaveAttribute('data-certainty', 'certain');
  const detail = await openRow(panel, row);
  await expect(evidence(detail)).toContainText([`${hop.from} answered 308 and led to`, 'Authorization was sent there']);
  await expect(evidence(detail).first()).toContainText(`(another ${hop.crossed})`);
  return detail;
}

test('to another host', async ({ page, panel, login, orders, started }) => {
  const { access_token: token } = await signIn(page, login, { resource: ORDERS });
  const api = await started(startRedirects('api.shop.example', { '/v1/orders': () => `${orders.origin}/orders` }));
  await call(page, `${api.origin}/v1/orders`, { token });

  const from = `${api.origin}/v1/orders`;
  const detail = await expectDropped(panel, { from, to: '/orders', crossed: 'host and port' });
  await expect(moments(detail)).toHaveText([
    /GET \/v1\/orders 308 #\w+ Carried Authorization and was redirected to http/,
    /GET \/orders 401 This answer: 401, to a request that the redirect had left without Authorization/,
  ]);
});

test('from http to https', async ({ page, panel, login, orders, started }) => {
  const { access_token: token } = await signIn(page, login, { resource: ORDERS });
  const secure = await started(startTls(orders, 'api.shop.example'));
  const plain = await started(startRedirects('api.shop.example', { '/orders': () => `${secure.origin}/orders` }));
  await call(page, `${plain.origin}/orders`, { token });
  await expectDropped(panel, { from: `${plain.origin}/orders`, to: '/orders', crossed: 'scheme and port' });
});

test('to another port', async ({ page, panel, login, orders, started }) => {
  const { access_token: token } = await signIn(page, login, { resource: ORDERS });
  const api = await started(startRedirects('127.0.0.1', { '/v1/orders': () => `${orders.origin}/orders` }));
  await call(page, `${api.origin}/v1/orders`, { token });
  await expectDropped(panel, { from: `${api.origin}/v1/orders`, to: '/orders', crossed: 'port' });
});

test('for the slash at the end, past the proxy in front', async ({ page, panel, login, started }) => {
  const { access_token: token } = await signIn(page, login, { resource: ORDERS });
  const api: Running = await started(startRedirects('127.0.0.1', { '/orders': () => `${api.origin}/orders/` }));
  const proxy = await started(startForgetfulProxy(api));
  const direct = await call(page, `${api.origin}/orders`, { token });
  expect(direct.status, 'a redirect within one origin keeps the header').toBe(200);
  await call(page, `${proxy.origin}/orders`, { token });

  const from = `${proxy.origin}/orders`;
  const detail = await expectDropped(panel, { from, to: '/orders/', crossed: 'host and port' });
  await expect(evidence(detail)).toContainText(['The paths differ by the slash at the end']);
});

test('away and back again', async ({ page, panel, login, started }) => {
  const { access_token: token } = await signIn(page, login, { resource: ORDERS });
  const check: Running = await started(startRedirects('sso.example', { '/check': () => `${api.origin}/v2/orders` }));
  const api: Running = await started(startRedirects('api.shop.example', { '/orders': () => `${check.origin}/check` }));
  await call(page, `${api.origin}/orders`, { token });

  const from = `${api.origin}/orders`;
  const detail = await expectDropped(panel, { from, to: '/v2/orders', crossed: 'host and port' });
  await expect(evidence(detail)).toContainText(['A later hop came back, which does not bring it back']);
  await expect(moments(detail)).toContainText([
    'Carried Authorization and was redirected to',
    'The browser went on without Authorization',
    'This answer: 401',
  ]);
});
