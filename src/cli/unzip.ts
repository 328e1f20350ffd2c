import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
/** The end record, and the longest comment behind it. */
const LONGEST_END = 22 + 0xffff;

/** Unpacks a file; undefined when it is packed in a way that is not read here. */
type Unpack = () => Buffer | undefined;

/** The files of a zip archive by name; undefined when it is damaged or of the 64 bit kind. APPNOTE.TXT section 4.3. */
export function openZip(bytes: Buffer, mostBytes: number): Map<string, Unpack> | undefined {
  try {
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (end < Math.max(0, bytes.length - LONGEST_END) || bytes.readUInt32LE(end) !== END) return undefined;
    const files = new Map<string, Unpack>();
    let at = bytes.readUInt32LE(end + 16);
    for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
      if (bytes.readUInt32LE(at) !== ENTRY) return undefined;
      const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
      const entry = at;
      files.set(bytes.toString('utf8', at + 46, nameEnd), () => unpack(bytes, entry, mostBytes));
      at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return files;
  } catch {
    return undefined;
  }
}

function unpack(bytes: Buffer, entry: number, mostBytes: number): Buffer | undefined {
  const method = bytes.readUInt16LE(entry + 10);
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
  if (method === STORED) return packed;
  return method === DEFLATED ? inflateRawSync(packed, { maxOutputLength: mostBytes }) : undefined;
}
