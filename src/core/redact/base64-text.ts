import type { Masked } from '../masked.ts';
import { isBytes } from './binary.ts';
import { readBytes } from './bytes-text.ts';
import type { Echo } from './echo.ts';

/** Bytes that are looked at, not read; what of them can be printed is a comment of the program that made them. */
const MEDIA = /^(?:image\/(?!svg)|font\/|audio\/|video\/|application\/(?:x-)?font)/i;

const TOKEN = /eyJ[\w-]{10,400}\.eyJ[\w-]{10}/;

/**
 * Base64 of a body: of text, masked and encoded again; of other bytes what is worth reading. Pictures, fonts, sounds and films
 * stay, unless one holds a token or a copy that `echo` finds. RFC 4648 section 4.
 */
export function maskBase64(base64: string, mimeType: string, mask: (text: string) => Masked, echo: Echo): Masked {
  const binary = bytesOf(base64);
  if (binary === undefined) return mask(base64);
  const { text, encode } = readBytes(binary);
  const isMedia = MEDIA.test(mimeType) && isBytes(text, mimeType);
  if (isMedia && !TOKEN.test(binary) && echo(binary).length === 0) return base64 as Masked;
  const masked = mask(text);
  if (masked === text) return base64 as Masked;
  return btoa(isBytes(text, mimeType) ? readBytes('').encode(masked) : encode(masked)) as Masked;
}

/** A character for each byte. */
function bytesOf(base64: string): string | undefined {
  try {
    return atob(base64.replace(/\s/g, ''));
  } catch {
    return undefined;
  }
}
