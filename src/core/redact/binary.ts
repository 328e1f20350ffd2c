import { looksOpaque } from './values.ts';

/** Formats of bytes by how they begin: PDF, ZIP, gzip, PNG, GIF, JPEG, RIFF, Zstandard, WebAssembly, SQLite. */
const MAGIC =
  /^(?:%PDF-\d|PK[\x03\x05]|\x1F(?:\x8B|\uFFFD|\uF78B)|.PNG\r\n|GIF8[79]a|(?:\xFF|\uFFFD|\uF7FF)(?:\xD8|\uFFFD|\uF7D8)(?:\xFF|\uFFFD|\uF7FF)|RIFF[^]{4}(?:WEBP|WAVE|AVI )|\(\xB5\/.|\0asm|SQLite format 3\0)/;
/** Types whose text lies between bytes, if it is not sent as text all the same. */
const BETWEEN_BYTES =
  /\b(?:grpc|x?-?protobuf|protobuffer|msgpack|cbor|bson|avro|thrift|x-amf|vnd\.ms-(?:excel|powerpoint))/i;
const GRPC_TEXT = /\bgrpc-web-text\b/i;
/** Control characters, and what stands for bytes that are no UTF-8. */
const ODD = /[\0-\x08\x0B\x0E-\x1A\x1C-\x1F\x7F\uFFFD\uF780-\uF7FF]/g;
const SAMPLE = 8192;

/** Bytes rather than text, and so nothing to show. */
export function isBytes(text: string, mimeType: string): boolean {
  if (MAGIC.test(text) || (GRPC_TEXT.test(mimeType) && isEncoded(text))) return true;
  const sample = text.slice(0, SAMPLE);
  const odd = sample.match(ODD)?.length ?? 0;
  if (odd === 0) return !/^\s*[[{<"]/.test(sample) && text.includes('\0');
  if (BETWEEN_BYTES.test(mimeType)) return true;
  const zeros = sample.split('\0').length - 1;
  if (/^\s*[[{<"]|^--/.test(sample)) return odd * 4 > sample.length;
  return zeros > 0 || odd * 5 > sample.length;
}

function isEncoded(text: string): boolean {
  return /^[A-Za-z0-9+/=\s]{8,}$/.test(text.slice(0, SAMPLE));
}

const RUN = /[ -~\xA0-\u1FFF\u2030-\uD7FF]{6}[ -~\xA0-\u1FFF\u2030-\uD7FF]*/g;
/** Words with spaces between them, or a code made of words; a single word may be a password. */
const PROSE = /[A-Za-z\xC0-\u1FFF]{2,} [A-Za-z\xC0-\u1FFF]{2,}(?=[\s.,:;!?'")]|$)/;
const STATUS = /grpc-(?:status|message)\s{0,4}:[^]*/i;
const WORD = /[\w+/=.~-]{12}[\w+/=.~-]*/g;
const CODE = /^[A-Za-z]{3,20}(?:_[A-Za-z]{2,20}){1,6}$/;
const MOST_RUNS = 20;
const LONGEST_RUN = 400;

/**
 * What of bytes is worth reading: how many there are, the status of gRPC, and sentences, of which an error message is made.
 * What else can be printed between them may be anything.
 */
export function readableOf(raw: string, mimeType: string): string {
  const text = GRPC_TEXT.test(mimeType) && isEncoded(raw) ? decodeFrames(raw) : raw;
  const runs = (text.match(RUN) ?? [])
    .map((run) => run.slice(0, LONGEST_RUN))
    .map((run) => STATUS.exec(run)?.[0] ?? run.trim())
    .filter((run) => STATUS.test(run) || CODE.test(run) || PROSE.test(run))
    .slice(0, MOST_RUNS)
    .map((run) => messageOf(run).replace(WORD, withoutTokens));
  return [`(binary, ${sizeOf(text)} bytes)`, ...runs].join('\n');
}

function withoutTokens(word: string): string {
  return /\d/.test(word) && looksOpaque(word) ? '…' : word;
}

/** `grpc-message` is percent-encoded. gRPC over HTTP2, Responses. */
function messageOf(run: string): string {
  if (!/^grpc-message/i.test(run)) return run;
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

/** Each frame may be encoded by itself. PROTOCOL-WEB, text-encoded streams. */
function decodeFrames(text: string): string {
  const bytes = (text.match(/[A-Za-z0-9+/]+={0,2}/g) ?? []).map((frame) => {
    try {
      return atob(frame);
    } catch {
      return '';
    }
  });
  return new TextDecoder().decode(Uint8Array.from(bytes.join(''), (byte) => byte.charCodeAt(0)));
}

/** Bytes of the text, a stray byte being one. */
function sizeOf(text: string): number {
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isStray = code === 0xfffd || (code >= 0xf780 && code <= 0xf7ff);
    size += code < 0x80 || isStray ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return size;
}
