import type { Masked } from '../masked.ts';

/**
 * Text of a credential that says how it was written and not what it is: a scheme, quotes, white space, a placeholder, the
 * JOSE segments made from masked JSON. The readers of `core/authorization` decide; everything they do not name is masked.
 */
export function frame(text: string): Masked {
  return text as Masked;
}
