import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installWithApt } from './apt.mjs';
import { candidates } from './browser-paths.mjs';
import { withLock } from './lock.mjs';
import { run, SetupError } from './run.mjs';

const OPENS_DEVTOOLS = 144;

/** Makes sure there is a Chromium that can load the extension: one that is there, else Playwright's, else Debian's. */
export async function ensureBrowser({ root, say, quiet }) {
  const there = await findBrowser(root);
  if (there.browser) {
    if (!quiet) say(`browser: ${there.browser.version} (${there.browser.path})`);
    return there.browser;
  }
  if (process.env.CHROMIUM) throw new SetupError(`CHROMIUM names no browser that fits. ${there.refused.join('')}`);
  return withLock('browser', say, async () => {
    const tried = [];
    for (const way of [installWithPlaywright, installWithDebian]) {
      const before = await findBrowser(root);
      if (before.browser) return before.browser;
      const failure = await way(root, say);
      if (failure) {
        say(`browser: ${failure}`);
        tried.push(failure);
      }
    }
    const { browser, refused } = await findBrowser(root);
    if (!browser) throw new SetupError(helpText([...refused, ...tried]));
    say(`browser: ${browser.version} (${browser.path})`);
    return browser;
  });
}

/** The first browser that fits, and why the others do not. */
export async function findBrowser(root) {
  const refused = [];
  for (const path of candidates()) {
    const answer = await run(path, ['--version', '--no-sandbox'], { limitMs: 15_000 });
    const problem = answer.ok ? problemWith(answer.output, minimumVersion(root)) : answer.why;
    if (problem === null) return { browser: { path, version: versionLine(answer.output) }, refused };
    refused.push(problem.startsWith(path) ? problem : `${path}: ${problem}`);
  }
  return { browser: null, refused };
}

/** Why the extension cannot be tested in a browser that names itself so, or null. */
export function problemWith(versionOutput, minimum) {
  const line = versionLine(versionOutput);
  const major = Number(/ (\d+)\./.exec(line)?.[1] ?? 0);
  if (major === 0) return `it does not say its version (${line})`;
  // Google's own Chrome ignores --load-extension from 137 on; Chromium and Chrome for Testing keep it.
  if (/^Google Chrome(?! for Testing)/.test(line) && major >= 137) return `${line} no longer loads unpacked extensions`;
  if (major < minimum) return `${line} is older than ${minimum}`;
  return null;
}

const versionLine = (output) => (output.split('\n').find((line) => /\d+\.\d+\./.test(line)) ?? output).trim();

/** What the extension needs, and what its tests need: a protocol that opens DevTools came late in 2025. */
function minimumVersion(root) {
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
  return Math.max(Number.parseInt(manifest.minimum_chrome_version, 10), OPENS_DEVTOOLS);
}

async function installWithPlaywright(root, say) {
  say("browser: none that fits; trying Playwright's download");
  const cli = join(root, 'node_modules/playwright/cli.js');
  const download = await run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    idleMs: 45_000,
  });
  return download.ok ? undefined : `Playwright's download failed: ${download.why}`;
}

const installWithDebian = (_root, say) =>
  installWithApt(['chromium', 'fonts-liberation'], (line) => say(`browser: ${line}`));

const helpText = (reasons) =>
  `No browser that can load the extension.\n${reasons.map((reason) => `  - ${reason}\n`).join('')}` +
  'Install Chromium or Chrome for Testing yourself, or name one: CHROMIUM=/path/to/chromium npm start';
