import type { RawBody } from '../raw-exchange.ts';
import { decodeContent } from './content.ts';
import { isObject, numberIn, objectIn, textIn, type JsonObject } from './json.ts';
import { pairsIn } from './pairs.ts';

/** How our own archives say that a body goes on. */
const CUT = 'cut';

/** Pictures, fonts and the like: bytes, not text. */
const BINARY =
  /^(?:image\/(?!svg)|font\/|audio\/|video\/|application\/(?:octet-stream|wasm|zip|gzip|pdf|x-protobuf|grpc|vnd\.ms-|font))/i;

export function isBinary(mimeType: string): boolean {
  return BINARY.test(mimeType);
}

export function isBase64(holder: JsonObject): boolean {
  return textIn(holder, 'encoding').toLowerCase() === 'base64';
}

/** What the request carried; parameters without a text make a form. */
export function readRequestBody(request: JsonObject): RawBody | undefined {
  const post = objectIn(request, 'postData');
  const mimeType = textIn(post, 'mimeType');
  const text = contentText(request['postData']);
  if (text !== '') return { mimeType, text: isBase64(post) ? decodeContent(text) : text };
  const params = pairsIn(post, 'params') ?? [];
  if (params.length === 0) return undefined;
  return {
    mimeType: /multipart/i.test(mimeType) || mimeType === '' ? 'application/x-www-form-urlencoded' : mimeType,
    text: params.map(({ name, value }) => `${encodeForm(name)}=${encodeForm(value)}`).join('&'),
  };
}

/** What came back. Of an answer that was no refusal bytes stay unread: pictures and fonts are most of many archives. */
export function readResponseBody(response: JsonObject, status: number): RawBody | undefined {
  const content = objectIn(response, 'content');
  const mimeType = textIn(content, 'mimeType');
  const text = contentText(response['content']);
  if (text === '' || (status < 400 && isBinary(mimeType))) return undefined;
  const plain = isBase64(content) ? decodeContent(text) : text;
  const size = numberIn(content, 'size') ?? 0;
  return { mimeType, text: plain, ...((size > plain.length * 4 || content['comment'] === CUT) && { truncated: true }) };
}

/** The text of `content` or `postData`; makers also put the text itself there, or JSON that is parsed already. */
export function contentText(content: unknown): string {
  if (typeof content === 'string') return content;
  const text = isObject(content) ? content['text'] : null;
  if (typeof text === 'string') return text;
  return typeof text === 'object' && text !== null ? JSON.stringify(text) : '';
}

/** Most archives hold decoded values, some the encoded ones; both read the same after this. */
function encodeForm(text: string): string {
  return /%[0-9A-Fa-f]{2}/.test(text) ? text : text.replace(/[%&=+#\s]/g, (char) => encodeURIComponent(char));
}
