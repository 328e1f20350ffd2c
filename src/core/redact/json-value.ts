import type { Masked, MaskedJson } from '../masked.ts';
import { hides } from './decide.ts';
import { containerOf, isSecretNumber, maskMember, type Surroundings } from './members.ts';
import { isServiceClient } from './plain-keys.ts';
import type { Redaction } from './redaction.ts';
import { THING } from './secret-names.ts';
import { maskText } from './text.ts';
import { isPlaceholder, isWords } from './values.ts';

/** Members of a JOSE header and claims that a diagnosis needs as they are. RFC 7515 section 4.1, RFC 7519 section 4.1, and providers' own. */
const OPEN = new Set(
  (
    'iss aud exp nbf iat jti scope scp scopes roles role groups permissions entitlements azp client_id appid tid oid sub acr amr auth_time typ token_use token_type ' +
    'gty kid alg enc cty crit at_hash c_hash s_hash jkt x5t x5t#S256 ver idp idtyp wids azpacr appidacr zid cid origin rev_sig tenant org_id ' +
    'organization locale zoneinfo htm htu ath zip b64 aal session_state act may_act'
  ).split(' '),
);
/** Pseudonymous subjects stay so that users can be told apart; one that is a mail address is masked. */
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const JWK_SECRET = /^(?:d|p|q|dp|dq|qi|k|oth)$/;
const DEEPEST = 64;

type Kind = 'body' | 'claim' | 'jose';

/** A parsed JSON value: every string in it masked where it has to be. */
export function maskJson(value: unknown, as: Kind, redaction: Redaction): MaskedJson {
  return walk(value, '', { holder: '', container: 'open' }, { as, redaction, isPersonal: false }, 0);
}

interface Pass {
  readonly as: Kind;
  readonly redaction: Redaction;
  /** Inside an object of personal data, such as `address`. */
  readonly isPersonal: boolean;
}

function walk(value: unknown, key: string, around: Surroundings, pass: Pass, depth: number): MaskedJson {
  const { as, redaction } = pass;
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    const isHidden = as !== 'jose' && !OPEN.has(key) && isSecretNumber(key, String(value), around, redaction);
    return isHidden ? (redaction.mask(String(value)) as Masked) : value;
  }
  if (typeof value === 'string') return maskLeaf(key, value, around, pass) as Masked;
  if (typeof value !== 'object' || depth > DEEPEST) return '…' as Masked;
  const name = key === '' ? around.holder : key;
  const isList = Array.isArray(value);
  const inside = {
    holder: name,
    container: as === 'body' ? containerOf(key, around, isList, redaction) : ('open' as const),
  };
  const next = {
    ...pass,
    isPersonal: pass.isPersonal || (as === 'claim' && redaction.judge(key, 'claim') === 'personal'),
  };
  if (isList) {
    const nameOf = as === 'body' ? namesOfItems(value, name, redaction) : () => key;
    return value.map((item: unknown, index) => walk(item, nameOf(index), inside, next, depth + 1));
  }
  const named = as === 'body' ? namedMembers(value, redaction) : undefined;
  return Object.fromEntries(
    Object.entries(value).map(([member, held]: [string, unknown]) => [
      maskText(member, redaction),
      walk(held, named !== undefined && member === named.member ? named.name : member, inside, next, depth + 1),
    ]),
  );
}

/** `["password","…"]`, and Node's `rawHeaders`, where names and values take turns: what an item goes by. */
function namesOfItems(items: readonly unknown[], holder: string, redaction: Redaction): (index: number) => string {
  const isHeaders = /headers$/i.test(holder);
  return (index) => {
    const [before, own] = [items[index - 1], items[index]];
    if (index % 2 === 0 || typeof before !== 'string' || !/^\w[\w.-]{0,63}$/.test(before)) return '';
    const isPair =
      items.length === 2 &&
      !(typeof own === 'string' && isWords(own)) &&
      /^(?:secret|password)$/.test(redaction.judge(before, 'json'));
    return isHeaders || isPair ? before : '';
  };
}

/** `{"name":"Authorization","value":"…"}`: the value goes by the name beside it. */
function namedMembers(holder: object, redaction: Redaction): { name: string; member: string } | undefined {
  const members = new Map<string, unknown>(Object.entries(holder));
  const member = ['value', 'Value', 'val'].find((name) => typeof members.get(name) === 'string');
  const names = ['name', 'Name', 'key', 'Key', 'header', 'field', 'label', 'id', 'type']
    .map((naming) => members.get(naming))
    .filter((text) => typeof text === 'string');
  const name = names.find((one) => /^(?:secret|password)$/.test(redaction.judge(one, 'json'))) ?? names[0];
  return member === undefined || name === undefined ? undefined : { name, member };
}

function maskLeaf(key: string, value: string, around: Surroundings, { as, redaction, isPersonal }: Pass): string {
  if (as === 'body') return maskMember(key, value, around, redaction);
  if (isPlaceholder(value) || isServiceClient(value)) return value;
  if (as === 'jose')
    return JWK_SECRET.test(key) || redaction.judge(key, 'json') === 'secret'
      ? redaction.mask(value)
      : maskText(value, redaction);
  if (isPersonal) return redaction.mask(value);
  if (OPEN.has(key)) return MAIL.test(value) ? redaction.mask(value) : maskText(value, redaction);
  const verdict = redaction.judge(key === 'name' && THING.test(around.holder) ? `${around.holder} name` : key, 'claim');
  if (verdict === 'personal' || hides(verdict, key, value, 'claim')) return redaction.mask(value);
  return maskMember(key, value, around, redaction);
}
