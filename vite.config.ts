import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const PORT = 5401;

export default defineConfig(({ mode }) => ({
  plugins: [
    // Vitest runs the sources as they are; the extension around them is the build's business.
    ...(mode === 'test' ? [] : [preact(), crx({ manifest: manifestFor(), browser: 'chrome' })]),
  ],
  build: {
    target: 'chrome120',
    // The polyfill would need `document`, which the service worker has not; every supported browser preloads by itself.
    modulePreload: { polyfill: false },
    // DevTools loads the panel by its path, which no manifest key names: it has to be an input of its own.
    rolldownOptions: { input: { panel: 'src/panel/index.html' } },
  },
  // The panel runs in an extension page: its hot-reload socket finds the server only at a port known beforehand.
  server: { port: PORT, strictPort: true, ws: { port: PORT }, cors: { origin: [/^chrome-extension:\/\//] } },
  // Found before the first request: a dependency met later would reload every page of the extension.
  optimizeDeps: { entries: ['src/*/index.{html,ts}', 'src/*/main.tsx'] },
  test: { environment: 'node', include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true },
}));

/** The manifest with the version of package.json, the only place where it is written. */
function manifestFor(): ManifestV3Export {
  return { ...readJson('manifest.json'), version: readJson('package.json')['version'] } as ManifestV3Export;
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, unknown>;
}
