import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { temporaryFolder } from './temporary-folder.ts';

const VARIABLE = 'WHY_401_EXTENSION';

/**
 * Builds the extension into a folder of its own, so that runs side by side do not pull it from under each other's
 * browser. Playwright calls it once, before its first test.
 */
export default async function buildExtension(): Promise<void> {
  const outDir = temporaryFolder('extension');
  await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    build: { outDir, emptyOutDir: true },
    logLevel: 'warn',
  });
  process.env[VARIABLE] = outDir;
}

/** Where `buildExtension` put it. Playwright hands its environment on to its workers. */
export function builtExtension(): string {
  const folder = process.env[VARIABLE];
  if (folder === undefined) throw new Error('The extension is not built yet.');
  return folder;
}
