import { markOf } from '../masked.ts';
import { decodeBase64 } from './base64.ts';
import { saysSecret } from './json-flags.ts';
import { encodeLiteral } from './literal.ts';
import { maskMember, type Container, type Surroundings } from './members.ts';
import type { Redaction } from './redaction.ts';
import { boundColumns } from './sql-values.ts';
import type { MaskedSpan } from './spans.ts';
import { looksOpaque } from './values.ts';

/** One object, list or bracket that is open while JSON is read. */
export interface Frame extends Surroundings {
  readonly isList: boolean;
  /** A list in a list, which may be an entry: `[["password","…"]]`. */
  readonly isInList: boolean;
  /** The member whose value comes next. */
  key: string;
  readonly isCall: boolean;
  /** Texts of members that name another: `{"name":"Authorization","value":"…"}`. */
  readonly namedBy: string[];
  title?: string;
  /** Something in it says that its value is a secret. */
  isSecret: boolean;
  /** The item before, in a list or a call: `["--password","…"]`, `setItem("token","…")`. */
  itemBefore: string;
  /** How many items are behind. */
  index: number;
  /** The items that are short texts, or the names of those that are objects. */
  readonly texts: string[];
  /** What the items of a row go by. */
  readonly columns: readonly string[] | undefined;
  /** What the items of the rows inside go by. */
  headings: readonly string[] | undefined;
  /** The columns that a statement beside binds values to. */
  bound?: readonly string[];
  /** Members to decide once the object is whole. */
  readonly waiting: Waiting[];
  /** The texts of a list, and their places in it. */
  readonly items: Item[];
  /** Of the lists in a list: place and where it stands in the output, for each text. */
  readonly cells: number[];
  /** The same of a member, whose columns come later. */
  rows?: readonly number[];
  columnsAfter?: readonly string[] | undefined;
  /** What is called, and what with. */
  method?: string;
  parameters?: readonly Item[];
  /** Names of the members so far that decide about others. */
  readonly seen: Set<string>;
}

/** A text that was read. */
export interface Written {
  /** Where it stands in the output. */
  readonly at: number;
  readonly value: string;
  readonly quote: string;
  readonly isClosed: boolean;
}

interface Item extends Written {
  readonly column: number;
}

interface Waiting extends Written {
  readonly key: string;
  /** A member of `data`, which the kind of the object around it speaks about. */
  readonly isData: boolean;
  /** How many objects further out it was handed. */
  readonly raised: number;
}

const MOST_NAMES = 4;
const MOST_RAISED = 3;
const NAMING =
  /^(?:[a-z_]{0,20}(?:name|key)|field|header|param|parameter|property|setting|option|variable|attribute|argument|label|id|k|n)$/i;
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

export function openFrame(holder: string, container: Container, bracket = '', outer?: Frame): Frame {
  const isList = bracket === '[';
  const isCall = bracket === '(';
  const isBound = isList && BINDINGS.test(holder);
  const columns =
    isBound && outer?.bound !== undefined ? outer.bound : isList && outer?.isList === true ? outer.headings : undefined;
  // `{"columns":["id","password"],"rows":[[1,"…"]]}`
  const headings = isList && outer?.isList === false ? outer.headings : undefined;
  const own = {
    key: '',
    namedBy: [],
    isSecret: false,
    itemBefore: '',
    index: 0,
    texts: [],
    waiting: [],
    items: [],
    cells: [],
    seen: new Set<string>(outer?.seen.has(GENERATED) === true ? [GENERATED] : []),
  };
  return { ...own, holder, isList, isInList: isList && outer?.isList === true, isCall, container, columns, headings };
}

