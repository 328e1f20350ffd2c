// `npm start`: the demo with the extension in a real Chromium. With a display it stays open to be played with;
// without one, or with `--headless`, it sends every scenario and checks what the panel says.
import { platform } from 'node:os';
import { launchBrowser } from './browser.ts';
import buildExtension from './build-extension.ts';
import { checkScenarios } from './check-scenarios.ts';
import { startDemo } from './demo/start-demo.ts';
import { openPanel } from './devtools.ts';

const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']) || platform() !== 'linux';
const headless = process.argv.includes('--headless') || !hasDisplay;

/** Thirty times what it takes: better a word than silence. */
const LONGEST_RUN = 5 * 60_000;
if (headless) {
  setTimeout(() => {
    console.error(`Not done after ${LONGEST_RUN / 60_000} minutes; giving up. Please run npm start again.`);
    process.exit(1);
  }, LONGEST_RUN).unref();
}

console.log('Building the extension and starting the demo servers …');
const [demo] = await Promise.all([startDemo(), buildExtension()]);
console.log('Starting Chromium …');
const extension = await launchBrowser({ headless });
try {
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  await page.goto(demo.url);
  if (headless) {
    console.log('Sending the scenarios …');
    const wrong = await checkScenarios(extension, page);
    process.exitCode = wrong === 0 ? 0 : 1;
  } else {
    await openPanel(extension, page);
    console.log(
      `The demo runs at ${demo.url}. Press its buttons and read the panel “Why 401”. Close the window to end.`,
    );
    await extension.context.waitForEvent('close', { timeout: 0 });
  }
} finally {
  await extension.close();
  await demo.close();
}
