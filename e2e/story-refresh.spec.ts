import { APP_CLIENT, OPAQUE_APIS } from './demo/servers/app-login.ts';
import { ORDERS } from './demo/servers/orders.ts';
import { startReports } from './demo/servers/reports.ts';
import { call } from './story/calls.ts';
import { evidence, fixes, moments, openRow, rowOf } from './story/rows.ts';
import { refresh, signIn, takeTokens } from './story/sign-in.ts';
import { expect, test } from './story/story-test.ts';

test('a loop: every refresh succeeds, and every new token is refused', async ({ page, panel, login, orders }) => {
  let tokens = await signIn(page, login, { resource: 'https://billing.shop.example', scope: 'invoices:read' });
  for (let round = 0; round < 3; round++) {
    await call(page, `${orders.origin}/orders`, { token: tokens.access_token });
    tokens = takeTokens(await refresh(page, login, tokens.refresh_token));
  }
  await call(page, `${orders.origin}/orders`, { token: tokens.access_token });

  const row = rowOf(panel, '/orders');
  await expect(row).toHaveAttribute('data-count', '4');
  await expect(row).toHaveAttribute('data-cause', 'token-audience-mismatch');
  const detail = await openRow(panel, row);
  await expect(detail.locator('.headline')).toHaveText('A loop: 4 refusals and 3 refreshes in turn, and no success.');
  await expect(moments(detail)).toHaveText([
    /GET \/orders 401 .*Refused as well/,
    /POST \/token 200 .*Refreshed: handed out/,
    /GET \/orders 401 .*Refused as well/,
    /POST \/token 200 .*Refreshed: handed out/,
    /GET \/orders 401 .*Refused as well/,
    /POST \/token 200 .*Refreshed: handed out/,
    /GET \/orders 401 .*This answer: 401/,
  ]);
});

test('a race: two calls refresh at once, and one of them comes too late', async ({ page, panel, login, orders }) => {
  const old = await signIn(page, login, { resource: ORDERS, issuedAt: -3600 });
  const ends = await Promise.all(
    ['a', 'b'].map(async (which) => {
      await call(page, `${orders.origin}/orders/${which}`, { token: old.access_token });
      const answer = await refresh(page, login, old.refresh_token);
      if (answer.status !== 200) return { which, status: answer.status };
      const { access_token: token } = takeTokens(answer);
      const { status } = await call(page, `${orders.origin}/orders/${which}`, { token });
      return { which, status };
    }),
  );
  expect(ends.map(({ status }) => status).sort()).toEqual([200, 400]);
  const [winner, loser] = [200, 400].map((status) => ends.find((end) => end.status === status)?.which ?? '');

  await expect(rowOf(panel, `/orders/${winner}`)).toContainText('✓ recovered in');
  const detail = await openRow(panel, rowOf(panel, `/orders/${loser}`));
  await expect(detail.locator('.headline')).toHaveText(
    'A race: 2 refreshes at about the same time, and 1 of them failed.',
  );
  await expect(moments(detail)).toContainText(['Refreshed: handed out #', 'The refresh failed: 400']);
  await expect(evidence(detail)).toContainText(['one brought a new token, and this request carried the old one']);
  await expect(fixes(detail)).toContainText([
    'Let parallel calls wait for one refresh instead of each starting its own',
  ]);
});

test('a race on start: the second use of a refresh token takes the new token along', async ({
  page,
  panel,
  login,
  started,
}) => {
  const reports = await started(startReports(login));
  const kept = await signIn(page, login, { resource: OPAQUE_APIS });
  const answers = await Promise.all([1, 2].map(() => refresh(page, login, kept.refresh_token)));
  const [token] = answers.flatMap((answer) => (answer.status === 200 ? takeTokens(answer).access_token : []));
  await call(page, `${reports.origin}/reports/today`, { token });

  const row = rowOf(panel, '/reports/today');
  await expect(row).toHaveAttribute('data-cause', 'token-revoked');
  const detail = await openRow(panel, row);
  await expect(detail.locator('.headline')).toHaveText(/^A race: 2 refreshes/);
  await expect(evidence(detail)).toContainText(['one succeeded and one was refused, which can end the whole session']);
});

test('a retry that sends the old token although the refresh brought a new one', async ({
  page,
  panel,
  login,
  orders,
}) => {
  const old = await signIn(page, login, { resource: ORDERS, issuedAt: -3600 });
  await call(page, `${orders.origin}/orders`, { token: old.access_token });
  await refresh(page, login, old.refresh_token);
  await call(page, `${orders.origin}/orders`, { token: old.access_token });

  const row = rowOf(panel, '/orders');
  await expect(row).toHaveAttribute('data-count', '2');
  const detail = await openRow(panel, row);
  await expect(detail.locator('.headline')).toHaveText(/^The refresh succeeded, and this request carried the old/);
  await expect(moments(detail)).toHaveText([
    /POST \/token 200 .*Handed out this credential/,
    /GET \/orders 401 .*Refused as well: 401/,
    /POST \/token 200 .*Refreshed: handed out #/,
    /GET \/orders 401 .*a retry with the credential from before the refresh/,
  ]);
  await expect(fixes(detail)).toContainText(['Take the token when the retry is sent']);
});

test('a refresh that fails', async ({ page, panel, login, orders }) => {
  const old = await signIn(page, login, { resource: ORDERS, issuedAt: -3600 });
  await call(page, `${login.origin}/token/revocation`, { form: { client_id: APP_CLIENT, token: old.refresh_token } });
  await call(page, `${orders.origin}/orders`, { token: old.access_token });
  expect((await refresh(page, login, old.refresh_token)).text).toContain('invalid_grant');

  const detail = await openRow(panel, rowOf(panel, '/orders'));
  await expect(detail.locator('.headline')).toHaveText(/^The refresh failed/);
  await expect(moments(detail)).toContainText(['This answer: 401', 'The refresh failed: 400']);
  await expect(fixes(detail)).toContainText(['Sign in again: the refresh failed too']);
});

test('a new token that is never used', async ({ page, panel, login, orders }) => {
  const old = await signIn(page, login, { resource: ORDERS, issuedAt: -3600 });
  await call(page, `${orders.origin}/orders`, { token: old.access_token });
  await refresh(page, login, old.refresh_token);
  await call(page, `${orders.origin}/orders/latest`, { token: old.access_token });

  const detail = await openRow(panel, rowOf(panel, '/orders'));
  await expect(detail.locator('.headline')).toHaveText(/no request has carried its new token since/);
  await expect(fixes(detail)).toContainText(['Use the token that the refresh handed out; it was never sent']);
});
