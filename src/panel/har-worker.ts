import { decodeText, packingOf } from '../core/har/decode.ts';
import { createMasker } from '../core/redact/masker.ts';
import { readHar, type ReadHar } from '../core/har/read.ts';
import { joinArchives } from './join-archives.ts';
import { readLog, type HarMessage, type Refusal } from './read-log.ts';

// A worker of its own: a file of a hundred megabytes must not stop the panel, and raw values never reach its memory.
addEventListener('message', ({ data }: MessageEvent<readonly File[]>) => {
  readAll(data).catch(() => send({ type: 'failed', refused: data.map(({ name }) => ({ name, reason: UNREADABLE })) }));
});

const UNREADABLE = 'the browser cannot read it, or it is too large';

async function readAll(files: readonly File[]): Promise<void> {
  const archives: ReadHar[] = [];
  const names: string[] = [];
  const refused: Refusal[] = [];
  for (const file of files) {
    const har = await read(file).catch(() => ({ error: UNREADABLE }));
    if ('error' in har) refused.push({ name: file.name, reason: har.error });
    else {
      archives.push(har);
      names.push(file.name);
    }
  }
  if (archives.length === 0) return send({ type: 'failed', refused });
  const { exchanges, unread, twice } = joinArchives(archives);
  // One for all of them: the same token has the same mark in every file.
  const masker = createMasker(crypto.getRandomValues(new Uint8Array(32)));
  for (const part of readLog({ exchanges }, masker)) send(part);
  send({ type: 'done', files: names, unread, twice, refused });
}

async function read(file: Blob): Promise<ReadHar | { error: string }> {
  const packing = packingOf(await bytesOf(file.slice(0, 4)));
  if (packing === 'zip') return { error: 'it is a zip archive; unpack it and take the .har file in it' };
  return readHar(decodeText(await bytesOf(packing === 'plain' ? file : await unpacked(file, packing))));
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

function unpacked(file: Blob, packing: 'gzip' | 'deflate'): Promise<Blob> {
  return new Response(file.stream().pipeThrough(new DecompressionStream(packing))).blob();
}

function send(message: HarMessage): void {
  postMessage(message);
}
