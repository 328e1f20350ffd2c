import type { Masked } from '../masked.ts';
import { maskBase64 } from '../redact/base64-text.ts';
import type { Echo } from '../redact/echo.ts';
import type { Redactor } from '../redact/redactor.ts';
import { contentText, isBase64 } from './bodies.ts';
import { isObject, textIn } from './json.ts';

/** The text of `content` or `postData`, masked, in the encoding it has. `echo` finds the secrets of the archive in pictures. */
export function maskContent(holder: unknown, redactor: Redactor, echo: Echo): Masked {
  const content = isObject(holder) ? holder : {};
  const text = contentText(holder);
  const mimeType = textIn(content, 'mimeType');
  const mask = (plain: string): Masked => redactor.body({ mimeType, text: plain }).text;
  return isBase64(content) ? maskBase64(text, mimeType, mask, echo) : mask(text);
}

/** A type of which every text with a control character in it is bytes. */
const OF_MESSAGES = 'application/x-protobuf';

/** The bytes of a message over a socket, which archives hold in base64: text is masked, of others their size stays. RFC 6455 section 5.6. */
export function maskFrameData(data: string, redactor: Redactor, echo: Echo): Masked {
  const mask = (text: string): Masked => redactor.body({ mimeType: OF_MESSAGES, text }).text;
  return maskBase64(data, OF_MESSAGES, mask, echo);
}
