import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ExtensionBrowser } from './browser.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Files that pages of the browser, those of DevTools too, save from now on. */
export interface SavedFiles {
  /** In the order in which they were done. */
  readonly paths: () => readonly string[];
  readonly text: () => string;
}

export async function collectSavedFiles({ protocol }: ExtensionBrowser): Promise<SavedFiles> {
  const downloadPath = temporaryFolder('saved');
  const completed: string[] = [];
  protocol.on('Browser.downloadProgress', ({ state, guid }) => {
    if (state === 'completed') completed.push(join(downloadPath, guid));
  });
  await protocol.send('Browser.setDownloadBehavior', { behavior: 'allowAndName', downloadPath, eventsEnabled: true });
  return { paths: () => completed, text: () => completed.map((path) => readFileSync(path, 'utf8')).join('\n') };
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** The command line's answer about a file. */
export async function diagnoseFile(path: string): Promise<{ url: string; cause: string | undefined }[]> {
  const command = ['--import', 'tsx', 'src/cli/diagnose.ts', '--json', path];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  const { failures } = JSON.parse(stdout) as { failures: { url: string; causes: { id: string }[] }[] };
  return failures.map(({ url, causes }) => ({ url, cause: causes[0]?.id }));
}
