import type { Masked } from '../masked.ts';
import { maskBase64 } from '../redact/base64-text.ts';
import type { Redactor } from '../redact/redactor.ts';
import { contentText, isBase64, isBinary } from './bodies.ts';
import { isObject, textIn } from './json.ts';

/** Base64 of the first bytes: a zero among them says that bytes of an unnamed kind are no text. */
const BEGINNING = 1024;

/** The text of `content` or `postData`, masked, in the encoding it has. */
export function maskContent(holder: unknown, redactor: Redactor): Masked {
  const content = isObject(holder) ? holder : {};
  const text = contentText(holder);
  const mimeType = textIn(content, 'mimeType');
  if (!isBase64(content)) return redactor.body({ mimeType, text }).text;
  const isBytes = isBinary(mimeType) && !(/octet-stream/i.test(mimeType) && !hasZero(text));
  return maskBase64(text, isBytes, (plain) => redactor.body({ mimeType, text: plain }).text);
}

function hasZero(base64: string): boolean {
  try {
    const beginning = atob(base64.slice(0, BEGINNING));
    return beginning.includes('\0') && !/^(?:\xFF\xFE|\xFE\xFF)/.test(beginning);
  } catch {
    return false;
  }
}
