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

const scripts = [
  { name: 'worker.js', entry: 'src/background/index.ts', leastModules: 40, most: 30 * KB },
  { name: 'gate.js', entry: 'src/background/gate-entry.ts', leastModules: 80, most: 90 * KB },
];

for (const { name, entry, leastModules, most } of scripts) {
  test(`${name} loads the worker's own rooms only, in one file, and stays small`, async () => {
    const chunks = await loadedWith(entry);
    expect(chunks).toHaveLength(1);
    const { moduleIds } = await buildWorker(join(root, entry));
    expect(moduleIds.length).toBeGreaterThan(leastModules);
    expect(moduleIds.filter((id) => /node_modules\/@?preact/.test(id))).toEqual([]);
    expect(moduleIds.filter((id) => /src\/(panel|popup|ui|devtools|cli)\//.test(id))).toEqual([]);
    // A worker has no `document` for the preloading that Vite wraps around a dynamic import.
    expect(chunks.flatMap(({ dynamicImports }) => dynamicImports)).toEqual([]);
    expect(chunks[0]?.code).not.toContain('vite:preloadError');
    // Both are classic scripts.
    expect(chunks[0]?.exports).toEqual([]);
    expect(gzippedSize(chunks)).toBeLessThan(most);
  });
}

test('the worker leaves masking to the gate', async () => {
  const { moduleIds } = await buildWorker(join(root, 'src/background/index.ts'));
  expect(moduleIds.filter((id) => /src\/core\/(authorization|record|redact\/(?!plain-origin))/.test(id))).toEqual([]);
});

test('what the panel loads before its first paint stays small', async () => {
  expect(gzippedSize(await loadedWith('src/panel/index.html'))).toBeLessThan(55 * KB);
});

let built: ReturnType<typeof buildChunks> | undefined;

/** One build for all tests. */
async function loadedWith(entry: string): ReturnType<typeof buildChunks> {
  return chunksFrom(entry, await (built ??= buildChunks()));
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}
