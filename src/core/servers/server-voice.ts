import type { CauseId } from '../diagnosis.ts';
import type { Exchange } from '../exchange.ts';
import type { Masked } from '../masked.ts';

/** One thing the server said about its refusal, understood. */
export interface Statement {
  /** What it can mean, most probable first. */
  readonly means: readonly CauseId[];
  /** `code`: a documented machine-readable code; `sentence`: specific words; `word`: a hint that other things say too. */
  readonly strength: 'code' | 'sentence' | 'word';
  /** The server's own words, short, masked. */
  readonly quote: Masked;
  readonly place: 'challenge' | 'header' | 'body' | 'statusText';
  /** Where the meaning is documented. */
  readonly source?: string;
}

/** Who answered, and what it said. Facts only: whether it fits the request is the causes' business. */
export interface ServerVoice {
  /** The product that answered, as far as headers and the body's frame tell; the outermost first. */
  readonly products: readonly {
    readonly name: Masked;
    readonly kind: 'waf' | 'gateway' | 'proxy' | 'framework' | 'identity-provider' | 'platform' | 'service';
    readonly seenIn: Masked;
  }[];
  readonly body: 'empty' | 'json' | 'problem' | 'graphql' | 'xml' | 'html' | 'text' | 'not-captured';
  /** Strongest first. */
  readonly statements: readonly Statement[];
}

/** Reads every place in which servers explain a refusal: challenges, headers, structured bodies, pages, plain words. */
export function hearServer(_exchange: Exchange): ServerVoice {
  throw new Error('not built yet');
}
