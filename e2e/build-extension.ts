import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { temporaryFolder } from './temporary-folder.ts';

const VARIABLE = 'WHY_401_EXTENSION';

/**
 * Builds the extension into a folder of its own, so that runs side by side do not pull it from under each other's
 * browser. Playwright calls it once, before its first test.
 */
export default async function buildExtension(): Promise<void> {
  const folder = temporaryFolder('extension');
  await buildInto(folder);
  process.env[VARIABLE] = folder;
}

/** Where `buildExtension` put it. Playwright hands its environment on to its workers. */
export function builtExtension(): string {
  const folder = process.env[VARIABLE];
  if (folder === undefined) throw new Error('The extension is not built yet.');
  return folder;
}

/** Builds as `npm run build` does. */
export async function buildInto(outDir: string): Promise<Rolldown.RolldownOutput['output']> {
  const { NODE_ENV } = process.env;
  const built = await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    build: { outDir, emptyOutDir: true },
    logLevel: 'warn',
  });
  // A build leaves `production` behind, and a development server after it would not reload anything hot.
  if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
  if (!('output' in built)) throw new Error('Expected one build.');
  return built.output;
}
