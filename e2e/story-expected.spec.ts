import type { Frame, Page } from '@playwright/test';
import { badgeOf } from './badge.ts';
import { startArchive } from './demo/servers/archive.ts';
import { PASSWORD, startBaskets } from './demo/servers/baskets.ts';
import { call } from './story/calls.ts';
import { openRow, rowOf } from './story/rows.ts';
import { expect, test } from './story/story-test.ts';

const ada = { user: 'ada', password: 'tr4mp-0ver-Qu1et' };

async function expectExpected(panel: Frame, path: string, says: string) {
  const row = rowOf(panel, path);
  await expect(row).toContainText(/expected|recovered/);
  await expect(row.locator('.p b')).toHaveCSS('font-weight', '400');
  const detail = await openRow(panel, row);
  await expect(detail.locator('.banner')).toContainText([`Expected. ${says}`]);
}

/** Answers the browser's prompt, as a person or a password manager does. */
async function answerPrompt(page: Page, response: { response: 'ProvideCredentials' | 'CancelAuth' }) {
  const session = await page.context().newCDPSession(page);
  session.on('Fetch.requestPaused', ({ requestId }) => void session.send('Fetch.continueRequest', { requestId }));
  session.on('Fetch.authRequired', ({ requestId }) => {
    const { user: username, password } = ada;
    const authChallengeResponse = { username, password, ...response };
    void session.send('Fetch.continueWithAuth', { requestId, authChallengeResponse });
  });
  await session.send('Fetch.enable', { handleAuthRequests: true });
}

test('the page asks who is signed in before anybody is', async ({ page, panel, app, started }) => {
  const api = await started(startBaskets({ pageOrigin: app.origin }));
  await call(page, `${api.origin}/api/me`, { credentials: 'include' });
  await call(page, `${api.origin}/login`, { form: { password: PASSWORD }, credentials: 'include' });
  await call(page, `${api.origin}/basket`, { credentials: 'include' });
  await expectExpected(panel, '/api/me', 'Asked before anybody was logged in: this answer says that nobody is');
});

test('a login with a wrong password', async ({ page, panel, app, started }) => {
  const api = await started(startBaskets({ pageOrigin: app.origin }));
  await call(page, `${api.origin}/login`, { form: { password: 'pa55word' }, credentials: 'include' });
  await expectExpected(panel, '/login', 'The answer of a login: user name or password were not accepted');
  await expect(rowOf(panel, '/login')).toHaveAttribute('data-cause', 'credentials-invalid');
});

for (const scheme of ['basic', 'digest'] as const) {
  test(`the first leg of ${scheme}: no refusal when the prompt was answered`, async ({ page, panel, started }) => {
    const archive = await started(startArchive(scheme, ada));
    await answerPrompt(page, { response: 'ProvideCredentials' });
    await page.goto(`${archive.origin}/papers`);
    await expect(page.getByRole('heading', { name: 'Papers' })).toBeVisible();
    await call(page, `${archive.origin}/nothing-to-see`, { headers: { Authorization: 'Bearer x' } });
    // What came after it is listed, so it would be too.
    await expect(rowOf(panel, '/nothing-to-see')).toBeVisible();
    await expect(rowOf(panel, '/papers')).toHaveCount(0);
  });
}

test('the first leg of a script that answers a challenge', async ({ page, panel, started }) => {
  const archive = await started(startArchive('basic', ada));
  await answerPrompt(page, { response: 'CancelAuth' });
  await page.goto(`${archive.origin}/papers`);
  const papers = `${archive.origin}/papers/1`;
  await call(page, papers);
  await call(page, papers, { headers: { Authorization: `Basic ${btoa(`${ada.user}:${ada.password}`)}` } });
  await expectExpected(panel, '/papers/1', 'The first leg of Basic: the browser answered the challenge');
  await expect(rowOf(panel, '/papers')).not.toContainText(/expected|recovered/);
});

test('what is expected stays out of the badge when that is the setting', async ({
  extension,
  page,
  panel,
  app,
  started,
}) => {
  const api = await started(startBaskets({ pageOrigin: app.origin }));
  await call(page, `${api.origin}/login`, { form: { password: 'pa55word' }, credentials: 'include' });
  await call(page, `${api.origin}/basket`, { credentials: 'include' });
  const badge = () => expect.poll(() => badgeOf(extension, page.url()));
  const title = 'Why 401: 2 × 401, 0 × 403 since the last navigation, 1 expected';
  await badge().toEqual({ text: '2', title });
  await panel.getByRole('listbox').press(',');
  await panel.getByLabel('The badge counts').selectOption('not-recovered');
  await badge().toEqual({ text: '1', title });
  await panel.getByLabel('The badge counts').selectOption('401');
  await badge().toEqual({ text: '2', title });
});
