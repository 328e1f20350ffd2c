import { decodeText, packingOf } from '../core/har/decode.ts';
import { createMasker } from '../core/redact/masker.ts';
import { readHar } from '../core/har/read.ts';
import { readLog, type HarMessage } from './read-log.ts';

// A worker of its own: a file of a hundred megabytes must not stop the panel, and raw values never reach its memory.
addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  read(data).catch(() => send({ type: 'failed', reason: 'the browser cannot read it, or it is too large' }));
});

async function read(file: Blob): Promise<void> {
  const packing = packingOf(await bytesOf(file.slice(0, 4)));
  if (packing === 'zip')
    return send({ type: 'failed', reason: 'it is a zip archive; unpack it and take the .har file in it' });
  const har = readHar(decodeText(await bytesOf(packing === 'plain' ? file : await unpacked(file, packing))));
  if ('error' in har) send({ type: 'failed', reason: har.error });
  else {
    const masker = createMasker(crypto.getRandomValues(new Uint8Array(32)));
    for (const message of readLog(har, masker)) send(message);
  }
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
