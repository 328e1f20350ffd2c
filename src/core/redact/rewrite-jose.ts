import { decodeBase64, encodeBase64url } from '../token/base64.ts';

/** How a rewritten segment begins: ` {`, which no encoder of JSON Web Tokens writes. */
const REWRITTEN = /^IH(?:s|t9$)/;

/** Longer sets of claims are shortened before they are written. */
const MOST_COMPARED = 32 * 1024;

/** Whether a segment is the work of `rewriteJose`. */
export function isRewritten(segment: string): boolean {
  return REWRITTEN.test(segment);
}

/**
 * Encodes the masked members of a JOSE header or a set of claims so that they read the same and share no long run of
 * characters with the segment they came from: spaces keep every member off the three-byte grid it had. RFC 4648 section 4.
 */
export function rewriteJose(members: { readonly [name: string]: unknown }, segment: string): string {
  const original = (decodeBase64(segment)?.text ?? '').slice(0, MOST_COMPARED);
  let json = ' {';
  let from = 0;
  let originalLength = 0;
  for (const [name, value] of Object.entries(members)) {
    if (json !== ' {') json += ',';
    const key = `${JSON.stringify(name)}:`;
    const at = original.indexOf(key, from);
    if (at !== -1) {
      originalLength += byteLength(original.slice(from, at));
      from = at;
      if ((byteLength(json) - originalLength) % 3 === 0) json += ' ';
    }
    json += key + JSON.stringify(value);
  }
  return encodeBase64url(`${json}}`);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
