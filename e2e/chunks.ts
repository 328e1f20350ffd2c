import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';
import { buildInto } from './build-extension.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Chunk = Rolldown.OutputChunk;

const root = fileURLToPath(new URL('..', import.meta.url));

/** The chunks of a build as `npm run build` makes it. */
export async function buildChunks(): Promise<Chunk[]> {
  const output = await buildInto(temporaryFolder('chunks'));
  return output.filter((part) => part.type === 'chunk');
}

/** The chunk made from a source file and every chunk that loads with it. */
export function chunksFrom(entry: string, all: readonly Chunk[]): Chunk[] {
  const found = new Set<Chunk>();
  const visit = (chunk: Chunk | undefined): void => {
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) visit(all.find(({ fileName }) => fileName === name));
  };
  visit(all.find(({ moduleIds }) => moduleIds.some((id) => id === join(root, entry))));
  if (found.size === 0) throw new Error(`No chunk holds ${entry}.`);
  return [...found];
}

/** Bytes. */
export function gzippedSize(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}
