import type { Frame } from '@playwright/test';
import { PASSWORD, startBaskets } from './demo/servers/baskets.ts';
import { call } from './story/calls.ts';
import { evidence, moments, openRow, rowOf } from './story/rows.ts';
import { expect, test } from './story/story-test.ts';

const signIn = { form: { password: PASSWORD }, credentials: 'include' } as const;
const withCookies = { credentials: 'include' } as const;

/** The row of the request that the browser sent without the cookie, and why. */
async function expectNotSent(panel: Frame, path: string, why: string | RegExp) {
  const row = rowOf(panel, path);
  await expect(row).toHaveAttribute('data-cause', 'cookie-missing');
  const detail = await openRow(panel, row);
  await expect(evidence(detail)).toContainText([why]);
  return detail;
}

for (const [attributes, cookie, why] of [
  ['SameSite=Lax', { sameSite: 'lax' }, 'it is SameSite=Lax, and this request was made by a page of another site'],
  ['no SameSite', {}, 'it has no SameSite, which Chrome takes for Lax'],
  ['SameSite=Strict', { sameSite: 'strict' }, 'it is SameSite=Strict, and this request came from another site'],
  [
    'SameSite=None without Secure',
    { sameSite: 'none' },
    'it was set with SameSite=None but without Secure, which browsers reject',
  ],
] as const) {
  test(`for another site, set with ${attributes}`, async ({ page, panel, app, started }) => {
    const api = await started(startBaskets({ pageOrigin: app.origin, cookie, host: 'baskets.example' }));
    expect((await call(page, `${api.origin}/login`, signIn)).status).toBe(200);
    expect((await call(page, `${api.origin}/basket`, withCookies)).status).toBe(401);

    const detail = await expectNotSent(panel, '/basket', why);
    await expect(moments(detail)).toContainText(['Set the cookie shop.sid', 'This answer: 401']);
  });
}

test('for another path', async ({ page, panel, app, started }) => {
  const api = await started(startBaskets({ pageOrigin: app.origin, cookie: { path: '/admin' } }));
  await call(page, `${api.origin}/admin/login`, signIn);
  expect((await call(page, `${api.origin}/admin/basket`, withCookies)).status).toBe(200);
  await call(page, `${api.origin}/basket`, withCookies);
  await expectNotSent(panel, '/basket', 'its Path=/admin does not cover this path');
});

test('expired', async ({ extension, page, panel, app, started }) => {
  const api = await started(startBaskets({ pageOrigin: app.origin, cookie: { maxAge: 1000 } }));
  await call(page, `${api.origin}/login`, signIn);
  expect((await call(page, `${api.origin}/basket`, withCookies)).status).toBe(200);
  await expect.poll(() => extension.context.cookies(api.origin)).toEqual([]);
  await call(page, `${api.origin}/basket`, withCookies);
  await expectNotSent(panel, '/basket', /it expired at .* before this request/);
});

test('deleted by a logout', async ({ page, panel, app, started }) => {
  const api = await started(startBaskets({ pageOrigin: app.origin }));
  await call(page, `${api.origin}/login`, signIn);
  await call(page, `${api.origin}/logout`, { method: 'POST', ...withCookies });
  await call(page, `${api.origin}/basket`, withCookies);

  const detail = await expectNotSent(panel, '/basket', 'The cookie shop.sid was deleted by an answer before');
  await expect(moments(detail)).toContainText(['POST /logout 204']);
});

test('not asked for: fetch’s default across origins', async ({ page, panel, app, started }) => {
  const api = await started(startBaskets({ pageOrigin: app.origin }));
  await call(page, `${api.origin}/login`, signIn);
  await call(page, `${api.origin}/basket`);
  await expectNotSent(panel, '/basket', `unless it is called with credentials: 'include'`);
});

test('not wanted: credentials omitted', async ({ page, panel, app, started }) => {
  const api = await started(startBaskets({ pageOrigin: app.origin }));
  await page.goto(api.origin);
  await call(page, `${api.origin}/login`, signIn);
  expect((await call(page, `${api.origin}/basket`)).status).toBe(200);
  await call(page, `${api.origin}/basket`, { credentials: 'omit' });
  await expectNotSent(panel, '/basket', `the script asked for no cookies (credentials: 'omit')`);
});
