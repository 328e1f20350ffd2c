import { marksIn } from '../masked.ts';
import { maskJsonText } from './json-text.ts';
import { namingTrigger } from './place-triggers.ts';
import type { Redaction } from './redaction.ts';
import { maskText } from './text.ts';
import { decoded, maskUrl } from './url.ts';

/** A decoded value that may be a URL, JSON, or still encoded. */
export function maskNested(text: string, redaction: Redaction): string {
  const inside = redaction.inside();
  if (inside === undefined) return redaction.mask(text);
  if (/^\s*[[{"]/.test(text)) return maskJsonText(text, inside);
  if (/^\s*<\w[^<>]{0,400}>[^<]{0,4000}<[/\w]/.test(text) && namingTrigger.test(text))
    return inside.formats.markup(text, inside);
  if (/^(?:[A-Za-z][A-Za-z0-9+.-]{0,40}:\/\/|\/)\S*$/.test(text)) {
    const masked = maskUrl(text, inside);
    if (masked !== text) return masked;
  }
  const again = text.includes('%') ? decoded(text) : text;
  if (again === text) return maskText(text, inside);
  const masked = maskNested(again, inside);
  return masked === again ? text : encodeAround(masked);
}

/** The same for an address: one without a slash may be percent-encoded as a whole. */
export function maskDecoded(address: string, mask: (plain: string) => string): string {
  const plain = address.includes('/') ? address : decoded(address);
  const masked = mask(plain);
  if (masked === plain) return address;
  return plain === address ? masked : encodeAround(masked);
}

/** Percent-encodes everything but the marks. */
export function encodeAround(text: string): string {
  let done = 0;
  let out = '';
  for (const { index = 0, 0: mark } of marksIn(text)) {
    out += encodePart(text.slice(done, index)) + mark;
    done = index + mark.length;
  }
  return out + encodePart(text.slice(done));
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A lone surrogate cannot be percent-encoded. */
function encodePart(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\uFFFD'));
}
