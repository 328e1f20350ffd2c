import { isObject, textIn, type JsonObject } from './json.ts';

/** A header, cookie or parameter as an archive names it, with what else it says about it. */
export interface Pair extends JsonObject {
  readonly name: string;
  readonly value: string;
}

/**
 * The pairs in a member: HAR's list of `{name, value}`, or what other makers write: a map, lists of two, lines of text.
 * Undefined where nothing of the kind is there, which is not the same as none.
 */
export function pairsIn(holder: JsonObject, member: string): readonly Pair[] | undefined {
  const value = holder[member];
  if (Array.isArray(value)) return value.flatMap(pairOf);
  if (isObject(value)) return Object.entries(value).flatMap(([name, values]) => valuesOf(name, values));
  return typeof value === 'string' && value.includes(':') ? value.split(/\r?\n/).flatMap(pairOf) : undefined;
}

function pairOf(item: unknown): Pair[] {
  if (isObject(item))
    return [{ ...item, name: textIn(item, 'name') || textIn(item, 'key'), value: textIn(item, 'value') }];
  if (Array.isArray(item)) return typeof item[0] === 'string' ? valuesOf(item[0], item[1]) : [];
  // The names of HTTP/2's own fields begin with a colon.
  const colon = typeof item === 'string' ? item.indexOf(':', 1) : -1;
  return typeof item === 'string' && colon > 0
    ? [{ name: item.slice(0, colon).trim(), value: item.slice(colon + 1).trim() }]
    : [];
}

function valuesOf(name: string, values: unknown): Pair[] {
  const all: unknown[] = Array.isArray(values) ? values : [values];
  return all.map((value) => ({ name, value: textIn({ value }, 'value') }));
}
