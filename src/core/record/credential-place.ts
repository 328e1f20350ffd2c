import type { Credential } from '../exchange.ts';
import { say, type Masked } from '../masked.ts';

/** Where in the URL or the body it stands, as archives of ours say it: `query q`. Null for one that stands elsewhere. */
export function placeOf({ place, name }: Pick<Credential, 'place' | 'name'>): Masked | null {
  if (place === 'query') return say`query ${name}`;
  if (place === 'path') return say`path ${name}`;
  return place === 'body' ? say`body ${name}` : null;
}
