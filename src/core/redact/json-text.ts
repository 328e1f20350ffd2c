import { markOf } from '../masked.ts';
import { encodeLiteral, readLiteral } from './literal.ts';
import { judgeLeaf, isNumericSecret, type Surroundings } from './members.ts';
import type { Redaction } from './redaction.ts';

/** One object, array or bracket that is open. */
interface Frame extends Surroundings {
  readonly isList: boolean;
  /** The member whose value comes next. */
  key: string;
  /** Text of a member that names another: `{"name":"Authorization","value":"…"}`. */
  namedBy: string;
  /** Members to decide once the object is whole: where they stand in the output, and what they say. */
  readonly waiting: { readonly at: number; readonly key: string; readonly value: string; readonly quote: string }[];
  isJwk: boolean;
}

const NAMING = /^(?:name|key|field|header|param|parameter|property|variable|attribute|id|k|n)$/i;
const VALUE = /^(?:value|val|v|content|data|text|stringvalue|default|defaultvalue)$/i;
/** Private members of a JSON Web Key. RFC 7518 section 6. */
const PRIVATE_JWK = /^(?:d|p|q|dp|dq|qi|k|oth|r|t)$/;
const WORD = /[\p{L}\p{N}_$][\p{L}\p{N}_$.-]*/uy;
const SPACE = /\s*/y;

/**
 * JSON and what looks like it: JSON Lines, JSONP, JavaScript and GraphQL literals, and any of them cut off in the middle.
 * Everything but the masked values stays byte for byte.
 */
export function maskJsonText(text: string, redaction: Redaction): string {
  const out: string[] = [];
  const frames: Frame[] = [frame('', false, false)];
  let copied = 0;
  const top = (): Frame => frames[frames.length - 1] ?? frame('', false, false);
  const emit = (start: number, end: number, replacement: string): number => {
    out.push(text.slice(copied, start), replacement);
    copied = end;
    return out.length - 1;
  };
  for (let i = 0; i < text.length;) {
    const char = text[i] ?? '';
    if (char === '"' || char === "'" || char === '`') {
      const literal = readLiteral(text, i);
      const current = top();
      if (isKey(text, literal.end)) {
        current.key = literal.value;
      } else {
        const value = literal.value;
        if (NAMING.test(current.key)) current.namedBy = value;
        if (/^kty$/.test(current.key)) current.isJwk = true;
        const masked = judgeLeaf(current.key, value, current, redaction);
        const at = emit(
          i,
          literal.end,
          masked === value ? text.slice(i, literal.end) : encodeLiteral(masked, char, literal.isClosed),
        );
        if (VALUE.test(current.key) || PRIVATE_JWK.test(current.key))
          current.waiting.push({ at, key: current.key, value, quote: char });
        if (!current.isList) current.key = '';
      }
      i = literal.end;
    } else if (char === '{' || char === '[' || char === '(') {
      const current = top();
      const isSecret = redaction.judge(current.key, 'json') === 'secret';
      frames.push(
        frame(
          current.key === '' && current.isList ? current.listName : current.key,
          char === '[',
          isSecret || (current.isSecret && current.isList),
        ),
      );
      if (!current.isList) current.key = '';
      i++;
    } else if (char === '}' || char === ']' || char === ')') {
      if (frames.length > 1) settle(frames.pop(), out, redaction);
      i++;
    } else if (char === ',' || char === ';' || char === '\n') {
      const current = top();
      if (!current.isList && char !== '\n') current.key = '';
      i++;
    } else {
      WORD.lastIndex = i;
      const word = WORD.exec(text)?.[0];
      if (word === undefined) {
        i++;
        continue;
      }
      const end = i + word.length;
      const current = top();
      if (isKey(text, end) || isAssigned(text, end)) current.key = word;
      else if (
        /^\d/.test(word) &&
        isNumericSecret(current.key === '' ? current.listName : current.key, word, redaction)
      )
        emit(i, end, `"${redaction.mask(word)}"`);
      i = end;
    }
  }
  for (const open of frames.reverse()) settle(open, out, redaction);
  out.push(text.slice(copied));
  return out.join('');
}

function frame(name: string, isList: boolean, isSecret: boolean): Frame {
  return { listName: name, isList, isSecret, key: isList ? name : '', namedBy: '', waiting: [], isJwk: false };
}

/** Decides the members that another member speaks about. */
function settle(closed: Frame | undefined, out: string[], redaction: Redaction): void {
  for (const { at, key, value, quote } of closed?.waiting ?? []) {
    if (closed === undefined || markOf(value) !== undefined) continue;
    const isPrivate = closed.isJwk && PRIVATE_JWK.test(key);
    const named = closed.namedBy !== '' && VALUE.test(key);
    const masked = isPrivate
      ? redaction.mask(value)
      : named
        ? judgeLeaf(closed.namedBy, value, { ...closed, isSecret: false }, redaction)
        : value;
    if (masked !== value) out[at] = encodeLiteral(masked, quote, true);
  }
}

function isKey(text: string, from: number): boolean {
  SPACE.lastIndex = from;
  SPACE.test(text);
  return text[SPACE.lastIndex] === ':';
}

function isAssigned(text: string, from: number): boolean {
  SPACE.lastIndex = from;
  SPACE.test(text);
  return text[SPACE.lastIndex] === '=' && text[SPACE.lastIndex + 1] !== '=';
}
