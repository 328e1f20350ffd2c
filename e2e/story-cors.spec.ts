import type { CorsOptions } from 'cors';
import {
  ORDERS,
  startOrdersThatForbidPreflights,
  startOrdersThatHideRefusals,
  startOrdersThatRefusePreflights,
  startOrdersWithCors,
} from './demo/servers/orders.ts';
import { call } from './story/calls.ts';
import { evidence, fixes, moments, openRow, rowOf } from './story/rows.ts';
import { signIn } from './story/sign-in.ts';
import { expect, test } from './story/story-test.ts';

for (const [status, start] of [
  [401, startOrdersThatRefusePreflights],
  [403, startOrdersThatForbidPreflights],
] as const) {
  test(`a preflight refused with ${status}, and the request it stopped`, async ({ page, panel, login, started }) => {
    const { access_token: token } = await signIn(page, login, { resource: ORDERS });
    const api = await started(start(login.origin));
    const told = await call(page, `${api.origin}/orders/open`, { token });
    expect(told.text).toBe('TypeError: Failed to fetch');

    const row = rowOf(panel, '/orders/open');
    await expect(row).toHaveAttribute('data-status', String(status));
    await expect(row).toHaveAttribute('data-cause', 'preflight-rejected');
    const detail = await openRow(panel, row);
    await expect(evidence(detail)).toContainText(['It stopped GET /orders/open, which was never sent']);
    await expect(moments(detail)).toHaveText([
      new RegExp(`OPTIONS /orders/open ${status} This answer: ${status}, to a preflight`),
      /GET \/orders\/open no answer #\w+ Never sent: its preflight failed/,
    ]);
  });
}

const withCredentials = (origin: string): CorsOptions => ({ origin, credentials: true, allowedHeaders: '*' });

for (const [allowed, policyFor, credentials] of [
  ['Content-Type', () => ({ allowedHeaders: ['Content-Type'] }), 'omit'],
  ['*', withCredentials, 'include'],
] as const) {
  test(`a preflight that allows ${allowed}, and with it no Authorization`, async ({
    page,
    panel,
    app,
    login,
    started,
  }) => {
    const { access_token: token } = await signIn(page, login, { resource: ORDERS });
    const api = await started(startOrdersWithCors(login.origin, policyFor(app.origin)));
    const told = await call(page, `${api.origin}/orders/open`, { token, credentials });
    expect(told.text).toBe('TypeError: Failed to fetch');

    const row = rowOf(panel, '/orders/open');
    await expect(row).toHaveAttribute('data-status', '204');
    await expect(row).toHaveAttribute('data-cause', 'preflight-rejected');
    const detail = await openRow(panel, row);
    await expect(evidence(detail)).toContainText([
      `the answer has Access-Control-Allow-Headers: ${allowed}`,
      'It stopped GET /orders/open, which was never sent',
    ]);
    await expect(fixes(detail)).toContainText(['Name Authorization in Access-Control-Allow-Headers']);
  });
}

test('a 401 that CORS hides: both are said', async ({ page, panel, login, started }) => {
  const { access_token: token } = await signIn(page, login, { resource: ORDERS });
  const api = await started(startOrdersThatHideRefusals(login.origin));
  expect((await call(page, `${api.origin}/orders/open`, { token })).status).toBe(200);
  const told = await call(page, `${api.origin}/orders/open`);
  expect(told.text).toBe('TypeError: Failed to fetch');

  const row = rowOf(panel, '/orders/open');
  await expect(row).toHaveAttribute('data-status', '401');
  await expect(row).toHaveAttribute('data-cause', 'credentials-missing');
  const detail = await openRow(panel, row);
  await expect(detail.getByText('The page did not see this 401: the answer lacks the CORS headers')).toBeVisible();
  await expect(moments(detail)).toContainText([
    'An answer of this endpoint that the page could read',
    'This answer: 401, which the page saw as a network error',
  ]);
});
