import { listsCodes } from './code-lists.ts';
import { maskForms, replaceSpans } from './forms.ts';
import { boundVariables } from './graphql-variables.ts';
import { noteClosed, noteFlag, noteMember, openFrame, type Frame } from './json-frame.ts';
import { encodeLiteral, readLiteral } from './literal.ts';
import { maskGap } from './json-gap.ts';
import { maskItem } from './json-items.ts';
import { noteList, noteText, settleLists } from './json-lists.ts';
import { isBefore, isLast, isPiece, isQuote } from './json-signs.ts';
import { containerOf, isSecretNumber, maskMember } from './members.ts';
import type { Redaction } from './redaction.ts';
import { findPlaced } from './placed-values.ts';
import { mergeSpans, type MaskedSpan } from './spans.ts';
import { maskText } from './text.ts';
import { looksOpaque } from './values.ts';
import { isSecretData, keepWaiting, settleFrame } from './settle-frame.ts';

/** Nobody nests deeper on purpose, and what is open takes memory: everything inside is masked. */
const DEEPEST = 1000;
/** Members are named by addresses and tokens now and then. */
const SHORTEST_SECRET_NAME = 8;
/** Behind its brackets JSON goes on with what others do not. */
const IS_JSON = /^[\s[{]*(?:["\d\]}-]|true|false|null|$)/;
const WORD = /[\p{L}\p{N}_$][\p{L}\p{N}_$.-]*/uy;

/** What is being read: the text, what was written of it, and the brackets that are open. */
interface Reading {
  readonly text: string;
  readonly redaction: Redaction;
  readonly isIsland: boolean;
  /** What was written for each stretch that was read. */
  readonly out: MaskedSpan[];
  readonly outer: Frame[];
  readonly bound: ReadonlyMap<string, string>;
  frame: Frame;
  /** Brackets that are open within the deepest frame. */
  beyond: number;
  /** Everything before was written. */
  done: number;
}

/**
 * JSON and what looks like it: JSON Lines, JSONP, JavaScript and GraphQL literals, and any of them cut off in the middle.
 * Everything but the masked values stays byte for byte; what stands outside of literals is read as free text.
 */
export function maskJsonText(text: string, redaction: Redaction): string {
  const found = readJson(text, redaction);
  // Code names secrets in more ways than JSON does: `setPassword("…")`, `login("bob", "…")`.
  const inCode = IS_JSON.test(text) ? [] : findPlaced(text, redaction);
  const placed = [...inCode, ...redaction.formats.sentences(text)].filter(({ start }) =>
    /(?:^|[^\\])["'`]$|rejected value \[$/.test(text.slice(Math.max(0, start - 16), start)),
  );
  if (placed.length === 0) return replaceSpans(text, found);
  const masked = placed.map(({ start, end }) => ({ start, end, masked: redaction.mask(text.slice(start, end)) }));
  return replaceSpans(text, mergeSpans(text, found, masked, redaction));
}

/** What is masked in JSON, stretch by stretch; `isIsland`: what stands between literals is somebody else's. */
export function readJson(text: string, redaction: Redaction, isIsland = false): MaskedSpan[] {
  const frame = openFrame('', 'open');
  const reading: Reading = {
    text,
    redaction,
    isIsland,
    out: [],
    outer: [],
    bound: boundVariables(text),
    frame,
    beyond: 0,
    done: 0,
  };
  for (let i = 0; i < text.length;) i = readNext(reading, i);
  for (let frame: Frame | undefined = reading.frame; frame !== undefined;) {
    const outer = reading.outer.pop();
    settle(reading, frame, outer);
    frame = outer;
  }
  writeGap(reading, text.length);
  return reading.out.filter(({ start, end, masked }) => masked !== text.slice(start, end));
}

function readNext(reading: Reading, at: number): number {
  const { text } = reading;
  const char = text[at] ?? '';
  if (char === '"' || char === '`' || (char === "'" && isQuote(text, at))) return readString(reading, at);
  if (char === '{' || char === '[' || char === '(') openBracket(reading, char);
  else if (char === '}' || char === ']' || char === ')') closeBracket(reading);
  else if (char === ',' || char === ';') leaveItem(reading.frame);
  else return readWord(reading, at);
  return at + 1;
}

function openBracket(reading: Reading, bracket: string): void {
  const { frame, redaction, outer } = reading;
  if (outer.length > DEEPEST) {
    reading.beyond++;
    return;
  }
  const isList = bracket === '[';
  const name = frame.key === '' && frame.isList ? frame.holder : frame.key;
  const container =
    outer.length === DEEPEST ||
    isSecretData(frame, name, outer.at(-1)) ||
    (isList && listsCodes(frame.title ?? '', name))
      ? 'all'
      : containerOf(frame.isList ? '' : name, frame, isList, redaction);
  leaveMember(frame);
  outer.push(frame);
  reading.frame = openFrame(name, container, bracket, frame);
}

function closeBracket(reading: Reading): void {
  if (reading.beyond > 0) {
    reading.beyond--;
    return;
  }
  const outer = reading.outer.pop() ?? openFrame('', 'open');
  settle(reading, reading.frame, outer);
  reading.frame = outer;
}

/** Decides what had to wait for the end of an object or a list. */
function settle({ text, out, redaction }: Reading, frame: Frame, outer: Frame | undefined): void {
  settleFrame(frame, outer, out, redaction);
  settleLists(frame, text, out, redaction);
  if (outer === undefined) return;
  noteClosed(outer, frame);
  noteList(outer, frame);
}

function leaveItem(frame: Frame): void {
  frame.index++;
  leaveMember(frame);
}

function leaveMember(frame: Frame): void {
  if (!frame.isList) frame.key = '';
}

function readString(reading: Reading, start: number): number {
  const { text, redaction, frame, out } = reading;
  const { value, end, isClosed, quote } = readLiteral(text, start);
  writeGap(reading, start);
  reading.done = end;
  const write = (masked: string): void => {
    out.push({
      start,
      end,
      masked: masked === value ? text.slice(start, end) : encodeLiteral(masked, quote, isClosed),
    });
  };
  if (isBefore(text, end, ':') || isBefore(text, end, '=>')) {
    frame.key = value;
    const mask = /[\s=]/.test(value) ? maskText : maskForms;
    write(value.length < SHORTEST_SECRET_NAME ? value : mask(value, redaction));
    return end;
  }
  if (frame.key === 'token' && !looksOpaque(value) && isPiece(text, end)) {
    write(maskText(value, redaction));
    leaveMember(frame);
    return end;
  }
  noteMember(frame, value);
  const argument = frame.holder === 'variables' ? reading.bound.get(frame.key) : undefined;
  const item = frame.key === '' || frame.isList ? maskItem(frame, value, isLast(text, end), redaction) : undefined;
  frame.itemBefore = frame.isList || frame.isCall || frame.key === '' ? value : '';
  const own = item ?? maskMember(frame.key, value, frame, redaction);
  write(own === value && argument !== undefined ? maskMember(argument, value, frame, redaction) : own);
  const written = { at: out.length - 1, value, quote, isClosed };
  noteText(frame, written);
  keepWaiting(frame, written);
  leaveMember(frame);
  return end;
}

/** A name, a number, or a word of a language around the literals. */
function readWord(reading: Reading, at: number): number {
  const { text, redaction, frame, out } = reading;
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return at + 1;
  const end = at + word.length;
  frame.seen.add(frame.key);
  noteFlag(frame, word);
  // `case "password": return "text"`: what comes behind is no value of the name.
  if (/^(?:return|throw|break|case|await|typeof)$/.test(word)) leaveMember(frame);
  if (isBefore(text, end, ':') || isBefore(text, end, '=')) {
    frame.key = word;
  } else if (/^\d/.test(word) && isSecretNumber(frame.key, word, frame, redaction)) {
    writeGap(reading, at);
    out.push({ start: at, end, masked: `"${redaction.mask(word)}"` });
    reading.done = end;
  }
  return end;
}

/** What stands between literals: brackets and numbers in JSON, code and prose elsewhere. */
function writeGap(reading: Reading, end: number): void {
  const { text, done, redaction, isIsland } = reading;
  const gap = text.slice(done, end);
  if (!isIsland && /[\p{L}\p{N}]{4}/u.test(gap))
    reading.out.push({ start: done, end, masked: maskGap(gap, redaction) });
  reading.done = end;
}
