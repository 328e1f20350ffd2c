import type { Credential } from '../exchange.ts';
import { say, type Masked } from '../masked.ts';

/** Places where a mark may stand for something else than a credential. */
const WORDS: Readonly<Partial<Record<Credential['place'], Masked>>> = {
  header: say`header`,
  subprotocol: say`subprotocol`,
  query: say`query`,
  path: say`path`,
  body: say`body`,
};

/** Names of fields in which a mark always stands for a credential. */
export const IS_CERTAIN = /^(?:(?:proxy-)?authorization|cookie)$/i;

/** Where in the request it stands, as archives of ours say it: `query q`. Null for one that nothing else can be there. */
export function placeOf({ place, name }: Pick<Credential, 'place' | 'name'>): Masked | null {
  const word = WORDS[place];
  return word === undefined ? null : say`${word} ${name}`;
}
