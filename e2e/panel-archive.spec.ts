import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';
import { archive, entry, PANEL } from './panel-file.ts';

const text = JSON.stringify(
  archive([entry('/orders/1', 401, 'Bearer undefined'), {}, { ...entry('/', 0, ''), response: null }]),
);

const files: Readonly<Record<string, Buffer>> = {
  'plain.har': Buffer.from(text),
  'wide.har': Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'packed.har.gz': gzipSync(text),
  'packed.zhar': deflateSync(text),
};

test('packed and wide files open, and say which of their entries could not be read', async ({ extension }) => {
  const { context, extensionId } = extension;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}${PANEL}`);
  const input = page.getByLabel('HAR file', { exact: true });
  for (const [name, buffer] of Object.entries(files)) {
    await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await expect(page.locator('[data-file="open"]')).toContainText(
      `${name}: 2 entries. 2 entries could not be read: 1 without a request, 1 without a response.`,
    );
    await expect(page.locator('[data-certainty="certain"]').first()).toBeVisible();
  }
  const buffer = Buffer.from('PK\u0003\u0004');
  await input.setInputFiles({ name: 'trace.zip', mimeType: 'application/zip', buffer });
  await expect(page.getByRole('alert')).toContainText('trace.zip could not be read: it is a zip archive');
});
