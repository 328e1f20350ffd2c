import type { Masked, Masker } from '../masked.ts';

const MOST_PASSES = 4;

/**
 * Masks until another pass finds nothing more, so that masking twice is masking once: a mark can make a name out of what was
 * none before. A text that does not settle is masked whole.
 */
export function settle(raw: string, mask: (text: string) => string, masker: Masker): Masked {
  let text = raw;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = mask(text);
    if (next === text) return text as Masked;
    text = next;
  }
  return masker.mask(raw);
}
