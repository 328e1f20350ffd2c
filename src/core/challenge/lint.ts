import type { RawChallenge } from '../challenge.ts';
import { marksIn } from '../masked.ts';
import type { ChallengeSlug } from './problem.ts';
import type { ChallengeDraft } from './read-field-line.ts';
import { isRegisteredScheme } from './schemes.ts';

/** What RFC 7616 and the registry name; `-sess` variants included. */
const DIGEST_ALGORITHM = /^(?:md5|sha-256|sha-512-256|sha-512|sha)(?:-sess)?$/i;
const LONG_VALUE = 4096;

/** What the grammar allows and the scheme does not. */
export function lintChallenge(
  { scheme, params, token68 }: RawChallenge,
  { unquoted }: ChallengeDraft,
  report: (slug: ChallengeSlug) => void,
): void {
  if (!isRegisteredScheme(scheme)) report('scheme-unregistered');
  const values = token68 === null ? Object.values(params) : [token68];
  if (values.some((value) => value.length > LONG_VALUE)) report('value-very-long');
  if (values.some(isNonAscii)) report('non-ascii');
  if (unquoted.has('realm')) report('realm-unquoted');
  if (token68 !== null && /^[A-Za-z_-]+=$/.test(token68)) report('token68-looks-like-param');
  switch (scheme.toLowerCase()) {
    case 'basic':
      if (token68 === null && params.realm === undefined) report('realm-missing');
      if (params.charset !== undefined && params.charset.toLowerCase() !== 'utf-8') report('basic-charset-not-utf8');
      break;
    case 'digest':
      if (token68 === null && params.realm === undefined) report('realm-missing');
      if (params.nonce === undefined) report('digest-nonce-missing');
      if (params.algorithm !== undefined && !DIGEST_ALGORITHM.test(params.algorithm))
        report('digest-algorithm-unknown');
      break;
  }
}

/** A mark put there by an earlier masking is not the server's. */
function isNonAscii(value: string): boolean {
  if (!/[^\0-\x7f]/.test(value)) return false;
  const foreign = value.replace(/[\0-\x7f]/g, '').length;
  return foreign > 2 * marksIn(value).length;
}
