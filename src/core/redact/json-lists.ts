import { secretArguments } from './arguments.ts';
import { secretParameters } from './calls.ts';
import type { Frame, Written } from './json-frame.ts';
import { encodeLiteral, readLiteral } from './literal.ts';
import { maskMember } from './members.ts';
import type { Redaction } from './redaction.ts';
import type { MaskedSpan } from './spans.ts';
import { maskText } from './text.ts';
import { isWords } from './values.ts';

const MOST_ITEMS = 100;
const LONGEST_ITEM = 4000;
const LONGEST_METHOD = 64;
const METHOD = /^(?:method|methodname|procedure|action|cmd|command|op|operation|target|event|func|function|m)$/i;
const PARAMETERS = /^(?:params?|args|arguments|parameters|a|data|payload)$/i;
/** What Socket.IO and WAMP begin a message with: `["login","bob","…"]`. */
const MESSAGE = /^(?:[a-z]{1,20}[._/:])?(?:log|sign|auth|identify)[\w-]{0,30}$/i;
const COLUMNS = /^(?:.{0,20}(?:columns?|cols|fields?|headers?|headings|names|keys|attributes)|schema)$/i;
const ABOUT_ROWS = /^(?:schema|meta|metadata|header|table|structure)$/i;

/** Notes the text of a list, which its neighbours may name, and the procedure that an object calls. */
export function noteText(frame: Frame, written: Written): void {
  const { value } = written;
  if (frame.isList && frame.items.length < MOST_ITEMS && value.length <= LONGEST_ITEM)
    frame.items.push({ ...written, column: frame.index });
  else if (METHOD.test(frame.key) && value.length <= LONGEST_METHOD) frame.method ??= value;
}

/** Hands on what only the object around a list can decide. */
export function noteList(outer: Frame, inner: Frame): void {
  const { holder, items, cells, texts, isList } = inner;
  if (!isList) {
    if (ABOUT_ROWS.test(holder)) outer.columnsAfter ??= inner.columnsAfter;
    return;
  }
  if (outer.isList) {
    for (const { column, at } of items) outer.cells.push(column, at);
    return;
  }
  if (PARAMETERS.test(holder)) outer.parameters = items;
  if (cells.length > 0) outer.rows = cells;
  if (COLUMNS.test(holder) && texts.length > 1) outer.columnsAfter ??= texts;
}

/** Masks in what was written the items of lists that something else in their list or object speaks about. */
export function settleLists(frame: Frame, text: string, out: MaskedSpan[], redaction: Redaction): void {
  const write = ({ at, value, quote, isClosed }: Omit<Written, 'column'>, start = 0): void => {
    const written = out[at];
    const masked = maskText(value.slice(0, start), redaction) + redaction.mask(value.slice(start));
    if (written !== undefined) out[at] = { ...written, masked: encodeLiteral(masked, quote, isClosed) };
  };
  const { items, method, parameters, rows, columnsAfter } = frame;
  const values = items.map(({ value }) => value);
  for (const { index, start } of secretArguments(values, redaction)) if (items[index]) write(items[index], start);
  const [called = '', ...others] = values;
  if (MESSAGE.test(called)) {
    const secrets = secretParameters(called, others).map((index) => items[index + 1]);
    // Where words follow, it may be a list of words.
    for (const item of secrets) if (item !== undefined && !isWords(item.value) && item.value.length > 6) write(item);
  }
  if (method !== undefined && parameters !== undefined) {
    const given = parameters.map(({ value }) => value);
    for (const index of secretParameters(method, given)) if (parameters[index]) write(parameters[index]);
  }
  if (rows === undefined || columnsAfter === undefined) return;
  for (let i = 0; i < rows.length; i += 2) {
    const [column, at = -1] = [columnsAfter[rows[i] ?? -1], rows[i + 1]];
    const written = out[at];
    if (column === undefined || written === undefined) continue;
    const { value, quote, isClosed } = readLiteral(text, written.start);
    if (isWords(value) && redaction.judge(column, 'json') !== 'password') continue;
    if (maskMember(column, value, { holder: '', container: 'open' }, redaction) !== value)
      write({ at, value, quote, isClosed });
  }
}
