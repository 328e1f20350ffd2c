import { encodeBase64url } from '../token/base64.ts';

/** Plain characters in a row: as base64 fewer than a quarter of the shortest token. */
const LONGEST_RUN = 8;

/**
 * Encodes masked members of a token whose own text is not at hand, so that they read the same and share no long run of
 * characters with it, however that was written: a letter of every few is a JSON escape. Begins as every rewritten segment
 * does, with a space. RFC 8259 section 7.
 */
export function scatterJose(members: { readonly [name: string]: unknown }): string {
  return encodeBase64url(` ${scatter(JSON.stringify(members))}`);
}

function scatter(json: string): string {
  let out = '';
  let run = 0;
  let isInString = false;
  for (const [part] of json.matchAll(/\\(?:u[0-9a-f]{4}|.)|‹[^›]{0,64}›|[^]/gu)) {
    if (part === '"') isInString = !isInString;
    const isDue = isInString && run >= LONGEST_RUN && /^[A-Za-z]$/.test(part);
    out += isDue ? `\\u00${part.charCodeAt(0).toString(16)}` : part;
    run = isDue ? 0 : run + part.length;
  }
  return out;
}
