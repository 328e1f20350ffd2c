import type { Masked, MaskedJson } from '../masked.ts';
import { judgeLeaf, isNumericSecret } from './members.ts';
import type { Redaction } from './redaction.ts';
import { isPlaceholder, isStatement } from './values.ts';
import { maskText } from './text.ts';

/** Members of a JOSE header and registered claims that a diagnosis needs as they are. RFC 7515 section 4.1, RFC 7519 section 4.1. */
const OPEN = new Set(
  (
    'iss aud exp nbf iat jti scope scp scopes roles role groups permissions azp client_id appid tid oid sub acr amr auth_time typ token_use token_type gty kid alg enc cty crit ' +
    'at_hash c_hash s_hash jkt x5t x5t#S256 ver idp idtyp wids event azpacr appidacr zid cid origin rev_sig realm_access resource_access allowed-origins tenant org_id organization locale zoneinfo'
  ).split(' '),
);
/** Pseudonymous subjects stay so that users can be told apart; one that is a mail address is masked. */
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const DEEPEST = 20;

/** A parsed JSON value: every string in it masked where it has to be. */
export function maskJson(value: unknown, as: 'body' | 'claim' | 'jose', redaction: Redaction): MaskedJson {
  return walk(value, '', '', false, as, redaction, 0);
}

function walk(
  value: unknown,
  key: string,
  holder: string,
  isSecret: boolean,
  as: 'body' | 'claim' | 'jose',
  redaction: Redaction,
  depth: number,
): MaskedJson {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number')
    return isSecretNumber(key, value, as, redaction) ? (redaction.mask(String(value)) as Masked) : value;
  if (typeof value === 'string') return leaf(key, value, holder, isSecret, as, redaction) as Masked;
  if (typeof value !== 'object' || depth > DEEPEST) return '…' as Masked;
  if (Array.isArray(value)) return value.map((item) => walk(item, key, holder, isSecret, as, redaction, depth + 1));
  const secretInside = isSecret || (as === 'body' && redaction.judge(key, 'json') === 'secret');
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      maskText(name, redaction),
      walk(member, name, key, secretInside, as, redaction, depth + 1),
    ]),
  );
}

function isSecretNumber(key: string, value: number, as: 'body' | 'claim' | 'jose', redaction: Redaction): boolean {
  return !OPEN.has(key) && as !== 'jose' && isNumericSecret(key, String(value), redaction);
}

function leaf(
  key: string,
  value: string,
  holder: string,
  isSecret: boolean,
  as: 'body' | 'claim' | 'jose',
  redaction: Redaction,
): string {
  if (as === 'body') return judgeLeaf(key, value, { listName: holder, isSecret }, redaction);
  if (isPlaceholder(value)) return value;
  if (OPEN.has(key))
    return MAIL.test(value) ? redaction.mask(value) : as === 'jose' ? value : maskText(value, redaction);
  if (as === 'jose')
    return redaction.judge(key, 'json') === 'secret' || /^(?:d|p|q|dp|dq|qi|k)$/.test(key)
      ? redaction.mask(value)
      : maskText(value, redaction);
  const verdict = redaction.judge(key, 'claim');
  if ((verdict === 'personal' || verdict === 'secret') && !isStatement(value)) return redaction.mask(value);
  return judgeLeaf(key, value, { listName: holder, isSecret: verdict === 'secret' }, redaction);
}
