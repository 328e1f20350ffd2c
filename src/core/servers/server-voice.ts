import type { CauseId } from '../diagnosis.ts';
import type { Exchange } from '../exchange.ts';
import type { Masked } from '../masked.ts';
import { headerFacts } from './header-facts.ts';
import { recogniseProducts, type Recognised } from './recognise.ts';
import { understand } from './understand.ts';
import { kindOfBody, utterancesOf } from './utterances.ts';

/** One thing the server said about its refusal, understood. */
export interface Statement {
  /** What it can mean, most probable first. */
  readonly means: readonly CauseId[];
  /** `code`: a documented machine-readable code; `sentence`: specific words; `word`: a hint that other things say too. */
  readonly strength: 'code' | 'sentence' | 'word';
  /** The server's own words, short, masked. */
  readonly quote: Masked;
  readonly place: 'challenge' | 'header' | 'body' | 'statusText';
  /** Where the meaning is documented; undefined for what is only a guess. Empty in the built extension (vite.config.ts). */
  readonly source?: string;
}

/** Who answered, and what it said. Facts only: whether it fits the request is the causes' business. */
export interface ServerVoice {
  /** The product that answered, as far as headers and the body's frame tell; the outermost first. */
  readonly products: readonly {
    readonly name: Masked;
    readonly kind: 'waf' | 'gateway' | 'proxy' | 'framework' | 'identity-provider' | 'platform' | 'service';
    readonly seenIn: Masked;
    /** It takes credentials in Authorization without a scheme. */
    readonly bare?: true;
  }[];
  readonly body: 'empty' | 'json' | 'problem' | 'graphql' | 'xml' | 'html' | 'text' | 'not-captured';
  /** Strongest first. */
  readonly statements: readonly Statement[];
}

const MAX_STATEMENTS = 12;

/** Reads every place in which servers explain a refusal: challenges, headers, structured bodies, pages, plain words. */
export function hearServer(exchange: Exchange): ServerVoice {
  const { response } = exchange;
  const recognised = recogniseProducts(exchange);
  const body = kindOfBody(exchange);
  const headers = response.headers ?? [];
  const statements = [
    ...headerFacts(headers, response.status),
    ...pageFacts(recognised),
    ...understand(
      utterancesOf(exchange, body),
      recognised.filter(speaks).map(({ product }) => product),
      response.status,
    ),
  ];
  return {
    products: recognised.map((seen) => ({
      name: seen.product.name,
      kind: speaks(seen) ? seen.product.kind : 'proxy',
      seenIn: seen.seenIn,
      ...(seen.product.bare && { bare: true as const }),
    })),
    body,
    statements: rank(statements).slice(0, MAX_STATEMENTS),
  };
}

/** A firewall that only passed the answer on has nothing to say in it. */
function speaks({ product, frame }: Recognised): boolean {
  return product.kind !== 'waf' || frame !== null;
}

/** A block page says what it is by its frame, in whatever language its words are. */
function pageFacts(recognised: readonly Recognised[]): Statement[] {
  return recognised.flatMap(({ product, frame }) =>
    product.page && frame
      ? [{ means: product.page, strength: 'sentence', quote: frame, place: 'body', source: product.source } as const]
      : [],
  );
}

/**
 * What means one thing before what leaves several open; hints last. A code that means one thing is the exacter word; of
 * those that leave several open the sentence is. The first of equals wins.
 */
function rank(statements: readonly Statement[]): Statement[] {
  const weight = ({ strength, means }: Statement): number =>
    (strength === 'word' ? 10 : 0) + means.length + ((strength === 'code') === (means.length === 1) ? 0 : 0.5);
  const seen = new Set<string>();
  return statements
    .filter(({ quote, means }) => {
      const key = `${quote.toLowerCase()} ${means[0]}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => weight(a) - weight(b));
}
