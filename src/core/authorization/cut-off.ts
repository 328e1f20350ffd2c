import { decodeBase64 } from '../token/base64.ts';

/** More than any JOSE header takes. */
const LONGEST = 16_384;
/** Shorter text is as likely to be chance. */
const SHORTEST = 8;

/**
 * Whether a token without dots is base64url of the beginning of a JSON object and no more of it, as a JWT is that was cut off within
 * its JOSE header. An opaque token may begin with `eyJ`, too; what stands behind that is no JSON then. RFC 7515 section 3.1.
 */
export function isCutOff(token: string): boolean {
  if (token.length > LONGEST || !/^(?:eyJ|ey[AI]|ew[0o])[\w-]+$/.test(token)) return false;
  const text = decodeBase64(token.length % 4 === 1 ? token.slice(0, -1) : token)?.text ?? '';
  const { members, rest } = splitAtLastMember(text);
  return text.length >= SHORTEST && BEGINNING.test(rest) && isJson(members);
}

/** A member that is not whole; what stands at the very end may be half a character. RFC 8259 section 7. */
const BEGINNING = /^\s*(?:"[\w#:/.-]*(?:"\s*(?::[^\0-\x08\x0e-\x1f]*)?)?)?$/;

/** The members that are whole, closed to be JSON again, and what comes after them. */
function splitAtLastMember(text: string): { members: string; rest: string } {
  const open: string[] = [];
  let [start, end] = [0, 0];
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (isText && character === '\\') at++;
    else if (character === '"') isText = !isText;
    else if (isText) continue;
    else if (character === '{' || character === '[') {
      if (open.push(character === '{' ? '}' : ']') === 1) start = end = at + 1;
    } else if (character === ',' && open.length === 1) end = at;
    else if (character === '}' || character === ']') {
      if (open.pop() !== character || open.length === 0) return { members: '', rest: '' };
    }
  }
  return { members: `${text.slice(0, end)}}`, rest: text.slice(end === start ? end : end + 1) };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