const LONGEST_NAME = 64;
const MOST_COLUMNS = 100;
const STATEMENT = /^(?:sql|query|statement)$/i;
const BINDINGS = /^(?:bindings?|binds|param(?:eter)?s|values|args|arguments)$/i;
/** What a test or a robot types into: `#password`, `input[name="password"]`. */
const SELECTOR = /^(?:selector|element|locator)$/i;
const SELECTED = /(?:[#.]|name=["']?)([A-Za-z][\w-]{1,40})["']?\]?$/;
/** etcd writes its keys in base64. */
const ENCODED = /^[A-Za-z0-9+/]{8,400}={0,2}$/;
const PATH = /(?:path|pointer)$/i;

/** Terraform's resources that make a password, in states and plans; what is inside of them comes later. */
const GENERATOR = /^random_password$/;
const GENERATED = 'type random_password';
/** What HashiCorp Vault keeps: version 2 puts it beside its metadata. */
const MOUNT = 'mount_type kv';

/** Notes what a text member says about the others of its object. */
export function noteMember(frame: Frame, value: string): void {
  if (frame.key === 'type' && GENERATOR.test(value)) frame.seen.add(GENERATED);
  if (frame.key === 'mount_type' && value === 'kv') frame.seen.add(MOUNT);
  if (NAMING.test(frame.key) && !value.includes('://')) frame.namedBy.push(value);
  noteFlag(frame, value);
  if (frame.key === 'title') frame.title = value;
  const selected = SELECTOR.test(frame.key) && value.length < 200 ? SELECTED.exec(value)?.[1] : undefined;
  if (selected !== undefined) frame.namedBy.push(selected);
  const plain = frame.key === 'key' && ENCODED.test(value) ? (decodeBase64(value) ?? '') : '';
  if (/^[\w./-]{4,200}$/.test(plain)) frame.namedBy.push(plain.replace(/^.*\//, ''));
  // A `path` with slashes is that of a request, but for JSON Patch. RFC 6901, RFC 6902.
  const isRoute = frame.key === 'path' && value.includes('/') && !frame.seen.has('op');
  if (PATH.test(frame.key) && !isRoute && /^[#$/\w.[\]'"-]{1,120}$/.test(value)) {
    const last = value.split(/[^\w$-]+/).findLast((part) => !/^\d*$/.test(part));
    if (last !== undefined) frame.namedBy.push(last);
  }
  if (STATEMENT.test(frame.key)) frame.bound = boundColumns(value);
  if (frame.isList && value.length <= LONGEST_NAME && frame.texts.length < MOST_COLUMNS) frame.texts.push(value);
  if (frame.key === 'kind') frame.seen.add(`kind ${value}`);
  frame.seen.add(frame.key);
}

/** Notes a text or a word that says what the object holds: `"sensitive":true`. */
export function noteFlag(frame: Frame, word: string): void {
  frame.isSecret ||= saysSecret(frame.key, word);
}

/** `"loc":["body","password"]` names what stands in `input`, as validators report it; a list of names heads the rows that follow. */
export function noteClosed(outer: Frame, { isList, holder, itemBefore, texts, index, namedBy }: Frame): void {
  const name = namedBy[0];
  if (!isList && outer.isList && name !== undefined && outer.texts.length < MOST_COLUMNS) outer.texts.push(name);
  // `{"source":{"pointer":"/data/attributes/password"},"value":"…"}`: JSON:API section "Errors".
  if (!isList && /^(?:source|target)$/i.test(holder)) outer.namedBy.push(...namedBy);
  if (holder === 'metadata' && !isList) outer.seen.add(holder);
  if (!isList) return;
  if (itemBefore !== '' && /^(?:loc|location|path|instancepath|keypath)$/i.test(holder)) outer.namedBy.push(itemBefore);
  if (texts.length > 1 && texts.length === index + 1) outer.headings ??= texts;
}

/** Keeps a text that can only be decided once the whole object is known. */
export function keepWaiting(frame: Frame, written: Written): void {
  const key = frame.isList ? frame.holder : frame.key;
  const isData = !frame.isList && DATA.test(frame.holder);
  const isGenerated = /^(?:result|bcrypt_hash)$/.test(key) && frame.seen.has(GENERATED);
  if (isData || isGenerated || key === 'code' || NAMED.test(key) || PRIVATE_JWK.test(key) || PERSONAL_CLAIM.test(key))
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
    const isGenerated = /^(?:result|bcrypt_hash)$/.test(key) && seen.has(GENERATED);
    const isPrivate =
      (isJwk && PRIVATE_JWK.test(key)) ||
      (isClaims && PERSONAL_CLAIM.test(key)) ||
      isGenerated ||
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
