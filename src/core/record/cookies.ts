import type { SetCookie } from '../exchange.ts';
import type { Fingerprint, Masked, Masker } from '../masked.ts';
import type { RawHeader } from '../raw-exchange.ts';
import type { HeadRedactor } from '../redact/head-redactor.ts';
import { isPlaceholder } from '../redact/values.ts';

/** Names and values of the cookies that a request sent. RFC 6265 section 4.2.1. */
export function splitCookies(headers: readonly RawHeader[]): { name: string; value: string }[] {
  return headers
    .filter(({ name }) => name.toLowerCase() === 'cookie')
    .flatMap(({ value }) => value.split(/;|\n/))
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals === -1
        ? { name: '', value: pair }
        : { name: pair.slice(0, equals).trim(), value: pair.slice(equals + 1).trim() };
    });
}

export function readCookies(
  headers: readonly RawHeader[],
  redactor: HeadRedactor,
  masker: Masker,
): { name: Masked; fingerprint: Fingerprint | null }[] {
  return splitCookies(headers).map(({ name, value }) => ({
    name: redactor.text(name),
    fingerprint: fingerprintOf(value, masker),
  }));
}

/** Quotes are no part of what is compared; an empty value or a placeholder has no fingerprint. */
export function fingerprintOf(value: string, masker: Masker): Fingerprint | null {
  const plain = value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
  return isPlaceholder(plain) ? null : masker.fingerprint(plain);
}

/** A comma that joins two fields, unlike the one in a date: a name and `=` follow it. */
const JOINT = /\n|,(?=\s*[^\s=;,"]{1,200}=)/;

/** `receivedAt`: milliseconds since the epoch, from which Max-Age counts. RFC 6265bis section 5.6. */
export function readSetCookies(
  headers: readonly RawHeader[],
  receivedAt: number,
  redactor: HeadRedactor,
  masker: Masker,
): SetCookie[] {
  return headers
    .filter(({ name }) => name.toLowerCase() === 'set-cookie')
    .flatMap(({ value }) => value.split(JOINT))
    .map((field) => readSetCookie(field, receivedAt, redactor, masker));
}

function readSetCookie(field: string, receivedAt: number, redactor: HeadRedactor, masker: Masker): SetCookie {
  const [pair = '', ...parts] = field.split(';').map((part) => part.trim());
  const equals = pair.indexOf('=');
  const name = equals === -1 ? '' : pair.slice(0, equals).trim();
  const value = pair.slice(equals + 1).trim();
  const attributes = new Map(parts.map(splitAttribute));
  const expiresAt = expiryOf(attributes, receivedAt);
  const domain = attributes.get('domain');
  const path = attributes.get('path');
  const sameSite = attributes.get('samesite')?.toLowerCase();
  return {
    name: redactor.text(name),
    fingerprint: fingerprintOf(value, masker),
    domain: domain === undefined || domain === '' ? null : redactor.text(domain.replace(/^\./, '')),
    path: path === undefined || path === '' ? null : redactor.text(path),
    expiresAt,
    deletes: value === '' || value === '""' || (expiresAt !== null && expiresAt <= receivedAt),
    secure: attributes.has('secure'),
    httpOnly: attributes.has('httponly'),
    partitioned: attributes.has('partitioned'),
    sameSite: sameSite === 'strict' || sameSite === 'lax' || sameSite === 'none' ? sameSite : null,
  };
}

function splitAttribute(part: string): [string, string] {
  const equals = part.indexOf('=');
  return equals === -1
    ? [part.toLowerCase(), '']
    : [part.slice(0, equals).trim().toLowerCase(), part.slice(equals + 1).trim()];
}

/** Max-Age goes before Expires. */
function expiryOf(attributes: ReadonlyMap<string, string>, receivedAt: number): number | null {
  const maxAge = attributes.get('max-age');
  if (maxAge !== undefined && /^-?\d{1,15}$/.test(maxAge)) return receivedAt + Number(maxAge) * 1000;
  const expires = Date.parse(attributes.get('expires')?.replaceAll('-', ' ') ?? '');
  return Number.isNaN(expires) ? null : expires;
}
