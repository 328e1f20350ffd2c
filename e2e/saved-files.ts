import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ExtensionBrowser } from './browser.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Files that pages of the browser, those of DevTools too, save from now on. */
export interface SavedFiles {
  readonly paths: () => string[];
  readonly text: () => string;
}

export async function collectSavedFiles({ protocol }: ExtensionBrowser): Promise<SavedFiles> {
  const downloadPath = temporaryFolder('saved');
  await protocol.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
  // A download under way has a name of the browser's own.
  const paths = (): string[] =>
    readdirSync(downloadPath)
      .filter((name) => name.endsWith('.har'))
      .map((name) => join(downloadPath, name));
  return {
    paths,
    text: () =>
      paths()
        .map((path) => readFileSync(path, 'utf8'))
        .join('\n'),
  };
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** The command line's answer about a file. */
export async function diagnoseFile(path: string): Promise<{ url: string; cause: string | undefined }[]> {
  const command = ['--import', 'tsx', 'src/cli/diagnose.ts', '--json', path];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  const { failures } = JSON.parse(stdout) as { failures: { url: string; causes: { id: string }[] }[] };
  return failures.map(({ url, causes }) => ({ url, cause: causes[0]?.id }));
}
