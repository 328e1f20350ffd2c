import { createMasker } from '../core/redact/masker.ts';
import { readHar } from '../core/har/read.ts';
import { readLog, type HarMessage } from './read-log.ts';

// A worker of its own: a file of a hundred megabytes must not stop the panel, and raw values never reach its memory.
addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void read(data);
});

async function read(file: Blob): Promise<void> {
  const har = readHar(await file.text());
  if ('error' in har) send({ type: 'failed', reason: har.error });
  else {
    const masker = createMasker(crypto.getRandomValues(new Uint8Array(32)));
    for (const message of readLog(har.exchanges, masker)) send(message);
  }
}

function send(message: HarMessage): void {
  postMessage(message);
}
