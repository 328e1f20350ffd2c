import { decodeBase64 } from './base64.ts';
import { saysSecret } from './json-flags.ts';
import type { Container, Surroundings } from './members.ts';
import { boundColumns } from './sql-values.ts';

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

const NAMING =
  /^(?:[a-z_]{0,20}(?:name|key)|field|header|param|parameter|property|setting|option|variable|attribute|argument|label|id|k|n)$/i;
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
export const GENERATED = 'type random_password';
/** What HashiCorp Vault keeps: version 2 puts it beside its metadata. */
export const MOUNT = 'mount_type kv';

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
