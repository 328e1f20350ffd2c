import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Rolldown } from 'vite';
import { buildWorker } from '../vite.config.ts';
import { buildInto, builtExtension } from './build-extension.ts';
import { temporaryFolder } from './temporary-folder.ts';

const KB = 1024;
const root = fileURLToPath(new URL('..', import.meta.url));

test('the manifest asks for what the source manifest asks for, and opens nothing to pages', () => {
  const built = readJson(join(builtExtension(), 'manifest.json'));
  const source = readJson(join(root, 'manifest.json'));
  expect(built['version']).toBe(readJson(join(root, 'package.json'))['version']);
  expect(built['permissions']).toEqual(source['permissions']);
  expect(built['host_permissions']).toEqual(source['host_permissions']);
  expect(built).not.toHaveProperty('web_accessible_resources');
  expect(built).not.toHaveProperty('content_security_policy');
  expect(built).not.toHaveProperty('content_scripts');
});

test('the service worker loads its own rooms only, in one file, and stays small', async () => {
  const [worker, ...others] = await chunksFrom('src/background/index.ts');
  expect(others).toEqual([]);
  const { moduleIds } = await buildWorker(join(root, 'src/background/index.ts'));
  expect(moduleIds.length).toBeGreaterThan(100);
  expect(moduleIds.filter((id) => /node_modules\/@?preact/.test(id))).toEqual([]);
  expect(moduleIds.filter((id) => /src\/(panel|popup|ui|devtools|cli)\//.test(id))).toEqual([]);
  // A worker has no `document` for the preloading that Vite wraps around a dynamic import.
  expect(worker?.dynamicImports).toEqual([]);
  expect(worker?.code).not.toContain('vite:preloadError');
  expect(gzippedSize([worker].flatMap((chunk) => chunk ?? []))).toBeLessThan(66 * KB);
});

test('what the panel loads before its first paint stays small', async () => {
  expect(gzippedSize(await chunksFrom('src/panel/index.html'))).toBeLessThan(48 * KB);
});

/** The chunk made from a source file and every chunk that loads with it. */
async function chunksFrom(entry: string): Promise<Rolldown.OutputChunk[]> {
  const all = await (built ??= buildChunks());
  const found = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) visit(all.find(({ fileName }) => fileName === name));
  };
  visit(all.find(({ moduleIds }) => moduleIds.some((id) => id === join(root, entry))));
  expect(found.size, `no chunk holds ${entry}`).toBeGreaterThan(0);
  return [...found];
}

let built: Promise<Rolldown.OutputChunk[]> | undefined;

async function buildChunks(): Promise<Rolldown.OutputChunk[]> {
  const output = await buildInto(temporaryFolder('chunks'));
  return output.filter((part) => part.type === 'chunk');
}

function gzippedSize(chunks: readonly Rolldown.OutputChunk[]): number {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}
