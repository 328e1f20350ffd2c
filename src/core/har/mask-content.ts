import type { Masked } from '../masked.ts';
import { maskBase64 } from '../redact/base64-text.ts';
import type { Redactor } from '../redact/redactor.ts';
import { contentText, isBase64, isBinary } from './bodies.ts';
import { isObject, textIn } from './json.ts';

/** The text of `content` or `postData`, masked, in the encoding it has. */
export function maskContent(holder: unknown, redactor: Redactor): Masked {
  const content = isObject(holder) ? holder : {};
  const text = contentText(holder);
  const mimeType = textIn(content, 'mimeType');
  if (!isBase64(content)) return redactor.body({ mimeType, text }).text;
  return maskBase64(text, isBinary(mimeType), (plain) => redactor.body({ mimeType, text: plain }).text);
}
