import type { Exchange } from '../exchange.ts';
import { say, type Masked } from '../masked.ts';

/** Why what was sent is not known: of live traffic nobody removes anything. */
export function sayLack({ source }: Exchange): Masked {
  return source === 'har' ? say`not captured, or removed from this file` : say`not captured`;
}
