import type { Credential } from '../exchange.ts';
import type { RawBody } from '../raw-exchange.ts';
import { judgeName } from '../redact/secret-names.ts';
import { isPlaceholder } from '../redact/values.ts';
import { credential, type Gate } from './credentials.ts';
import { membersOf } from './members.ts';

const TOKEN = /token|jwt|session|^(?:access|refresh|key)$|api_?key/i;
const PROTECTION = /csrf|xsrf|authenticity|verification|captcha/i;
const SHORTEST = 8;
const MOST = 12;

/** Tokens that an answer handed out. RFC 6749 section 5.1, and what logins without OAuth call them. */
export function findIssued(body: RawBody | undefined, gate: Gate): Credential[] {
  if (body === undefined) return [];
  return membersOf(body.text, body.mimeType)
    .filter(
      ({ name, value }) =>
        TOKEN.test(name) &&
        !PROTECTION.test(name) &&
        value.length >= SHORTEST &&
        !/\s/.test(value) &&
        !isPlaceholder(value),
    )
    .filter(({ name }) => judgeName(name, 'json') === 'secret' || /^(?:access|refresh)$/i.test(name))
    .slice(0, MOST)
    .map(({ name, value }) => credential('body', name, value, gate));
}
