import type { Body, Credential } from '../exchange.ts';
import { sliceMasked, type Masked } from '../masked.ts';

const MEMBER = 'grant_type';
const VALUE = /^["']?\s{0,8}[:=]?\s{0,8}["']?([\w:.%-]{1,80})/;

/** `grant_type` of a form, JSON or multipart body, or null. RFC 6749 section 4. */
export function grantOf(body: Body | null): Masked | null {
  const at = body?.text.indexOf(MEMBER) ?? -1;
  if (body === null || at < 0) return null;
  const start = at + MEMBER.length;
  const match = VALUE.exec(body.text.slice(start, start + 120));
  const value = match?.[1];
  if (match === null || value === undefined) return null;
  const end = start + match[0].length;
  return sliceMasked(body.text, end - value.length, end);
}

/** Whether someone typed a password into the form or object this request sent. */
export function hasPassword(credentials: readonly Credential[]): boolean {
  return credentials.some(({ place, name }) => place === 'body' && /passw|passcode|^pwd$|^pass$|^pin$|otp/i.test(name));
}
