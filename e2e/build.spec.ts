import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { buildWorker } from '../vite.config.ts';
import { builtExtension } from './build-extension.ts';
import { buildChunks, chunksFrom, gzippedSize } from './chunks.ts';

const KB = 1024;
const root = fileURLToPath(new URL('..', import.meta.url));

test('the manifest asks for what the source manifest asks for, and opens nothing to pages', () => {
  const built = readJson(join(builtExtension(), 'manifest.json'));
  const source = readJson(join(root, 'manifest.json'));
  expect(built['version']).toBe(readJson(join(root, 'package.json'))['version']);
  expect(built['permissions']).toEqual(source['permissions']);
  expect(built['host_permissions']).toEqual(source['host_permissions']);
  expect(built['background']).toEqual({ service_worker: 'worker.js' });
  expect(built).not.toHaveProperty('web_accessible_resources');
  expect(built).not.toHaveProperty('content_security_policy');
  expect(built).not.toHaveProperty('content_scripts');
});

test('the service worker loads its own rooms only, in one file, and stays small', async () => {
  const [worker, ...others] = await loadedWith('src/background/index.ts');
  expect(others).toEqual([]);
  const { moduleIds } = await buildWorker(join(root, 'src/background/index.ts'));
  expect(moduleIds.length).toBeGreaterThan(100);
  expect(moduleIds.filter((id) => /node_modules\/@?preact/.test(id))).toEqual([]);
  expect(moduleIds.filter((id) => /src\/(panel|popup|ui|devtools|cli)\//.test(id))).toEqual([]);
  // A worker has no `document` for the preloading that Vite wraps around a dynamic import.
  expect(worker?.dynamicImports).toEqual([]);
  expect(worker?.code).not.toContain('vite:preloadError');
  expect(gzippedSize([worker].flatMap((chunk) => chunk ?? []))).toBeLessThan(72 * KB);
});

test('what the panel loads before its first paint stays small', async () => {
  expect(gzippedSize(await loadedWith('src/panel/index.html'))).toBeLessThan(50 * KB);
});

let built: ReturnType<typeof buildChunks> | undefined;

/** One build for all tests. */
async function loadedWith(entry: string): ReturnType<typeof buildChunks> {
  return chunksFrom(entry, await (built ??= buildChunks()));
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}
