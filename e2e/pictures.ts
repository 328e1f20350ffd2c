import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './browser.ts';
import buildExtension from './build-extension.ts';
import { startDemo } from './demo/start-demo.ts';
import { takePictures } from './pictures/take-pictures.ts';
import { takePopupPictures } from './pictures/take-popup-pictures.ts';

// `npm run pictures [-- NAME …]`: every state of panel and popup as a PNG in out/pictures, or those whose names begin so.
const out = fileURLToPath(new URL('../out/pictures', import.meta.url));
const wanted = process.argv.slice(2);
await mkdir(out, { recursive: true });
const wants = (start: string): boolean => wanted.length === 0 || wanted.some((name) => name.startsWith(start));
const album = {
  isWanted: (name: string) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
  fileFor: (name: string) => {
    const file = join(out, `${name}.png`);
    console.log(relative(process.cwd(), file));
    return file;
  },
};
const [demo] = await Promise.all([startDemo(), buildExtension()]);
try {
  if (wanted.length === 0 || wanted.some((name) => !name.startsWith('popup'))) await inBrowser(takePictures);
  // With DevTools open beside it a headless Chromium ends when the popup opens.
  if (wants('popup')) await inBrowser(takePopupPictures);
} finally {
  await demo.close();
}

async function inBrowser(take: typeof takePictures): Promise<void> {
  const extension = await launchBrowser();
  await take(extension, demo, album).finally(() => extension.close());
}
