import { findInCommand } from './placed-values.ts';
import { namesSecretFlag } from './members.ts';
import type { Redaction } from './redaction.ts';
import { isPlaceholder } from './values.ts';

/** Where in an item of a list of arguments a secret begins; it goes on to the end of the item. */
export interface SecretArgument {
  readonly index: number;
  readonly start: number;
}

const FLAG = /^(?:--?[A-Za-z]|\/[a-z]{1,8}(?::|$))/;
const ANOTHER_FLAG = /^--?[a-z][\w-]*(?:=|$)/;
const MOST_ITEMS = 100;
const LONGEST_LINE = 4000;

/**
 * The secrets among the arguments of a command that is written as a list, as of `execve` and containers:
 * `["mysql","-p…"]`. What tools do with their options is known of their command lines, so the list is read as one.
 */
export function secretArguments(items: readonly string[], redaction: Redaction): SecretArgument[] {
  if (items.length > MOST_ITEMS || !items.some((item) => FLAG.test(item))) return [];
  const found: SecretArgument[] = [];
  const starts: number[] = [];
  let line = '';
  for (const item of items) {
    if (line.length + item.length > LONGEST_LINE) break;
    starts.push(line.length);
    line += `${item.replace(/[\s"'`‹|;]/g, '_')} `;
  }
  for (const { start } of findInCommand(line.trimEnd(), redaction)) {
    const index = starts.findLastIndex((from) => from <= start);
    found.push({ index, start: start - (starts[index] ?? 0) });
  }
  const known = new Set(found.map(({ index }) => index));
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    // `-psecret` is an option and its value.
    if (before === undefined || known.has(index - 1) || !namesSecretFlag(before, redaction)) continue;
    if (!isPlaceholder(item) && !ANOTHER_FLAG.test(item)) found.push({ index, start: 0 });
  }
  return found;
}
