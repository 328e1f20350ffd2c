import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../browser.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { Look } from './findings.ts';

/** The panel in a tab of its own. What its file reader says is kept for `readerMessages`. */
export async function openPanelInTab({ context, extensionId }: ExtensionBrowser): Promise<Page> {
  const tab = await context.newPage();
  await tab.addInitScript(() => {
    const messages: unknown[] = [];
    const Original = Worker;
    Object.assign(globalThis, {
      fromWorkers: messages,
      Worker: class extends Original {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          this.addEventListener('message', ({ data }) => messages.push(data));
        }
      },
    });
  });
  await tab.setViewportSize({ width: 1280, height: 6000 });
  await tab.goto(`chrome-extension://${extensionId}/src/panel/index.html`);
  return tab;
}

export function readerMessages(tab: Page): Promise<string> {
  return tab.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'fromWorkers')));
}

export async function openFile(tab: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await tab.getByLabel('HAR file', { exact: true }).setInputFiles(file);
}

/** What the command prints about files, and the copies that it writes. `files`: texts by name, one of them `session.har`. */
export async function lookAtTerminal(look: Look, files: Readonly<Record<string, string>>): Promise<void> {
  const folder = temporaryFolder('terminal');
  const paths = Object.entries(files).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  const target = join(folder, 'sanitized');
  look('the report in a terminal', await runDiagnose(paths));
  look('the JSON in a terminal', await runDiagnose(['--json', '--sanitized', target, ...paths]));
  look('a sanitized archive', readFileSync(join(target, 'session.har'), 'utf8'));
}

/** Both outputs. The command ends with 2 when a file is no archive. */
function runDiagnose(words: readonly string[]): Promise<string> {
  const options = { cwd: fileURLToPath(new URL('../..', import.meta.url)), maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'src/cli/diagnose.ts', ...words], options, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}
