import { readAttributes } from './attributes.ts';
import { maskBodyText } from './body.ts';
import { hides } from './decide.ts';
import { decodeEntities, encodeEntities } from './entities.ts';
import { maskJsonText } from './json-text.ts';
import { readCodeLists } from './markup-codes.ts';
import { isShownSecret } from './markup-ids.ts';
import { readCalls } from './markup-calls.ts';
import { readLabels, type Labels } from './markup-labels.ts';
import { holderAfter, isAnnounced, isEmpty, namesOf, readNames, type Around, type Element } from './markup-names.ts';
import { hidesInPair } from './cell-pairs.ts';
import { readTable } from './markup-table.ts';
import type { Redaction } from './redaction.ts';
import { maskText } from './text.ts';
import { isPlaceholder } from './values.ts';

const TAG = /<(\/?)([\p{L}_][\p{L}\p{N}_.:-]{0,200})|<!--|<!\[CDATA\[|<[!?]/gu;
const LONGEST_TAG = 1_000_000;
/** `accesskey="2"` is a key of the keyboard. */
const SHORTEST = 2;
/** Attributes that say what an element is, never what it holds. */
const DESCRIBING =
  /^(?:id|name|class|for|type|rel|placeholder|title|alt|autocomplete|label|method|role|nonce|integrity|lang|aria-.*|xmlns.*)$/i;
/** Elements that hold what somebody typed or may copy. */
const FIELD = /^(?:textarea|output|option)$/i;
const CONTROL = /^(?:input|option|output)$/i;
/** What a browser may fill in is the secret itself. WHATWG HTML section 4.10.18.7.1. */
const FILLED = /(?:^|\s)(?:one-time-code|(?:current|new)-password|cc-csc)$/i;
const COPIED = /^data-(?:clipboard(?:-text)?|copy(?:-text)?)$/i;

/** XML and HTML: elements and attributes by their names, inputs and meta elements by their `name`, scripts as JavaScript, text by form. */
export function maskMarkup(text: string, redaction: Redaction): string {
  const out: string[] = [];
  const tags = new RegExp(TAG);
  let done = 0;
  let open: Element | undefined;
  const around: Around = { named: '', isField: false, announced: '', sentence: '', holder: '', column: '', row: '' };
  const table = readTable();
  const calls = readCalls();
  const labels = readLabels(text);
  const codes = readCodeLists();
  const readContent = (end: number): void => {
    const content = text.slice(done, end);
    const plain = content.trim();
    const isField = open !== undefined && FIELD.test(open.name) && plain !== '' && labels.hides(open, plain, redaction);
    out.push(
      isField
        ? content.replace(plain, () => redaction.mask(plain))
        : (codes.mask(content, redaction) ?? maskContent(content, open, around, redaction)),
    );
    if (plain === '') return;
    labels.text(plain, open);
    readNames(plain, open, around);
    calls.text(plain, out.length - 1, open);
    table.head(plain);
  };
  for (let match = tags.exec(text); match !== null; match = tags.exec(text)) {
    readContent(match.index);
    const end = endOf(text, match);
    const raw = text.slice(match.index, end);
    if (match[2] === undefined) {
      out.push(maskOther(raw, open, around, redaction));
    } else {
      open = match[1] === '/' ? undefined : { name: match[2].replace(/^.*:/, ''), attributes: readAttributes(raw) };
      if (open !== undefined) {
        labels.enter(open);
        codes.enter(open);
      }
      out.push(open === undefined ? raw : maskTag(open, raw, labels, redaction));
      around.holder = holderAfter(open, match[2], around.holder);
      Object.assign(around, table.enter(match[2].toLowerCase(), match[1] === '/'));
      calls.tag(match[2], match[1] === '/');
      if (open !== undefined && isEmpty(match[2], raw, text, end)) open = undefined;
    }
    done = end;
    tags.lastIndex = end;
    if (open !== undefined && /^(?:script|style)$/i.test(open.name) && !raw.endsWith('/>')) done = readScript(end);
  }
  readContent(text.length);
  calls.settle(out, redaction);
  return out.join('');

  /** Nothing inside a script is a tag but its end. */
  function readScript(from: number): number {
    const close = /<\/(?:script|style)/gi;
    close.lastIndex = from;
    const end = close.exec(text)?.index ?? text.length;
    out.push(maskJsonText(text.slice(from, end), redaction));
    open = undefined;
    tags.lastIndex = end;
    return end;
  }
}

function maskOther(raw: string, open: Element | undefined, around: Around, redaction: Redaction): string {
  if (!raw.startsWith('<![CDATA[')) return maskText(raw, redaction);
  const close = raw.endsWith(']]>') ? raw.length - 3 : raw.length;
  return `<![CDATA[${maskContent(raw.slice(9, close), open, around, redaction)}${raw.slice(close)}`;
}

function endOf(text: string, match: RegExpExecArray): number {
  const close = match[0] === '<!--' ? '-->' : match[0] === '<![CDATA[' ? ']]>' : undefined;
  if (close !== undefined) {
    const end = text.indexOf(close, match.index);
    return end === -1 ? text.length : end + close.length;
  }
  let quote = '';
  const limit = Math.min(text.length, match.index + LONGEST_TAG);
  for (let i = match.index + match[0].length; i < limit; i++) {
    const char = text[i] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if ((char === '"' || char === "'") && text[i - 1] === '=') quote = char;
    else if (char === '>') return i + 1;
  }
  return limit;
}

function maskTag(element: Element, raw: string, labels: Labels, redaction: Redaction): string {
  const of = (name: string): string =>
    element.attributes.find((attribute) => attribute.name.toLowerCase() === name)?.value ?? '';
  const isChoice = /^(?:checkbox|radio|button|submit|reset|image)$/i.test(of('type'));
  const isPassword = of('type').toLowerCase() === 'password' || FILLED.test(of('autocomplete').trim());
  const given = ['name', 'id', 'property', 'http-equiv', 'key', 'itemprop'].map(of).find((name) => name !== '') ?? '';
  const out: string[] = [];
  let done = 0;
  for (const { name, value, start, end } of element.attributes) {
    const isValue = /^(?:value|content|data-value)$/i.test(name) && !isChoice;
    // OAuth's form_post answers with inputs that are called `code` and `state`.
    const isIssued =
      isValue && /^input$/i.test(element.name) && hides(redaction.judge(given, 'json'), given, value, 'json');
    const isLabelled =
      ((isValue && CONTROL.test(element.name)) || COPIED.test(name)) && labels.hides(element, value, redaction);
    const masked =
      (isValue && isPassword && !isPlaceholder(value)) || isIssued || isLabelled
        ? redaction.mask(value)
        : maskNamed(isValue ? given : DESCRIBING.test(name) || value.length <= SHORTEST ? '' : name, value, redaction);
    out.push(raw.slice(done, start), masked);
    done = end;
  }
  out.push(raw.slice(done));
  return out.join('');
}

function maskContent(content: string, open: Element | undefined, around: Around, redaction: Redaction): string {
  const value = content.trim();
  if (value === '') return content;
  const before = content.slice(0, content.length - content.trimStart().length);
  const after = content.slice(content.trimEnd().length);
  const sign = /^[:=]\s*/.exec(value)?.[0] ?? '';
  const announced = value.slice(sign.length);
  const shown = announced.includes('&') ? decodeEntities(announced) : announced;
  if (
    isAnnounced(shown, sign !== '', around, redaction) ||
    hidesInPair(shown, open, around, redaction) ||
    isShownSecret(open, shown, redaction)
  )
    return before + sign + redaction.mask(announced) + after;
  for (const name of namesOf(open, around)) {
    if (hides(redaction.judge(name, 'markup'), name, value, 'markup')) return before + redaction.mask(value) + after;
  }
  return before + maskNamed('', value, redaction) + after;
}

/** A value, as it stands in the markup, under a name that may be empty. */
function maskNamed(name: string, value: string, redaction: Redaction): string {
  const plain = value.includes('&') ? decodeEntities(value) : value;
  if (name !== '' && hides(redaction.judge(name, 'markup'), name, plain, 'markup')) return redaction.mask(plain);
  const inside = /^\s*[[{<]/.test(plain) ? redaction.inside() : undefined;
  const masked = inside === undefined ? maskText(plain, redaction) : maskBodyText(plain, '', inside);
  if (masked === plain) return value;
  return plain === value ? masked : encodeEntities(masked);
}
