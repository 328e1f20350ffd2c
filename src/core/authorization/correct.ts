import { say, type Masked } from '../masked.ts';
import { frame } from '../redact/frame.ts';
import type { Token } from '../token.ts';
import { INSERTED } from './notes.ts';
import { wordsFor, type Slug } from './problem.ts';
import { meantScheme } from './schemes.ts';
import { maskedText, type Sheet } from './sheet.ts';

/** Faults around a credential that may be a good one. */
export const IN_THE_FRAME = new Set<Slug>([
  'scheme-missing',
  'scheme-duplicated',
  'scheme-punctuation',
  'scheme-unregistered',
  'header-name-in-value',
  'whitespace-extra',
  'invisible-character',
  'control-character',
  'encoded-linebreak',
  'non-ascii-character',
  'quoted-token',
  'percent-encoded',
  'multiple-values',
  'parameter-instead-of-token',
  'invalid-token-character',
  'jwt-not-base64url',
]);

/** The value with its frame repaired; null when the credentials themselves are at fault, or nothing is. */
export function correct(sheet: Sheet, token: Token | null): Masked | null {
  const [first] = sheet.credentials;
  const faults = sheet.faults.filter(({ slug, level }) => (level ?? wordsFor(slug).level) !== 'info');
  if (first === undefined || token === null || token.kind === 'malformed') return null;
  if (faults.length === 0 || faults.some(({ slug }) => !IN_THE_FRAME.has(slug))) return null;
  const scheme = meantScheme(first.scheme) ?? (first.scheme === '' && token.kind === 'jwt' ? 'Bearer' : first.scheme);
  const credential = maskedText(sheet, first.view);
  // What is encoded for a URL is not the credential yet.
  if (credential.includes('‹percent-encoded›')) return null;
  const isClean = 'params' in token || /^[A-Za-z0-9._~+/=-]*$/.test(credential.replace(INSERTED, ''));
  return scheme === '' || !isClean ? null : say`${frame(scheme)} ${credential}`;
}
