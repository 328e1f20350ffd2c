import { markOf } from '../masked.ts';
import { maskForms } from './forms.ts';
import { encodeLiteral, readLiteral } from './literal.ts';
import { containerOf, isSecretNumber, maskMember, type Surroundings } from './members.ts';
import type { Redaction } from './redaction.ts';

/** One object, list or bracket that is open. */
interface Frame extends Surroundings {
  readonly isList: boolean;
  /** The member whose value comes next. */
  key: string;
  /** Text of a member that names another: `{"name":"Authorization","value":"…"}`. */
  namedBy: string;
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
}

const NAMING = /^(?:name|key|field|header|param|parameter|property|variable|attribute|id|k|n)$/i;
const VALUE = /^(?:value|val|v|content|data|text|stringvalue|default|defaultvalue)$/i;
/** Private members of a JSON Web Key. RFC 7518 section 6. */
const PRIVATE_JWK = /^(?:d|p|q|dp|dq|qi|k|oth)$/;
/** Claims that are personal in a token and ordinary words elsewhere. */
const PERSONAL_CLAIM = /^(?:name|nickname|ipaddr|picture|preferred_username|unique_name)$/;
/** Members are named by addresses and tokens now and then. */
const SHORTEST_SECRET_NAME = 8;
const WORD = /[\p{L}\p{N}_$][\p{L}\p{N}_$.-]*/uy;
const SPACE = /\s*/y;

/**
 * JSON and what looks like it: JSON Lines, JSONP, JavaScript and GraphQL literals, and any of them cut off in the middle.
 * Everything but the masked values stays byte for byte.
 */
export function maskJsonText(text: string, redaction: Redaction): string {
  const out: string[] = [];
  const frames: Frame[] = [];
  let top = open('', false, 'open');
  let copied = 0;
  const emit = (start: number, end: number, replacement: string): number => {
    out.push(text.slice(copied, start), replacement);
    copied = end;
    return out.length - 1;
  };
  const readText = (start: number, quote: string): number => {
    const literal = readLiteral(text, start);
    const { value, end, isClosed } = literal;
    if (isBefore(text, end, ':')) {
      top.key = value;
      const masked = value.length < SHORTEST_SECRET_NAME ? value : maskForms(value, redaction);
      if (masked !== value) emit(start, end, encodeLiteral(masked, quote, isClosed));
      return end;
    }
    if (NAMING.test(top.key)) top.namedBy = value;
    top.seen.add(top.key === 'kind' ? `kind ${value}` : top.key);
    const masked = maskMember(top.key, value, top, redaction);
    if (masked !== value || VALUE.test(top.key) || PRIVATE_JWK.test(top.key) || PERSONAL_CLAIM.test(top.key)) {
      const at = emit(start, end, masked === value ? text.slice(start, end) : encodeLiteral(masked, quote, isClosed));
      if (masked === value) top.waiting.push({ at, key: top.key, value, quote });
    }
    if (!top.isList) top.key = '';
    return end;
  };
  for (let i = 0; i < text.length;) {
    const char = text[i] ?? '';
    if (char === '"' || char === '`' || (char === "'" && isQuote(text, i))) {
      i = readText(i, char);
    } else if (char === '{' || char === '[' || char === '(') {
      const name = top.key === '' && top.isList ? top.holder : top.key;
      frames.push(top);
      const isKubernetes = /^(?:data|stringData)$/.test(name) && top.seen.has('kind Secret');
      const container = isKubernetes ? 'all' : containerOf(top.isList ? '' : name, top, char === '[', redaction);
      if (!top.isList) top.key = '';
      top = open(name, char === '[', container);
      i++;
    } else if (char === '}' || char === ']' || char === ')') {
      settle(top, out, redaction);
      top = frames.pop() ?? open('', false, 'open');
      i++;
    } else if (char === ',' || char === ';') {
      if (!top.isList) top.key = '';
      i++;
    } else {
      WORD.lastIndex = i;
      const word = WORD.exec(text)?.[0];
      if (word === undefined) {
        i++;
        continue;
      }
      const end = i + word.length;
      top.seen.add(top.key);
      if (isBefore(text, end, ':') || isBefore(text, end, '=')) top.key = word;
      else if (/^\d/.test(word) && isSecretNumber(top.key, word, top, redaction))
        emit(i, end, `"${redaction.mask(word)}"`);
      i = end;
    }
  }
  for (const frame of [...frames, top]) settle(frame, out, redaction);
  out.push(text.slice(copied));
  return out.join('');
}

function open(holder: string, isList: boolean, container: Frame['container']): Frame {
  return { holder, isList, container, key: '', namedBy: '', waiting: [], seen: new Set() };
}

/** Decides the members that another member speaks about. */
function settle(frame: Frame, out: string[], redaction: Redaction): void {
  const isJwk = frame.seen.has('kty');
  const isClaims = frame.seen.has('iss') && (frame.seen.has('exp') || frame.seen.has('aud'));
  for (const { at, key, value, quote } of frame.waiting) {
    if (markOf(value) !== undefined) continue;
    const masked =
      (isJwk && PRIVATE_JWK.test(key)) || (isClaims && PERSONAL_CLAIM.test(key))
        ? redaction.mask(value)
        : frame.namedBy !== '' && VALUE.test(key)
          ? maskMember(frame.namedBy, value, { holder: '', container: 'open' }, redaction)
          : value;
    if (masked !== value) out[at] = encodeLiteral(masked, quote, true);
  }
}

/** An apostrophe opens a literal; inside a word it is none. */
function isQuote(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function isBefore(text: string, from: number, sign: ':' | '='): boolean {
  SPACE.lastIndex = from;
  SPACE.test(text);
  return text[SPACE.lastIndex] === sign && !(sign === '=' && text[SPACE.lastIndex + 1] === '=');
}
