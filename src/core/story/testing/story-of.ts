import type { Exchange } from '../../exchange.ts';
import { traceOf } from '../../trace.ts';
import { tellStory, type Story } from '../story.ts';

/** The story of the exchange with id `this` among the others. */
export function storyOf(...exchanges: Exchange[]): Story {
  const self = exchanges.find(({ id }) => id === 'this');
  if (self === undefined) throw new Error('no exchange is called this');
  return tellStory(self, exchanges.map(traceOf));
}
