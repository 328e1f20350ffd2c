/** Base64 content as text; bytes that are not UTF-8 become U+FFFD. */
export function decodeContent(base64: string): string {
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s/g, '')), (char) => char.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return base64;
  }
}
