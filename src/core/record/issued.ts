import type { RawBody } from '../raw-exchange.ts';
import type { HeadRedactor } from '../redact/head-redactor.ts';
import { judgeName } from '../redact/secret-names.ts';
import { isPlaceholder } from '../redact/values.ts';
import { membersOf } from './members.ts';
import type { RawCredential } from './raw-credentials.ts';

const TOKEN = /token|jwt|session|^(?:access|refresh|key)$|api_?key/i;
const PROTECTION = /csrf|xsrf|authenticity|verification|captcha/i;
const SHORTEST = 8;
const MOST = 12;

/** Tokens that an answer handed out. RFC 6749 section 5.1, and what logins without OAuth call them. */
export function rawIssued(body: RawBody | undefined, redactor: HeadRedactor): RawCredential[] {
  if (body === undefined) return [];
  return membersOf(body.text, body.mimeType)
    .filter(({ name, value }) => TOKEN.test(name) && !PROTECTION.test(name) && isToken(value))
    .filter(({ name }) => judgeName(name, 'json') === 'secret' || /^(?:access|refresh)$/i.test(name))
    .slice(0, MOST)
    .map(({ name, value }) => ({ place: 'body', name: redactor.text(name), value }));
}

function isToken(value: string): boolean {
  return value.length >= SHORTEST && !/\s/.test(value) && !isPlaceholder(value);
}
