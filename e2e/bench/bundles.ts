import { buildChunks, chunksFrom, gzippedSize } from '../chunks.ts';
import type { Figure } from './figures.ts';

const KB = 1024;

/** What each part of the extension loads, compressed. */
export async function measureBundles(): Promise<Figure[]> {
  const all = await buildChunks();
  const panel = chunksFrom('src/panel/index.html', all);
  const withEngine = new Set([...panel, ...chunksFrom('src/panel/engine.ts', all)]);
  const size = (entry: string): number => gzippedSize(chunksFrom(entry, all)) / KB;
  return [
    { what: 'service worker, as it starts', value: size('src/background/index.ts'), unit: 'KB', under: 30 },
    { what: 'its gate, loaded when something is recorded', value: size('src/background/gate-entry.ts'), unit: 'KB' },
    { what: 'panel, its own code', value: gzippedSize(panel) / KB, unit: 'KB', under: 60 },
    { what: 'panel with the engine, all that it loads', value: gzippedSize([...withEngine]) / KB, unit: 'KB' },
    { what: 'popup, its own code', value: size('src/popup/index.html'), unit: 'KB' },
    { what: 'DevTools page', value: size('src/devtools/index.html'), unit: 'KB' },
  ];
}
