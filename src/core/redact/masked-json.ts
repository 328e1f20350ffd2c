import type { Masked, MaskedJson } from '../masked.ts';

/** Masked JSON written out. */
export function writeMaskedJson(value: MaskedJson, indent?: number): Masked {
  return JSON.stringify(value, null, indent) as Masked;
}
