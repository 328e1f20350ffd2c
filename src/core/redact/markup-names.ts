import type { Attribute } from './attributes.ts';
import type { Cell } from './markup-table.ts';
import type { Redaction } from './redaction.ts';
import { tells } from './spoken-secrets.ts';
import { isPlaceholder, isStatement, looksOpaque } from './values.ts';

/** A tag that was opened. */
export interface Element {
  readonly name: string;
  readonly attributes: readonly Attribute[];
}

/** Elements that name the next one: property lists, XML-RPC, name and value pairs of SOAP. */
const NAMING = /^(?:key|name|fieldname|attributename|parametername)$/i;

/** They do so for what is a value by its own name: reports of validators. */
const FIELD = /^(?:field|param(?:eter)?|property|propertypath|attribute|variable|setting|path|argument)$/i;
const HOLDING = /value$|^(?:input|actual|received|given|provided)$/i;
/** They say more of the same thing, and stand between its name and its value. */
const ABOUT =
  /^(?:(?:data|value)?type|kind|description|comment|label|version|id|group|category|message|code|reason|error|severity|rule|constraint|location)$/i;

/** They name what their parent is called: SAML, Spring, EWS. */
const HELD = /^(?:attributevalue|value|string|text)$/i;
/** Elements without an end: what follows is none of their content. WHATWG HTML section 13.1.2. */
const VOID = /^(?:input|meta|link|img|br|hr|source|embed|param|area|base|col|track|wbr)$/i;

/** What stands around a text in markup and may name it. */
export interface Around extends Cell {
  /** The text of the `<key>` before. */
  named: string;
  /** Whether only elements that hold values go by it. */
  isField: boolean;
  /** "Your code is", before the element that shows it; the label in the cell before. */
  announced: string;
  /** What was said before, in the same element or the one around it. */
  sentence: string;
  /** The name that the parent has in an attribute. */
  holder: string;
}

const LONGEST_SENTENCE = 160;
const LABEL = /^(?:dt|th|td|label|b|strong|em|code|span|div|p|li)$/i;

function announcedBy(plain: string, open: Element | undefined): string {
  // `$_ENV['DB_PASSWORD']`
  const member = /\[["']([\w.-]{1,60})["']\]$/.exec(plain.slice(-70))?.[1];
  if (member !== undefined) return member;
  if (
    open !== undefined &&
    LABEL.test(open.name) &&
    /^[\p{L}\p{N}_-]{1,40}(?: [\p{L}\p{N}_-]{1,20}){0,3}:?$/u.test(plain)
  )
    return plain.replace(/(?:[ \t]is)?:?$/, '');
  return /([\w-]{1,40}[ -][\w-]{1,40})(?: is|:)$/.exec(plain.slice(-90))?.[1] ?? '';
}

/** `<Attribute Name="token"><AttributeValue>`: the name goes on to the children that hold its value. */
export function holderAfter(open: Element | undefined, name: string, before: string): string {
  if (HELD.test(name.replace(/^.*:/, ''))) return before;
  return open?.attributes.find((attribute) => /^(?:name|key)$/i.test(attribute.name))?.value ?? '';
}

/** An element that holds nothing. */
export function isEmpty(name: string, raw: string, text: string, end: number): boolean {
  return raw.endsWith('/>') || (VOID.test(name) && !text.startsWith(`</${name}`, text.indexOf('<', end)));
}

/** Everything that a text goes by, nearest first. */
export function namesOf(open: Element | undefined, around: Around): string[] {
  const own = open?.attributes.find(({ name }) => /^(?:name|key)$/i.test(name))?.value ?? '';
  const isHeld = open !== undefined && !NAMING.test(open.name) && !ABOUT.test(open.name);
  return [
    own,
    isHeld && (!around.isField || HOLDING.test(open.name)) ? around.named : '',
    isHeld && HELD.test(open.name) ? around.holder : '',
    open?.name ?? '',
    around.column,
  ].filter((name) => name !== '');
}

/** Whether what stands before says that this is a secret, and it looks like one; `isSigned`: after a colon or an equals sign. */
export function isAnnounced(
  value: string,
  isSigned: boolean,
  { announced, sentence }: Around,
  redaction: Redaction,
): boolean {
  if (tells(sentence, value)) return true;
  // `varchar(64)`
  if (announced === '' || !/\d/.test(value) || /^[a-z]{2,12}\(\d{1,5}\)$/i.test(value)) return false;
  const verdict = redaction.judge(announced, 'markup');
  if (!looksOpaque(value) && !(isSigned && verdict === 'password' && /^\S{4,64}$/.test(value))) return false;
  return (verdict === 'secret' || verdict === 'password') && !isPlaceholder(value) && !isStatement(value);
}

/** What Symfony and Laravel write the names of dumped members in. */
function isDumpedName({ attributes }: Element): boolean {
  return attributes.some(
    ({ name, value }) => /^class$/i.test(name) && /^sf-dump-(?:key|public|protected|private|meta)\b/.test(value),
  );
}

/** What a text leaves behind for the next one. */
export function readNames(plain: string, open: Element | undefined, around: Around): void {
  // `<b>Key</b>: <code>`, `<span class=sf-dump-key>KEY</span>" => "<span …>`
  if (/^(?:[:=]|"?(?:\]?\s=>|:)\s?"?)$/.test(plain)) return;
  if (open === undefined || !ABOUT.test(open.name) || plain.length > LONGEST_SENTENCE) {
    around.isField = open !== undefined && FIELD.test(open.name) && open.attributes.length === 0;
    const isNaming = open !== undefined && (around.isField || NAMING.test(open.name) || isDumpedName(open));
    around.named = isNaming && plain.length <= 80 ? plain : '';
  }
  around.announced = announcedBy(plain, open);
  around.sentence = plain.slice(-LONGEST_SENTENCE);
}
