import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeText, packingOf, ZIPPED } from '../core/har/decode.ts';
import { reasonOf } from './system-error.ts';

/** What stands for the standard input, as in other commands. */
export const STANDARD_INPUT = '-';
/** The longest text that V8 holds. */
const MOST_BYTES = 0x1fffffe8;

/** The text of a file, unpacked and decoded, or why it cannot be read. */
export async function readText(file: string): Promise<{ text: string } | { error: string }> {
  try {
    const bytes = file === STANDARD_INPUT ? await readAll(process.stdin) : readFileSync(file);
    const packing = packingOf(bytes);
    if (packing === 'zip') return { error: ZIPPED };
    return { text: decodeText(packing === 'gzip' ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes) };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

async function readAll(stream: NodeJS.ReadStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
