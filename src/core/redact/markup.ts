import { maskJsonText } from './json-text.ts';
import type { Redaction } from './redaction.ts';
import { maskText } from './text.ts';
import { isPlaceholder, isSentence, isStatement, looksOpaque } from './values.ts';

const TAG = /<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)|<!--|<!\[CDATA\[|<[!?]/gu;
const ATTRIBUTE = /([^\s"'<>/=]+)(\s*=\s*)("[^"]*"?|'[^']*'?|[^\s"'<>]+)/g;
const LONGEST_TAG = 200_000;

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** XML and HTML: elements and attributes by their names, inputs and meta elements by their `name`, scripts as JavaScript, text by form. */
export function maskMarkup(text: string, redaction: Redaction): string {
  const out: string[] = [];
  const tags = new RegExp(TAG);
  let done = 0;
  let open: Tag | undefined;
  for (let match = tags.exec(text); match !== null; match = tags.exec(text)) {
    out.push(maskContent(text.slice(done, match.index), open, redaction));
    const end = endOf(text, match);
    const raw = text.slice(match.index, end);
    if (match[2] === undefined) {
      out.push(
        raw.startsWith('<![CDATA[')
          ? `<![CDATA[${maskContent(raw.slice(9, -3), open, redaction)}${raw.slice(-3)}`
          : maskText(raw, redaction),
      );
    } else {
      open = match[1] === '/' ? undefined : readTag(match[2], raw);
      out.push(open === undefined ? raw : maskTag(open, raw, redaction));
    }
    done = end;
    tags.lastIndex = end;
  }
  out.push(maskContent(text.slice(done), open, redaction));
  return out.join('');
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
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return i + 1;
  }
  return limit;
}

function readTag(name: string, raw: string): Tag {
  const attributes = new Map<string, string>();
  for (const [, key = '', , value = ''] of raw.matchAll(ATTRIBUTE)) attributes.set(key.toLowerCase(), unquote(value));
  return { name: name.replace(/^.*:/, ''), attributes };
}

function unquote(value: string): string {
  const quote = value[0];
  return quote === '"' || quote === "'"
    ? value.slice(1, value.endsWith(quote) && value.length > 1 ? -1 : undefined)
    : value;
}

/** The name that an element's `name`, `id`, `property` or `itemprop` gives to its value. */
function givenName(tag: Tag): string {
  for (const key of ['name', 'id', 'property', 'http-equiv', 'key', 'itemprop']) {
    const value = tag.attributes.get(key);
    if (value !== undefined && value !== '') return value;
  }
  return '';
}

function maskTag(tag: Tag, raw: string, redaction: Redaction): string {
  const isPassword = tag.attributes.get('type')?.toLowerCase() === 'password';
  return raw.replace(ATTRIBUTE, (_, key: string, equals: string, quoted: string) => {
    const value = unquote(quoted);
    const isValue = /^(?:value|content)$/i.test(key);
    const name = isValue ? givenName(tag) : key;
    const isSecret = isValue && isPassword && !isPlaceholder(value);
    const masked = isSecret
      ? redaction.mask(value)
      : maskNamed(
          name,
          value,
          isValue || !/^(?:id|name|class|for|type|href|src|action|title|placeholder|alt|rel|autocomplete)$/i.test(key),
          redaction,
        );
    return key + equals + (masked === value ? quoted : quoted.replace(value, () => masked));
  });
}

function maskContent(content: string, open: Tag | undefined, redaction: Redaction): string {
  if (content.trim() === '') return content;
  if (open !== undefined && /^(?:script|style)$/i.test(open.name)) return maskJsonText(content, redaction);
  const value = content.trim();
  const before = content.slice(0, content.length - content.trimStart().length);
  const after = content.slice(content.trimEnd().length);
  const given = open === undefined ? '' : (open.attributes.get('name') ?? open.attributes.get('key') ?? '');
  const byGiven = given === '' ? value : maskNamed(given, value, true, redaction);
  return before + (byGiven === value ? maskNamed(open?.name ?? '', value, true, redaction) : byGiven) + after;
}

function maskNamed(name: string, value: string, byName: boolean, redaction: Redaction): string {
  if (isPlaceholder(value)) return value;
  const verdict = byName && name !== '' ? redaction.judge(name, 'markup') : 'unknown';
  const plain = isStatement(value) || isSentence(value);
  if (verdict === 'secret' && !plain) return redaction.mask(value);
  if (verdict === 'personal' && !plain && /[@\d]/.test(value)) return redaction.mask(value);
  if (verdict === 'opaque' && looksOpaque(value)) return redaction.mask(value);
  return maskText(value, redaction);
}
