import { isObject, type JsonObject } from './json.ts';

/** No archive nests this deep on purpose, and whoever walks one that does runs out of stack. */
const DEEPEST = 200;

/** The value itself, or a copy without what is nested deeper than anybody reads. */
export function withinDepth(value: unknown): unknown {
  return isDeeper(value, DEEPEST) ? pruned(value, DEEPEST) : value;
}

function isDeeper(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (left === 0) return true;
  if (Array.isArray(value)) return value.some((item: unknown) => isDeeper(item, left - 1));
  return isObject(value) && hasDeeper(value, left - 1);
}

/** Without a list of the members: a large file has millions. */
function hasDeeper(value: JsonObject, left: number): boolean {
  for (const name in value) if (isDeeper(value[name], left)) return true;
  return false;
}

function pruned(value: unknown, left: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (left === 0) return null;
  if (Array.isArray(value)) return value.map((item: unknown) => pruned(item, left - 1));
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, pruned(member, left - 1)]))
    : null;
}
