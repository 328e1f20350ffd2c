import type { Header } from '../exchange.ts';
import type { Masked } from '../masked.ts';

/** The value of the first field of that name, whatever its case. RFC 9110 section 5.1. */
export function headerOf(headers: readonly Header[] | null, name: string): Masked | undefined {
  return headers?.find((header) => isNamed(header.name, name))?.value;
}

/** Whether a field name is `name`, which is in lower case. */
export function isNamed(field: string, name: string): boolean {
  return field.length === name.length && field.toLowerCase() === name;
}
