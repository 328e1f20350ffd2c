import { buildChunks, chunksFrom, gzippedSize } from '../chunks.ts';
import type { Figure } from './figures.ts';

const KB = 1024;

/** What each part of the extension loads, compressed. */
export async function measureBundles(): Promise<Figure[]> {
  const all = await buildChunks();
  const panel = chunksFrom('src/panel/index.html', all);
  const beside = chunksFrom('src/panel/engine.ts', all).filter((chunk) => !panel.includes(chunk));
  const size = (entry: string): number => gzippedSize(chunksFrom(entry, all)) / KB;
  return [
    { what: 'service worker', value: size('src/background/index.ts'), unit: 'KB', under: 30 },
    { what: 'panel, before the first paint', value: gzippedSize(panel) / KB, unit: 'KB', under: 60 },
    { what: 'engine, loaded beside the panel', value: gzippedSize(beside) / KB, unit: 'KB' },
    { what: 'popup, before the first paint', value: size('src/popup/index.html'), unit: 'KB' },
    { what: 'DevTools page', value: size('src/devtools/index.html'), unit: 'KB' },
  ];
}
