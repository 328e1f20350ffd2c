import type { Span } from './forms.ts';
import { hides } from './decide.ts';
import { DESCRIBING, HIDES_ALL } from './members.ts';
import { namingTrigger } from './place-triggers.ts';
import type { Redaction } from './redaction.ts';
import { isPlaceholder, isSentence, isStatement, isWords, looksOpaque } from './values.ts';

/** `  - name: value`; all parts but the value are short, so that a line is read once. */
const LINE =
  /^(?<indent>[ \t]{0,80})(?<dash>(?:-[ \t]{1,8}){0,3})(?:(?<name>["']?[\p{L}_$][\p{L}\p{N}_.$/-]{0,80}["']?)[ \t]{0,4}(?<sign>:(?=[ \t]|$)|=))?[ \t]{0,80}(?<value>.*)$/su;
const SECTION = /^\[{1,2}[ \t]?["']?(?:[\w-]{1,60}\.){0,4}(?<name>[\w-]{1,60})["']?[ \t]?\]{1,2}\s*$/;
const LONGEST_LINE = 4000;
/** `encryption:` and below it `key: …` */
const ENCRYPTION = /^(?:\w{1,30}[_-])?(?:en|de)cryption$/i;

/** What a name above hides in the lines below that are indented deeper. */
interface Holder {
  readonly indent: number;
  readonly name: string;
  /** All values, as under `secrets:`; without it the items of a list and a single value. */
  readonly hidesAll: boolean;
}

/** Secrets that YAML, TOML and INI name by what stands above them: lists, objects of secrets, sections, words in a row. */
export function findIndented(text: string, redaction: Redaction): Span[] {
  const found: Span[] = [];
  if (!text.includes('\n') || !namingTrigger.test(text)) return found;
  const isSecretKind = /(?:^|\n)kind: ["']?(?:Sealed)?Secret\b/.test(text);
  let holder: Holder | undefined;
  let isAmongMembers = false;
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    const line = end - at > LONGEST_LINE ? '' : text.slice(at, end).replace(/\r$/, '');
    const { indent = '', dash = '', name = '', sign = '', value = '' } = LINE.exec(line)?.groups ?? {};
    const plain = name.replace(/["']/g, '');
    const isItem = dash !== '' && name === '';
    if (line.trim() !== '' && holder !== undefined && !isUnder(holder, indent.length, isItem)) holder = undefined;
    const section = SECTION.exec(line)?.groups?.['name'];
    const cell = cellOf(at + line.length - value.length, value);
    if (section !== undefined) {
      holder = isContainer(section) ? { indent: -1, name: section, hidesAll: true } : undefined;
    } else if (holder !== undefined && value !== '' && isHeld(holder, plain, cell.text, redaction)) {
      found.push(cell);
    } else if (sign === ':' && value === '') {
      holder = holderOf(plain, indent.length + (dash === '' ? 0 : 1), isSecretKind, redaction) ?? holder;
    } else if (sign === ':' && isPhrase(plain, cell.text, redaction) && (isAmongMembers || isMember(text, end + 1))) {
      found.push(cell);
    }
    isAmongMembers = sign === ':';
    at = end + 1;
  }
  return found;
}

/** Whether the line at `from` begins with a name and a colon, as lines of YAML do. */
function isMember(text: string, from: number): boolean {
  return /^[ \t]{0,40}(?:- )?[A-Za-z_][\w.-]{0,60}:(?:[ \t]|\r?\n|$)/.test(text.slice(from, from + 140));
}

/** Items of a list may stand as far left as the name of the list. */
function isUnder({ indent }: Holder, of: number, isItem: boolean): boolean {
  return of > indent || (isItem && of === indent);
}

function isContainer(name: string): boolean {
  return HIDES_ALL.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'));
}

function holderOf(name: string, indent: number, isSecretKind: boolean, redaction: Redaction): Holder | undefined {
  if (isContainer(name) || (isSecretKind && /^(?:data|stringData)$/.test(name)))
    return { indent, name, hidesAll: true };
  return ENCRYPTION.test(name) || /^(?:secret|password)$/.test(redaction.judge(name, 'text'))
    ? { indent, name, hidesAll: false }
    : undefined;
}

/** A value under a holder: of a list, alone on its line, or of any member where all are secrets. */
function isHeld({ name: held, hidesAll }: Holder, name: string, value: string, redaction: Redaction): boolean {
  if (isPlaceholder(value) || isStatement(value) || isSentence(value) || /^[|>&*!{[][-+\d]{0,2}$|^‹/.test(value))
    return false;
  if (!hidesAll && ENCRYPTION.test(held))
    return /^key$/i.test(name) && looksOpaque(value) && hides('secret', name, value, 'text');
  const verdict = redaction.judge(held, 'text');
  if (name === 'value' && !hidesAll)
    return verdict === 'password' ? hides(verdict, held, value, 'text') : looksOpaque(value);
  if (name !== '') return hidesAll && !DESCRIBING.test(name) && redaction.judge(name, 'text') !== 'open';
  if (/^[\w.-]{1,60}=/.test(value)) return false;
  return (verdict === 'password' || !isWords(value)) && (hidesAll || hides(verdict, held, value, 'text'));
}

/** `password: correct horse battery staple` between other members. */
function isPhrase(name: string, value: string, redaction: Redaction): boolean {
  return (
    / /.test(value) &&
    !isSentence(value) &&
    !/^[|>&*!{["'‹]|‹masked|[.!?:]$/.test(value) &&
    redaction.judge(name, 'text') === 'password'
  );
}

/** Without the quotes, and without a comment behind. */
function cellOf(start: number, value: string): Span & { text: string } {
  const quote = /^["']/.exec(value)?.[0];
  const close = quote === undefined ? -1 : value.indexOf(quote, 1);
  if (close !== -1) return { start: start + 1, end: start + close, text: value.slice(1, close) };
  const comment = value.search(/[ \t]#/);
  const text = (comment === -1 ? value : value.slice(0, comment)).trimEnd();
  return { start, end: start + text.length, text };
}
