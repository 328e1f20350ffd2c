import { sliceMasked, type Masked } from '../masked.ts';
import type { Facts } from './facts.ts';

const ADDRESS = /https?:\/\/[^\s'"“”‘’<>,;)\]]{1,300}/;

/** The audience that the server speaks of, where it is an address that the decoded token does not name. */
export function otherNamedAudience({ jwt, heard }: Facts): Masked | null {
  if (!jwt || jwt.audience.length === 0) return null;
  for (const { quote } of heard.about('token-audience-mismatch')) {
    const found = /audience|\baud\b/i.test(quote) ? ADDRESS.exec(quote) : null;
    if (!found || jwt.audience.some((audience) => quote.includes(audience))) continue;
    const isStop = found[0].endsWith('.') ? 1 : 0;
    return sliceMasked(quote, found.index, found.index + found[0].length - isStop);
  }
  return null;
}
