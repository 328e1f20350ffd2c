import type { Masked } from '../masked.ts';

/** Something in pasted text that can be decoded, still raw. */
export interface Finding {
  readonly as: 'authorization' | 'token' | 'challenge' | 'cookie';
  /** Name of the header, member, parameter or cookie. */
  readonly name: string;
  readonly value: string;
  /** What stands behind the value of a `Set-Cookie` field. RFC 6265 section 4.1.1. */
  readonly attributes?: readonly string[];
}

/** What was found; null when the text is of another kind; a sentence when it is of this kind and cannot be read. */
export type Findings = readonly Finding[] | Masked | null;

const TOKEN_NAMES =
  /^(?:access|id|refresh|auth|bearer|session|subject|actor|security|device|client|api|user|app|csrf|xsrf)?[_-]?(?:token|jwt)$|^(?:access_?token|id_?token|refresh_?token|client_assertion|id_token_hint|assertion|samlresponse|samlrequest|code|subject_token|jwt|bearer|dpop|api[_-]?key|x-api-key|apikey|access[_-]?key|ticket|logout_token|request|response)$/i;

/** Whether a member or a parameter of this name holds a token. */
function isTokenName(name: string): boolean {
  return TOKEN_NAMES.test(name);
}

/** A value that is a JWT by its form, whatever it is called. */
export function isJwtText(value: string): boolean {
  return /^(?:bearer\s+)?e(?:yJ|w[oA0])[\w-]+\.[\w-]*\.?[\w.-]*$/i.test(value.slice(0, 2000));
}

/** The finding for a value under a name that says it is a token, or that is one by its form. */
export function findingFor(name: string, value: string): Finding | null {
  if (/^(?:proxy-)?authorization$/i.test(name)) return { as: 'authorization', name, value };
  if (/^(?:www|proxy)-authenticate$/i.test(name)) return { as: 'challenge', name, value };
  if (value === '' || !(isTokenName(name) || isJwtText(value))) return null;
  return /^bearer\s/i.test(value) ? { as: 'authorization', name, value } : { as: 'token', name, value };
}

/** Plain base64 of the text's UTF-8, as Basic wants it. */
export function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text.slice(0, 4096))));
}
