import { base64url } from 'jose';

/** The bytes of base64 or base64url, padded or not; null for any other text. RFC 4648 sections 4 and 5. */
export function bytesOf(text: string): Uint8Array | null {
  const plain = text.replace(/={1,2}$/, '');
  if (plain === '' || plain.length % 4 === 1 || !/^[A-Za-z0-9+/_-]*$/.test(plain)) return null;
  try {
    return base64url.decode(plain.replaceAll('+', '-').replaceAll('/', '_'));
  } catch {
    return null;
  }
}

export function textIn(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
