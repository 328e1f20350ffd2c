/** How a file is packed, by its first bytes. RFC 1952 section 2.3.1. */
export function packingOf(bytes: Uint8Array): 'gzip' | 'zip' | 'plain' {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4 ? 'zip' : 'plain';
}

/** What to say of a zip file: which of its files is meant, its reader knows. */
export const ZIPPED = 'it is a zip archive; unpack it and take the .har file in it';

/**
 * The text of an archive: UTF-8, or what its byte order mark says. Without a mark the zero bytes beside the first brace tell
 * UTF-16, which Windows tools like to write. RFC 4627 section 3. Throws a RangeError when it is too long for a string.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : 'utf-8';
}
