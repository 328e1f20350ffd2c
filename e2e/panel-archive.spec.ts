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

test('files given together are one list, and each that cannot be read says why', async ({ extension }) => {
  const { context, extensionId } = extension;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}${PANEL}`);
  const shared = entry('/orders/1', 401, 'Bearer undefined');
  const file = (name: string, contents: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(contents),
  });
  await page
    .getByLabel('HAR file', { exact: true })
    .setInputFiles([
      file('login.har', JSON.stringify(archive([shared]))),
      file('checkout.har', JSON.stringify(archive([shared, entry('/cart', 403, 'Bearer null')]))),
      file('photo.png', '\u0089PNG'),
    ]);
  const banner = page.locator('[data-file="open"]');
  await expect(banner).toContainText('login.har and checkout.har: 2 entries');
  await expect(banner).toContainText('1 entry is in more than one of them and is listed once.');
  await expect(banner.getByRole('alert')).toHaveText('photo.png could not be read: it is not JSON.');
  await expect(page.locator('[role=option][data-failure-id]')).toHaveCount(2);
});

test('a folder that is dropped says that it is one', async ({ extension: { context, extensionId } }) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}${PANEL}`);
  await page.locator('.app').evaluate((app) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{}'], 'recordings'));
    // What the browser makes of a folder cannot be made by a script.
    Object.defineProperty(DataTransferItem.prototype, 'webkitGetAsEntry', {
      value: () => ({ isDirectory: true, name: 'recordings' }),
    });
    app.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('alert')).toContainText('recordings could not be read: it is a folder');
});
