import type { CauseId } from '../diagnosis.ts';
import type { Exchange } from '../exchange.ts';
import type { Masked } from '../masked.ts';
import { challengeWords } from './challenge-words.ts';
import { headerFacts } from './header-facts.ts';
import { headerWords } from './header-words.ts';
import { jsonWords } from './json-words.ts';
import { pageWords, xmlWords } from './markup-words.ts';
import { recogniseProducts } from './recognise.ts';
import { textWords } from './text-words.ts';
import { understand } from './understand.ts';
import type { Utterance } from './utterance.ts';

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

const MAX_STATEMENTS = 12;

/** Reads every place in which servers explain a refusal: challenges, headers, structured bodies, pages, plain words. */
export function hearServer(exchange: Exchange): ServerVoice {
  const { response } = exchange;
  const recognised = recogniseProducts(exchange);
  const body = kindOfBody(exchange);
  const headers = response.headers ?? [];
  const utterances: Utterance[] = [
    ...challengeWords(response.challenges),
    ...headerWords(headers),
    ...bodyWords(body, exchange),
    { text: response.statusText, place: 'statusText', role: 'message' },
  ];
  const statements = [
    ...headerFacts(headers, response.status),
    ...understand(
      utterances,
      recognised.map(({ product }) => product),
      response.status,
    ),
  ];
  return {
    products: recognised.map(({ product, seenIn }) => ({ name: product.name, kind: product.kind, seenIn })),
    body,
    statements: rank(statements).slice(0, MAX_STATEMENTS),
  };
}

/** Looks at the text before the media type: refusals are often labelled wrongly. */
function kindOfBody({ response: { body, status } }: Exchange): ServerVoice['body'] {
  if (body === null) return status === 0 ? 'empty' : 'not-captured';
  const start = body.text.slice(0, 512).trimStart();
  if (start === '') return 'empty';
  const mimeType = body.mimeType.toLowerCase();
  if (/^(\)\]\}',?\s*)?[[{]/.test(start)) {
    if (mimeType.includes('problem+json')) return 'problem';
    const head = body.text.slice(0, 4096);
    if (head.includes('"errors"') && /"(?:extensions|locations|data)"/.test(head)) return 'graphql';
    return mimeType.startsWith('text/html') && !/"/.test(head) ? 'text' : 'json';
  }
  if (/^<\?xml(?![^>]*xhtml)/i.test(start) && !/<html/i.test(start)) return 'xml';
  if (start.startsWith('<'))
    return /<(!doctype html|html|head|title|body|h\d|p|div|center|br|script|meta)\b/i.test(start) ? 'html' : 'xml';
  return 'text';
}

function bodyWords(kind: ServerVoice['body'], { response: { body } }: Exchange): Utterance[] {
  if (body === null) return [];
  switch (kind) {
    case 'json':
    case 'problem':
    case 'graphql':
      return jsonWords(body.text);
    case 'xml':
      return xmlWords(body.text);
    case 'html':
      return pageWords(body.text);
    case 'text':
      return textWords(body.text);
    default:
      return [];
  }
}

/** A code that means one thing, then a sentence that does; then what leaves several open; hints last. The first of equals wins. */
function rank(statements: readonly Statement[]): Statement[] {
  const weight = ({ strength, means }: Statement): number =>
    strength === 'word' ? 4 : (means.length > 1 ? 2 : 0) + (strength === 'code' ? 0 : 1);
  const seen = new Set<string>();
  return statements
    .filter(({ quote, means }) => {
      const key = `${quote.toLowerCase()} ${means[0]}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => weight(a) - weight(b));
}
