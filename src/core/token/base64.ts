import { base64url } from 'jose';

/** What a base64 text decodes to. */
export interface Decoded {
  readonly text: string;
  readonly isUtf8: boolean;
}

/** Decodes base64 and base64url, padded or not; null for any other text. RFC 4648 sections 4 and 5. */
export function decodeBase64(text: string): Decoded | null {
  const plain = text.slice(0, text.length - padding(text));
  if (plain === '' || plain.length % 4 === 1 || !/^[A-Za-z0-9+/_-]*$/.test(plain)) return null;
  let bytes: Uint8Array;
  try {
    bytes = base64url.decode(plain.replaceAll('+', '-').replaceAll('/', '_'));
  } catch {
    return null;
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder('latin1').decode(bytes), isUtf8: false };
  }
}

/** Base64url without padding, of the text's UTF-8. */
export function encodeBase64url(text: string): string {
  return base64url.encode(text);
}

/** How many `=` stand at the end. */
export function padding(text: string): number {
  let at = text.length;
  while (at > 0 && text.charCodeAt(at - 1) === 0x3d) at--;
  return text.length - at;
}
