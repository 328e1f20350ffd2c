import { markOf } from '../masked.ts';
import { GENERATED, MOUNT, type Frame, type Written } from './json-frame.ts';
import { encodeLiteral } from './literal.ts';
import { maskMember } from './members.ts';
import type { Redaction } from './redaction.ts';
import type { MaskedSpan } from './spans.ts';
import { looksOpaque } from './values.ts';

const MOST_NAMES = 4;
const MOST_RAISED = 3;
const NAMED =
  /^(?:[a-z_]{0,20}values?|\{\{ value \}\}|val|v|content|data|text|input|default|received|actual|given|got|provided|supplied|from|to|before|after|old|new|previous|current)$/i;
/** Objects with more about what the object around them names. */
const DETAILS = /^(?:meta|context|ctx|param(?:eter)?s|details|properties|payload|value)$/i;
const VALUES = /^values?$/i;
const DATA = /^(?:data|stringData)$/;
/** What heads a value that is shown to people: elsewhere a title stands above a text. */
const SHOWN = /value$/i;
/** What validators say they got, instead of what it was. */
export const TYPE =
  /^(?:string|number|boolean|object|array|integer|float|date|function|bigint|symbol|map|set|promise|unknown|void|str|int|bool|list|dict)$/i;
/** Private members of a JSON Web Key. RFC 7518 section 6. */
const PRIVATE_JWK = /^(?:d|p|q|dp|dq|qi|k|oth)$/;
/** Claims that are personal in a token and ordinary words elsewhere. */
const PERSONAL_CLAIM = /^(?:name|nickname|ipaddr|picture|preferred_username|unique_name)$/;

/** Keeps a text that can only be decided once the whole object is known. */
export function keepWaiting(frame: Frame, written: Written): void {
  const key = frame.isList ? frame.holder : frame.key;
  const isData = !frame.isList && DATA.test(frame.holder);
  if (
    isData ||
    isGenerated(key, frame) ||
    key === 'code' ||
    NAMED.test(key) ||
    PRIVATE_JWK.test(key) ||
    PERSONAL_CLAIM.test(key)
  )
    frame.waiting.push({ ...written, key, isData, raised: 0 });
}

/** Kubernetes writes what a Secret holds under `data`, Vault under `data` within the data of a lease. */
export function isSecretData(frame: Frame, name: string, outer: Frame | undefined): boolean {
  if (!DATA.test(name)) return false;
  return frame.seen.has('kind Secret') || (frame.holder === 'data' && outer?.seen.has('lease_id') === true);
}

const ACCOUNT = /^(?:u|user|usr|user_?name|login|email)$/i;
const RECEIVER = /^(?:phone|phone_?number|mobile|tel|email|recipient|user_?name)$/i;

/** What a short name means beside who signs in: `{"u":"bob","p":"…"}`, `{"phone":"…","code":"482913"}`. */
function secretBeside(key: string, value: string, seen: ReadonlySet<string>): string[] {
  if (key === 'p' && !/^\d{1,6}$/.test(value) && [...seen].some((name) => ACCOUNT.test(name))) return ['password'];
  const isSent = key === 'code' && /^\d{4,8}$/.test(value) && [...seen].some((name) => RECEIVER.test(name));
  return isSent ? ['verification code'] : [];
}

/** What a resource that makes passwords has made. */
function isGenerated(key: string, { seen }: Frame): boolean {
  return /^(?:result|bcrypt_hash)$/.test(key) && seen.has(GENERATED);
}

/** What Vault answers with: `{"data":{"data":{…},"metadata":{…}},"mount_type":"kv"}`; objects of Kubernetes say their kind. */
function isKept(value: string, { seen, holder }: Frame): boolean {
  const isVault = seen.has(MOUNT) || (holder === 'data' && seen.has('metadata') && !seen.has('kind'));
  return isVault && looksOpaque(value);
}

/** Decides the members that another member speaks about. */
export function settleFrame(frame: Frame, outer: Frame | undefined, out: MaskedSpan[], redaction: Redaction): void {
  const { seen, namedBy, isSecret, title, waiting, holder, isList } = frame;
  const isJwk = seen.has('kty');
  const isClaims = seen.has('iss') && (seen.has('exp') || seen.has('aud'));
  const holding = isList ? NAMED : outer?.isList === true ? VALUES : DETAILS;
  const isHeld = namedBy.length === 0 && holding.test(holder);
  const naming = isSecret ? ['password', ...namedBy.slice(0, MOST_NAMES)] : namedBy.slice(0, MOST_NAMES);
  for (const one of waiting) {
    const { at, key, value, quote, isClosed } = one;
    if (markOf(value) !== undefined || TYPE.test(value)) continue;
    // The object around may be named later, or say later what it is.
    const isRaised =
      one.raised < MOST_RAISED &&
      ((isHeld && NAMED.test(key)) || (one.isData && (one.raised === 0 || holder === 'data')));
    if (isRaised) outer?.waiting.push({ ...one, raised: one.raised + 1 });
    const isPrivate =
      (isJwk && PRIVATE_JWK.test(key)) ||
      (isClaims && PERSONAL_CLAIM.test(key)) ||
      isGenerated(key, frame) ||
      (one.isData && isKept(value, frame));
    const titles = title !== undefined && SHOWN.test(key) ? [title] : [];
    const names = NAMED.test(key) ? [...naming, ...titles] : secretBeside(key, value, seen);
    const masked = isPrivate
      ? redaction.mask(value)
      : one.isData && seen.has('kind Secret')
        ? maskMember(key, value, { holder: 'data', container: 'all' }, redaction)
        : names
            .map((name) => maskMember(name, value, { holder: '', container: 'open' }, redaction))
            .find((masked) => masked !== value);
    const written = out[at];
    if (masked !== undefined && written !== undefined)
      out[at] = { ...written, masked: encodeLiteral(masked, quote, isClosed) };
  }
}
