import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { build, type Plugin, type Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';

const PORT = 5401;
const TARGET = 'chrome120';

export default defineConfig(({ mode }) => ({
  plugins: [
    // Vitest runs the sources as they are; the extension around them is the build's business.
    ...(mode === 'test'
      ? []
      : [
          preact(),
          crx({ manifest: manifestFor(), browser: 'chrome' }),
          workerInOnePiece(),
          gateAtOnceInDevelopment(),
          workerWithoutLoader(),
          withoutSources(),
        ]),
  ],
  build: {
    target: TARGET,
    // The polyfill would need `document`, which the service worker has not; every supported browser preloads by itself.
    modulePreload: { polyfill: false },
    // DevTools loads the panel by its path, which no manifest key names: it has to be an input of its own.
    rolldownOptions: { input: { panel: 'src/panel/index.html' } },
  },
  // The panel runs in an extension page: its hot-reload socket finds the server only at a port known beforehand.
  server: { port: PORT, strictPort: true, ws: { port: PORT }, cors: { origin: [/^chrome-extension:\/\//] } },
  // Found before the first request: a dependency met later would reload every page of the extension.
  optimizeDeps: { entries: ['src/*/index.{html,ts}', 'src/*/main.tsx'] },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // A hang still ends; how fast something is belongs in the bench, not here, where the machine may be busy.
    testTimeout: 120_000,
  },
}));

const worker = fileURLToPath(new URL('src/background/index.ts', import.meta.url));
const gate = fileURLToPath(new URL('src/background/gate-entry.ts', import.meta.url));

/**
 * The worker shares no chunk with the pages. It starts again after every sleep, so it loads one file, with nothing in it
 * that only pages need, and a second one, the gate, when it has something to record; chunks for the pages alone are fewer, too.
 */
function workerInOnePiece(): Plugin {
  return {
    name: 'worker-in-one-piece',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: gate, fileName: 'gate.js' });
    },
    async load(id) {
      return id === worker || id === gate ? (await buildWorker(id)).code : undefined;
    },
  };
}

/** The development server gives the worker modules, and in a module there is no `importScripts`. */
function gateAtOnceInDevelopment(): Plugin {
  return {
    name: 'gate-at-once-in-development',
    apply: 'serve',
    transform: (code, id) => (id === worker ? { code: `import './gate-entry.ts';\n${code}`, map: null } : undefined),
  };
}

export async function buildWorker(entry: string): Promise<Rolldown.OutputChunk> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { target: TARGET, write: false, minify: false, lib: { entry, formats: ['iife'], name: 'worker' } },
  });
  const [bundle] = [built].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error('Expected one build.');
  return bundle.output[0];
}

/**
 * The browser starts the one file itself. The loader that is made around a module costs a third of the worker's start:
 * two more files to fetch, one after the other.
 */
function workerWithoutLoader(): Plugin {
  return {
    name: 'worker-without-loader',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir = '' }) {
      const path = join(dir, 'manifest.json');
      const manifest = JSON.parse(readFileSync(path, 'utf8')) as { background: { service_worker: string } };
      const loader = join(dir, manifest.background.service_worker);
      const [, worker] = /^import '\.\/(.+)';\s*$/.exec(readFileSync(loader, 'utf8')) ?? [];
      if (worker === undefined) throw new Error('Expected a loader that imports the worker and does nothing else.');
      rmSync(loader);
      renameSync(join(dir, worker), join(dir, 'worker.js'));
      writeFileSync(path, `${JSON.stringify({ ...manifest, background: { service_worker: 'worker.js' } }, null, 2)}\n`);
    },
  };
}

/** What is known about servers names its sources, for those who maintain it. Nothing shows them; whether there is one counts. */
function withoutSources(): Plugin {
  return {
    name: 'without-sources',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/core\/servers\// },
      handler: (code) => ({ code: code.replace(/\bsource:\s*'https:[^']*'/g, "source: ''"), map: null }),
    },
  };
}

/** The manifest with the version of package.json, the only place where it is written. */
function manifestFor(): ManifestV3Export {
  return { ...readJson('manifest.json'), version: readJson('package.json')['version'] } as ManifestV3Export;
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, unknown>;
}
