import { decodeBase64 } from './base64.ts';
import { maskBodyText } from './body.ts';
import { encodeAround } from './nested-value.ts';
import type { Redaction } from './redaction.ts';
import { decoded } from './url.ts';

const DATA = /^\s*data:[^,]{0,200},/i;
const SCRIPT = /^\s*javascript:/i;

/** `data:` and `javascript:` URLs hold a document: masked as one. Undefined for all others. RFC 2397. */
export function maskOpaqueUrl(url: string, redaction: Redaction): string | undefined {
  const before = (DATA.exec(url.slice(0, 250)) ?? SCRIPT.exec(url.slice(0, 40)))?.[0];
  if (before === undefined) return undefined;
  const inside = redaction.inside();
  const written = url.slice(before.length);
  if (inside === undefined) return before + redaction.mask(written);
  const mimeType = SCRIPT.test(before) ? 'text/javascript' : before.replace(/^\s*data:/i, '').replace(/[;,].*$/s, '');
  // A plus is one here, unlike in forms.
  const plain = decoded(written.replaceAll('+', '%2B'));
  if (/;base64,$/i.test(before)) {
    const text = decodeBase64(plain.replace(/\s/g, ''));
    return text === undefined || maskBodyText(text, mimeType, inside) === text ? url : before + redaction.mask(written);
  }
  const masked = maskBodyText(plain, mimeType, inside);
  if (masked === plain) return url;
  return before + (plain === written ? masked : encodeAround(masked));
}
