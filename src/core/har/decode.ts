/** How a file is packed, by its first bytes. RFC 1952 section 2.3.1; RFC 1950 section 2.2, which mitmproxy writes. */
export function packingOf([first = 0, second = 0, third, fourth]: Uint8Array): 'gzip' | 'deflate' | 'zip' | 'plain' {
  if (first === 0x1f && second === 0x8b) return 'gzip';
  if (first === 0x78 && (first * 256 + second) % 31 === 0) return 'deflate';
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4 ? 'zip' : 'plain';
}

/**
 * The text of an archive: UTF-8, or what its byte order mark says. Without a mark the zero bytes beside the first brace tell
 * UTF-16, which Windows tools like to write. RFC 4627 section 3. Throws when it is too long for a string.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : 'utf-8';
}
