import type { Masked } from '../masked.ts';
import { readBytes } from './bytes-text.ts';

/** Base64 of a body: of text, masked and encoded again; of bytes that are no text, as it was. RFC 4648 section 4. */
export function maskBase64(base64: string, isBinary: boolean, mask: (text: string) => Masked): Masked {
  const binary = bytesOf(base64);
  if (binary === undefined) return mask(base64);
  if (isBinary) return base64 as Masked;
  const { text, encode } = readBytes(binary);
  const masked = mask(text);
  return (masked === text ? base64 : btoa(encode(masked))) as Masked;
}

/** A character for each byte. */
function bytesOf(base64: string): string | undefined {
  try {
    return atob(base64.replace(/\s/g, ''));
  } catch {
    return undefined;
  }
}
