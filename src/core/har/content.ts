import { decodeText } from './decode.ts';

/** Base64 content as text, UTF-8 or UTF-16; bytes that are not UTF-8 become U+FFFD. */
export function decodeContent(base64: string): string {
  try {
    const binary = atob(base64.replace(/\s/g, ''));
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
    return decodeText(bytes);
  } catch {
    return base64;
  }
}
