import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const VARIABLE = 'WHY_401_EXTENSION';

/**
 * Builds the extension into a folder of its own, so that runs side by side do not pull it from under each other's
 * browser. Returns what removes it again, as Playwright's global set-up expects.
 */
export default async function buildExtension(): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(join(tmpdir(), 'why-401-extension-'));
  await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    build: { outDir, emptyOutDir: true },
    logLevel: 'warn',
  });
  process.env[VARIABLE] = outDir;
  return () => rm(outDir, { recursive: true, force: true });
}

/** Where `buildExtension` put it. Playwright hands its environment on to its workers. */
export function builtExtension(): string {
  const folder = process.env[VARIABLE];
  if (folder === undefined) throw new Error('The extension is not built yet.');
  return folder;
}
