import { markOf } from '../masked.ts';
import { encodeLiteral } from './literal.ts';
import { maskMember, type Container, type Surroundings } from './members.ts';
import type { Redaction } from './redaction.ts';
import type { MaskedSpan } from './spans.ts';

/** One object, list or bracket that is open while JSON is read. */
export interface Frame extends Surroundings {
  readonly isList: boolean;
  /** The member whose value comes next. */
  key: string;
  readonly isCall: boolean;
  /** Texts of members that name another: `{"name":"Authorization","value":"…"}`. */
  readonly namedBy: string[];
  /** The item before, in a list or a call: `["--password","…"]`, `setItem("token","…")`. */
  itemBefore: string;
  /** Members to decide once the object is whole. */
  readonly waiting: Waiting[];
  /** Names of the members so far that decide about others. */
  readonly seen: Set<string>;
}

interface Waiting {
  /** Where it stands in the output. */
  readonly at: number;
  readonly key: string;
  readonly value: string;
  readonly quote: string;
  readonly isClosed: boolean;
}

const MOST_NAMES = 4;
const NAMING =
  /^(?:[a-z]{0,20}(?:name|key)|field|header|param|parameter|property|setting|option|variable|attribute|label|id|k|n)$/i;
const NAMED = /^(?:[a-z]{0,20}value|val|v|content|data|text|input|default)$/i;
/** Private members of a JSON Web Key. RFC 7518 section 6. */
const PRIVATE_JWK = /^(?:d|p|q|dp|dq|qi|k|oth)$/;
/** Claims that are personal in a token and ordinary words elsewhere. */
const PERSONAL_CLAIM = /^(?:name|nickname|ipaddr|picture|preferred_username|unique_name)$/;

export function openFrame(holder: string, container: Container, bracket = ''): Frame {
  const isList = bracket === '[';
  const isCall = bracket === '(';
  return { holder, isList, isCall, container, key: '', namedBy: [], itemBefore: '', waiting: [], seen: new Set() };
}

/** Notes what a text member says about the others of its object. */
export function noteMember(frame: Frame, value: string): void {
  if (
    NAMING.test(frame.key) ||
    (frame.key === 'path' && /^[\w.]{1,60}$/.test(value)) ||
    (frame.key === 'type' && value === 'password')
  )
    frame.namedBy.push(value);
  frame.seen.add(frame.key === 'kind' ? `kind ${value}` : frame.key);
}

/** `"loc":["body","password"]` names what stands in `input`, as validators report it. */
export function noteList(outer: Frame, { isList, holder, itemBefore }: Frame): void {
  if (isList && itemBefore !== '' && /^(?:loc|path|instancepath)$/i.test(holder)) outer.namedBy.push(itemBefore);
}

/** Whether a member can only be decided once the whole object is known. */
export function mustWait(key: string): boolean {
  return NAMED.test(key) || PRIVATE_JWK.test(key) || PERSONAL_CLAIM.test(key);
}

/** Kubernetes writes what a Secret holds under `data`. */
export function isSecretData(frame: Frame, name: string): boolean {
  return /^(?:data|stringData)$/.test(name) && frame.seen.has('kind Secret');
}

/** Decides the members that another member speaks about. */
export function settleFrame({ seen, namedBy, waiting }: Frame, out: MaskedSpan[], redaction: Redaction): void {
  const isJwk = seen.has('kty');
  const isClaims = seen.has('iss') && (seen.has('exp') || seen.has('aud'));
  for (const { at, key, value, quote, isClosed } of waiting) {
    if (markOf(value) !== undefined) continue;
    const isPrivate = (isJwk && PRIVATE_JWK.test(key)) || (isClaims && PERSONAL_CLAIM.test(key));
    const names = NAMED.test(key) ? namedBy.slice(0, MOST_NAMES) : [];
    const masked = isPrivate
      ? redaction.mask(value)
      : names
          .map((name) => maskMember(name, value, { holder: '', container: 'open' }, redaction))
          .find((one) => one !== value);
    const written = out[at];
    if (masked !== undefined && written !== undefined)
      out[at] = { ...written, masked: encodeLiteral(masked, quote, isClosed) };
  }
}
