import type { Masked } from '../masked.ts';
import { maskBase64 } from '../redact/base64-text.ts';
import type { Redactor } from '../redact/redactor.ts';
import { isObject, textIn } from './json.ts';

/** Pictures, fonts and the like: bytes, not text. */
const BINARY =
  /^(?:image\/(?!svg)|font\/|audio\/|video\/|application\/(?:octet-stream|wasm|zip|gzip|pdf|x-protobuf|grpc|vnd\.ms-|font))/i;

/** The text of `content` or `postData`, masked, in the encoding it has. */
export function maskContent(holder: unknown, redactor: Redactor): Masked {
  const content = isObject(holder) ? holder : {};
  const text = textIn(content, 'text');
  const mimeType = textIn(content, 'mimeType');
  if (textIn(content, 'encoding') !== 'base64') return redactor.body({ mimeType, text }).text;
  return maskBase64(text, BINARY.test(mimeType), (plain) => redactor.body({ mimeType, text: plain }).text);
}
