import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import type { ReadAttached } from '../core/har/attached.ts';
import { decodeText, packingOf } from '../core/har/decode.ts';
import { reasonOf } from './system-error.ts';
import { openZip } from './unzip.ts';

/** What stands for the standard input, as in other commands. */
export const STANDARD_INPUT = '-';
/** The longest text that V8 holds. */
const MOST_BYTES = 0x1fffffe8;
const MOST_ATTACHED_BYTES = 16 * 1024 * 1024;

/** The text of an archive, unpacked and decoded, and how to read what lies beside it. */
export interface Source {
  readonly text: string;
  readonly attached: ReadAttached;
}

/** Reads a file, or says why it cannot be read. */
export async function readSource(file: string): Promise<Source | { error: string }> {
  try {
    const bytes = file === STANDARD_INPUT ? await readAll(process.stdin) : readFileSync(file);
    const options = { maxOutputLength: MOST_BYTES };
    switch (packingOf(bytes)) {
      case 'zip':
        return fromZip(bytes);
      case 'gzip':
        return { text: decodeText(gunzipSync(bytes, options)), attached: beside(file) };
      case 'deflate':
        return { text: decodeText(inflateSync(bytes, options)), attached: beside(file) };
      case 'plain':
        return { text: decodeText(bytes), attached: beside(file) };
    }
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

async function readAll(stream: NodeJS.ReadStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Playwright zips `har.har` with the bodies; others the one file that they wrote. */
function fromZip(bytes: Buffer): Source | { error: string } {
  const files = openZip(bytes, MOST_BYTES);
  if (files === undefined) return { error: 'it is a zip archive that cannot be unpacked' };
  const hars = [...files.keys()].filter((name) => /\.har$/i.test(name) && !name.startsWith('__MACOSX/'));
  const [name] = hars;
  const har = name !== undefined && hars.length === 1 ? files.get(name)?.() : undefined;
  if (har === undefined) {
    const count = hars.length === 0 ? 'no .har file' : `${hars.length} .har files`;
    return { error: `it is a zip archive with ${count} in it; unpack it and name the one that is meant` };
  }
  const attached: ReadAttached = (wanted) => attempt(() => files.get(wanted)?.());
  return { text: decodeText(har), attached };
}

function beside(file: string): ReadAttached {
  if (file === STANDARD_INPUT) return () => null;
  return (name) => attempt(() => readFileSync(join(dirname(file), name)));
}

function attempt(read: () => Buffer | undefined): string | null {
  try {
    const bytes = read();
    return bytes === undefined || bytes.length > MOST_ATTACHED_BYTES ? null : decodeText(bytes);
  } catch {
    return null;
  }
}
