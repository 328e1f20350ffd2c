import { APP_CLIENT, OPAQUE_APIS } from './demo/servers/app-login.ts';
import { startGatedApi } from './demo/servers/gated.ts';
import { ORDERS } from './demo/servers/orders.ts';
import { startReports } from './demo/servers/reports.ts';
import { call } from './story/calls.ts';
import { differences, evidence, moments, openRow, rowOf } from './story/rows.ts';
import { signIn } from './story/sign-in.ts';
import { expect, test } from './story/story-test.ts';

test('a token that was revoked', async ({ page, panel, login, started }) => {
  const reports = await started(startReports(login));
  const { access_token: token } = await signIn(page, login, { resource: OPAQUE_APIS });
  const url = `${reports.origin}/reports/today`;
  expect((await call(page, url, { token })).status).toBe(200);
  await call(page, `${login.origin}/token/revocation`, { form: { client_id: APP_CLIENT, token } });
  await call(page, url, { token });

  const row = rowOf(panel, '/reports/today');
  await expect(row).toHaveAttribute('data-cause', 'token-revoked');
  const detail = await openRow(panel, row);
  await expect(evidence(detail)).toContainText([
    'POST /token/revocation ended the session in between',
    'The same token was accepted',
  ]);
  await expect(moments(detail)).toContainText([
    'Handed out this credential as access_token',
    'Last success of this endpoint, with the same credential',
    'Logged out, or withdrew the token',
    'This answer: 401',
  ]);
});

test('a token that somebody else withdrew: unexpired, accepted a moment ago', async ({
  page,
  panel,
  login,
  started,
}) => {
  const api = await started(startGatedApi({ provider: login, audience: ORDERS }));
  const { access_token: token } = await signIn(page, login, { resource: ORDERS });
  expect((await call(page, `${api.origin}/invoices`, { token })).status).toBe(200);
  api.withdraw(token);
  await call(page, `${api.origin}/invoices`, { token });

  const row = rowOf(panel, '/invoices');
  await expect(row).toHaveAttribute('data-cause', 'token-revoked');
  await expect(row).toHaveAttribute('data-certainty', 'likely');
  const detail = await openRow(panel, row);
  await expect(evidence(detail)).toContainText([
    /The same token was accepted .* and its exp leaves it another \d+ min/,
  ]);
  await expect(differences(detail)).toHaveCount(0);
  await expect(detail.getByText('Nothing that can be seen from here differs.')).toBeVisible();
});

test('a token accepted elsewhere at the same time', async ({ page, panel, login, started }) => {
  const api = await started(startGatedApi({ provider: login, audience: ORDERS }));
  const { access_token: token } = await signIn(page, login, { resource: ORDERS });
  expect((await call(page, `${api.origin}/invoices`, { token })).status).toBe(200);
  await call(page, `${api.origin}/invoices`, { token, method: 'POST' });

  const row = rowOf(panel, '/invoices');
  await expect(row).toHaveAttribute('data-status', '403');
  await expect(row).toHaveAttribute('data-cause', 'permission-denied');
  const detail = await openRow(panel, row);
  await expect(evidence(detail)).toContainText(['The same credential is accepted for GET /invoices']);
});

test('Compare: exactly what changed since the last success', async ({ page, panel, login, started }) => {
  const api = await started(startGatedApi({ provider: login, audience: ORDERS }));
  const good = await signIn(page, login, { resource: ORDERS });
  await call(page, `${api.origin}/invoices`, { token: good.access_token, headers: { 'X-Tenant': '7' } });
  const other = await signIn(page, login, { resource: 'https://billing.shop.example', scope: 'invoices:read' });
  await call(page, `${api.origin}/invoices`, { token: other.access_token });

  const row = rowOf(panel, '/invoices');
  await expect(row).toHaveAttribute('data-cause', 'token-audience-mismatch');
  const detail = await openRow(panel, row);
  await expect(differences(detail)).toContainText([
    /Credential\s*#\w+\s*#\w+/,
    /Audience\s*https:\/\/orders\.shop\.example\s*https:\/\/billing\.shop\.example/,
    /Scope\s*orders:read\s*invoices:read/,
    /Header x-tenant\s*sent\s*not sent/,
  ]);
  const unchanged = detail.locator('[data-section=compare] .pill');
  await expect(unchanged).toContainText(['Origin http', 'Sent as Bearer', `Issuer ${login.origin}`]);
});

test('rows of one story lead to each other', async ({ page, panel, login, started }) => {
  const api = await started(startGatedApi({ provider: login, audience: ORDERS }));
  const { access_token: token } = await signIn(page, login, { resource: ORDERS });
  await call(page, `${api.origin}/invoices`, { token });
  api.withdraw(token);
  await call(page, `${api.origin}/invoices`, { token });
  await call(page, `${api.origin}/accounts`, { token });

  const detail = await openRow(panel, rowOf(panel, '/accounts'));
  await expect(rowOf(panel, '/invoices')).toContainText('same story');
  await moments(detail).getByRole('button', { name: 'GET /invoices 401' }).click();
  await expect(rowOf(panel, '/invoices')).toHaveAttribute('aria-selected', 'true');
});
