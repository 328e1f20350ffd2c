import { say } from '../masked.ts';
import { bytesOf, textIn } from './bytes.ts';
import { describeMembers } from './describe-members.ts';
import type { Describe } from './described.ts';

const LONGEST = 256 * 1024;
const REGISTERED = ['iss', 'sub', 'aud', 'exp', 'iat', 'nbf', 'jti', 'scope', 'azp'];

/** The claims or the JOSE header of a token without the rest of it, as JSON or as the base64url part. RFC 7519 section 4.1. */
export const describeClaims: Describe = (text, redactor) => {
  if (text.length > LONGEST) return null;
  const bytes = /^e[wyo]/.test(text) ? bytesOf(text) : null;
  const members = membersIn(bytes === null ? text : textIn(bytes));
  if (members === null) return null;
  if (typeof members.alg === 'string' && members.iss === undefined)
    return {
      says: say`The JOSE header of a token, without its claims and its signature; paste the whole token to examine it.`,
      rows: describeMembers(members, redactor).rows,
    };
  if (REGISTERED.filter((name) => members[name] !== undefined).length < 2) return null;
  const says = say`The claims of a token, without its header and its signature; paste the token itself to examine it. Not verified.`;
  return { ...describeMembers(members, redactor), says };
};

function membersIn(text: string): { readonly [name: string]: unknown } | null {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : null;
  } catch {
    return null;
  }
}
