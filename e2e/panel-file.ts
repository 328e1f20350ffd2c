import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { expect } from './fixtures.ts';

export const PANEL = '/src/panel/index.html';

/** The panel in a tab of its own, with a file in it: the same page as in DevTools. */
export async function openFile(
  { context, extensionId }: ExtensionBrowser,
  har: object,
  name = 'session.har',
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}${PANEL}`);
  const buffer = Buffer.from(JSON.stringify(har));
  await page.getByLabel('HAR file', { exact: true }).setInputFiles({ name, mimeType: 'application/json', buffer });
  await expect(page.locator('[data-file="open"]')).toBeVisible();
  return page;
}

/** Answered with `status`; `request` changes what is usual of the request. */
export function entry(path: string, status: number, authorization: string, request: object = {}): object {
  return {
    startedDateTime: '2026-03-10T12:00:00.000Z',
    time: 40,
    request: {
      method: 'GET',
      url: `https://api.shop.example${path}`,
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Authorization', value: authorization }],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: 0,
      ...request,
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'WWW-Authenticate', value: 'Bearer realm="shop"' }],
      cookies: [],
      content: { size: 0, mimeType: '' },
      redirectURL: '',
      headersSize: -1,
      bodySize: 0,
    },
    cache: {},
    timings: { send: 0, wait: 40, receive: 0 },
  };
}

export function archive(entries: object[]): object {
  return { log: { version: '1.2', creator: { name: 'test', version: '1' }, entries } };
}

export async function expectNoViolations(page: Page): Promise<void> {
  // Nothing in the page may follow a policy that keeps axe out of it.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}
