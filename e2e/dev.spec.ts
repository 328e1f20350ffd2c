import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allFilesReady } from '@crxjs/vite-plugin';
import { createServer, type ViteDevServer } from 'vite';
import { launchBrowser, type ExtensionBrowser } from './browser.ts';
import { listen } from './demo/servers/listen.ts';
import { openPanel } from './devtools.ts';
import { expect, test as base } from './fixtures.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface Development {
  /** A copy of the sources, served as `npm run dev` serves them. */
  copy: string;
  server: ViteDevServer;
  extension: ExtensionBrowser;
}

const root = fileURLToPath(new URL('..', import.meta.url));

const test = base.extend<{ development: Development }>({
  development: async ({}, use) => {
    const copy = temporaryFolder('development');
    for (const part of ['src', 'public', 'manifest.json', 'package.json', 'tsconfig.json', 'vite.config.ts']) {
      await cp(join(root, part), join(copy, part), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    const port = await freePort();
    const server = await createServer({
      root: copy,
      cacheDir: join(copy, 'cache'),
      logLevel: 'warn',
      build: { outDir: join(copy, 'dist') },
      server: { port, ws: { port } },
    });
    await server.listen();
    await allFilesReady();
    const extension = await launchBrowser({ extension: join(copy, 'dist') });
    await use({ copy, server, extension });
    await extension.close();
    await server.close();
  },
});

test('npm run dev: an edit shows in the panel in DevTools, which keeps its state', async ({ development }) => {
  const { copy, extension } = development;
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  const { panel } = await openPanel(extension, page);
  await panel
    .getByRole('combobox')
    .or(panel.getByPlaceholder(/Filter/))
    .first()
    .fill('host:kept');

  const file = join(copy, 'src/panel/components/toolbar.tsx');
  const source = await readFile(file, 'utf8');
  expect(source).toContain('Preserve log');
  await writeFile(file, source.replaceAll('Preserve log', 'Edited just now'));

  await expect(panel.getByText('Edited just now').first()).toBeVisible();
  await expect(panel.getByPlaceholder(/Filter/)).toHaveValue('host:kept');
});

async function freePort(): Promise<number> {
  const { origin, close } = await listen(undefined);
  await close();
  return Number(new URL(origin).port);
}
