/** Text of bytes, and the way back: what was not changed comes back byte for byte. */
export interface BytesText {
  readonly text: string;
  encode(text: string): string;
}

/** UTF-8 of several bytes, or one byte that is none. RFC 3629 section 4. */
const SEQUENCE =
  /[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xED[\x80-\x9F][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2}|[\x80-\xFF]/g;
/** Private characters that stand for the bytes 0x80 to 0xFF where they are no UTF-8. */
const STRAY = 0xf700;

/** `binary`: a character a byte. UTF-16 by its mark, or by the zero beside the first sign; else UTF-8, bytes that are none kept. */
export function readBytes(binary: string): BytesText {
  const mark = /^(?:\xFF\xFE|\xFE\xFF)/.exec(binary)?.[0] ?? '';
  if (mark === '\xFF\xFE' || /^[^\0]\0[^\0]\0/.test(binary)) return readPairs(binary, mark, 0);
  if (mark === '\xFE\xFF' || /^\0[^\0]\0[^\0]/.test(binary)) return readPairs(binary, mark, 1);
  return readWhole(binary) ?? { text: binary.replace(SEQUENCE, readSequence), encode: writeSequences };
}

/** Nothing but UTF-8: the way of nearly all, and ten times as fast. */
function readWhole(binary: string): BytesText | undefined {
  try {
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encode: writeWhole };
  } catch {
    return undefined;
  }
}

function writeWhole(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return binary;
}

function readSequence(sequence: string): string {
  if (sequence.length > 1) {
    const char = decodeURIComponent(sequence.replace(/[^]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`));
    if (!/[\uF780-\uF7FF]/.test(char)) return char;
  }
  return sequence.replace(/[^]/g, (byte) => String.fromCharCode(STRAY + byte.charCodeAt(0)));
}

function writeSequences(text: string): string {
  return text.replace(/[\uF780-\uF7FF]|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\0-\x7F]/g, (char) => {
    const code = char.charCodeAt(0);
    if (code >= STRAY + 0x80 && code < STRAY + 0x100) return String.fromCharCode(code - STRAY);
    return String.fromCharCode(...new TextEncoder().encode(char));
  });
}

/** UTF-16; `low`: where in a pair the lower byte stands. An odd byte at the end stays. */
function readPairs(binary: string, mark: string, low: 0 | 1): BytesText {
  const end = binary.length - (binary.length % 2);
  const units: string[] = [];
  for (let at = mark.length; at < end; at += 2)
    units.push(String.fromCharCode(binary.charCodeAt(at + low) | (binary.charCodeAt(at + 1 - low) << 8)));
  const write = (text: string): string =>
    Array.from({ length: text.length }, (_, at) => {
      const [lower, higher] = [text.charCodeAt(at) & 0xff, text.charCodeAt(at) >> 8];
      return low === 0 ? String.fromCharCode(lower, higher) : String.fromCharCode(higher, lower);
    }).join('');
  return { text: units.join(''), encode: (text) => mark + write(text) + binary.slice(end) };
}
