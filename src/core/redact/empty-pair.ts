import { decodeBase64 } from './base64.ts';

/** `undefined` and its kin where a user name or a password should be. */
const NOTHING = /^(?:undefined|null|none|nan|\[object [A-Za-z]{1,20}\])?$/i;
/** `[object Object]:[object Object]` in base64. */
const LONGEST = 60;

/** Basic credentials without a secret in them, which is the finding: base64 of `:`, `undefined:undefined`. RFC 7617 section 2. */
export function isEmptyPair(base64: string): boolean {
  if (base64.length > LONGEST || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(base64)) return false;
  const parts = decodeBase64(base64)?.split(':') ?? [];
  return parts.length === 2 && parts.every((part) => NOTHING.test(part));
}
