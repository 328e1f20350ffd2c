import { inflateSync } from 'fflate';

/** DEFLATE without a wrapper, as the redirect binding of SAML uses it. Null when the bytes are not that, or hold more than `most`. RFC 1951. */
export function inflate(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    const raw = inflateSync(bytes, { out: new Uint8Array(most + 1) });
    return raw.length > most ? null : raw;
  } catch {
    return null;
  }
}
