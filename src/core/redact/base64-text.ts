import type { Masked } from '../masked.ts';

/** Base64 of a body: of text, masked and encoded again; of bytes that are no text, as it was. RFC 4648 section 4. */
export function maskBase64(base64: string, isBinary: boolean, mask: (text: string) => Masked): Masked {
  const bytes = bytesOf(base64);
  if (bytes === undefined) return mask(base64);
  const text = textOf(bytes, isBinary);
  if (text === undefined) return base64 as Masked;
  const masked = mask(text);
  return (masked === text ? base64 : encode(masked)) as Masked;
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, '')), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Bytes that are no UTF-8 are read one by one, unless the type says that they are no text: a secret may stand among them. */
function textOf(bytes: Uint8Array, isBinary: boolean): string | undefined {
  if (isBinary) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
