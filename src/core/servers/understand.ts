import type { CauseId } from '../diagnosis.ts';
import { say, sliceMasked, type Masked } from '../masked.ts';
import { classify } from './wording/classify.ts';
import { commonCodes, commonSentences } from './codes.ts';
import { foldName } from './member-names.ts';
import type { Codes, Product } from './product.ts';
import type { Statement } from './server-voice.ts';
import type { Utterance } from './utterance.ts';

/** A table of codes, ready for look-ups. */
interface Table {
  readonly source: string;
  readonly codes: ReadonlyMap<string, readonly CauseId[]>;
  readonly says: readonly (readonly [string, readonly CauseId[]])[];
}

const MAX_QUOTE_LENGTH = 200;

/** Libraries, frameworks and encoders each put other quotes around the same words, or none. */
const withoutQuotes = (text: string): string => text.replace(/["'`‘’“”\\]|&(?:quot|apos|#34|#39|#x22|#x27);/g, '');

const tableOf = (source: string, codes: Codes = {}, says: Codes = {}): Table => ({
  source,
  codes: new Map(Object.entries(codes).map(([code, means]) => [foldName(code), means])),
  says: Object.entries(says).map(([part, means]) => [withoutQuotes(part), means]),
});

const commonTables = [
  ...commonSentences.map(({ source, says }) => tableOf(source, {}, says)),
  ...commonCodes.map(({ source, codes }) => tableOf(source, codes)),
];
const productTables = new Map<Product, Table>();

function tableOfProduct(product: Product): Table {
  const known = productTables.get(product);
  if (known) return known;
  const table = tableOf(product.source, product.codes, product.says);
  productTables.set(product, table);
  return table;
}

const quoteOf = (text: Masked): Masked => sliceMasked(text, 0, MAX_QUOTE_LENGTH);

/** Understands what was said: the product's own tables first, then the codes everybody uses, then wording. */
export function understand(
  utterances: readonly Utterance[],
  products: readonly Product[],
  status: number,
): Statement[] {
  const tables = [...products.map(tableOfProduct), ...commonTables];
  const statements = utterances
    .filter(({ role }) => role !== 'aside')
    .flatMap((utterance) => understandOne(utterance, tables, status));
  if (statements.some(({ place }) => place === 'body')) return withSubject(statements);
  const asides = utterances.filter(({ role }) => role === 'aside');
  return withSubject([...statements, ...asides.flatMap((utterance) => understandOne(utterance, tables, status))]);
}

/** `invalid_token` says what the bare "expired" beside it speaks of. RFC 6750 section 3.1. */
function withSubject(statements: readonly Statement[]): Statement[] {
  const isOfToken = statements.some(
    ({ means, strength }) => strength === 'code' && means.length > 1 && means.every((id) => id.startsWith('token-')),
  );
  if (!isOfToken) return [...statements];
  return statements.map((statement) =>
    isBareEnd(statement) ? { ...statement, means: ['token-expired'], strength: 'sentence' } : statement,
  );
}

function isBareEnd({ means, quote, source }: Statement): boolean {
  return (
    source === undefined &&
    quote.length <= LONGEST_BARE_END &&
    means.includes('token-expired') &&
    means.includes('signed-url-expired')
  );
}

/** `has already expired.` */
const LONGEST_BARE_END = 20;

function understandOne(utterance: Utterance, tables: readonly Table[], status: number): Statement[] {
  const { text, under, place, role } = utterance;
  const lower = withoutQuotes(text.toLowerCase());
  for (const { says, source } of tables) {
    const known = says.find(([part]) => lower.includes(part));
    if (known)
      return known[1].length === 0
        ? []
        : [{ means: known[1], strength: 'sentence', quote: quoteOf(text), place, source }];
  }
  const code = role === 'code' || role === 'name' ? lookUpCode(text, tables) : lookUpInside(text, tables);
  if (code) return code.means.length === 0 ? [] : [{ ...code, strength: 'code', quote: quoteOf(text), place }];
  if (role === 'name') return [];
  const readings = classify(text, status);
  const completed = readings.length === 0 && under ? classify(say`${under}: ${text}`, status) : readings;
  return completed.map(({ means, strength, quote }) => ({
    means,
    strength,
    quote: quoteOf(quote),
    place,
  }));
}

function lookUp(word: string, tables: readonly Table[]): { means: readonly CauseId[]; source: string } | null {
  const folded = foldName(word);
  for (const { codes, source } of tables) {
    const means = codes.get(folded);
    if (means) return { means, source };
  }
  return null;
}

/** The whole code, else its last part: `com.amazon.coral#AccessDeniedException:http://…`, `https://host/problems/invalid-token`. */
function lookUpCode(text: string, tables: readonly Table[]): { means: readonly CauseId[]; source: string } | null {
  const whole = lookUp(text, tables);
  if (whole) return whole;
  const parts = text
    .replace(/:https?:\/\/.*$/s, '')
    .split(/[#/.:;,|()]+/)
    .filter((part) => part !== '');
  if (parts.length > 12) return null;
  for (const part of parts.reverse()) {
    const found = /^\d+$/.test(part) ? null : lookUp(part, tables);
    if (found && found.means.length > 0) return found;
  }
  return null;
}

/** A code inside a sentence: `AADSTS50013: …`, `IDX10223`, `(reason=token-expired)`. Only words that no sentence contains by chance. */
function lookUpInside(text: string, tables: readonly Table[]): { means: readonly CauseId[]; source: string } | null {
  for (const word of text.replace(/https?:\/\/\S+/g, ' ').split(/[^\w-]+/, 60)) {
    if (word.length < 4 || word.length > 60 || !/[a-z]/i.test(word) || !/[\d_-]|[a-z][A-Z]/.test(word)) continue;
    const found = lookUp(word, tables);
    if (found && found.means.length > 0) return found;
  }
  return null;
}
