import type { Body, Exchange, Header } from '../exchange.ts';
import { say, sliceMasked, writeMasked, type Masked } from '../masked.ts';
import {
  bodySigns,
  challengeSigns,
  cookieSigns,
  headerSigns,
  ownHeaderSigns,
  productsOfHost,
  requestHeaderSigns,
} from './product-signs.ts';
import type { Product, ProductKind } from './product.ts';

/** A product that took part in the answer, and the sign that gave it away. */
export interface Recognised {
  readonly product: Product;
  readonly seenIn: Masked;
  /** Body text or a header that only this product's own answers have: it did not just pass the answer on. */
  readonly frame: Masked | null;
}

/** A product seen; `own`: in an answer of its own. */
interface Sighting {
  readonly product: Product;
  readonly seenIn: Masked;
  readonly own: boolean;
}

/** Farther out first: what stands in front of the application answers before it. */
const DISTANCE: Readonly<Record<ProductKind, number>> = {
  waf: 0,
  proxy: 1,
  gateway: 2,
  platform: 3,
  'identity-provider': 4,
  service: 5,
  framework: 6,
};

const BODY_WINDOW = 4096;
const SEEN_LENGTH = 80;

const short = (text: Masked): Masked => sliceMasked(text, 0, SEEN_LENGTH);

/** Names the products that took part in an answer, the outermost first. */
export function recogniseProducts(exchange: Exchange): Recognised[] {
  const { request, response, url } = exchange;
  const sightings = [
    ...(response.headers ?? []).flatMap(inHeader),
    ...inChallenges(exchange),
    ...response.setCookies.flatMap(({ name }) =>
      seen(cookieSigns.find(name.toLowerCase(), ''), say`Set-Cookie: ${name}`),
    ),
    ...(request.headers ?? []).flatMap(({ name }) =>
      seen(requestHeaderSigns.find(name.toLowerCase(), ''), say`request header ${name}`),
    ),
    ...seen(productsOfHost(url.host.toLowerCase()), url.host),
    ...(response.body ? inBody(response.body) : []),
  ];
  const found = new Map<Product, Recognised>();
  for (const { product, seenIn, own } of sightings) {
    const before = found.get(product);
    const frame = before?.frame ?? (own ? seenIn : null);
    found.set(product, { product, seenIn: before?.seenIn ?? seenIn, frame });
  }
  return [...found.values()].sort((a, b) => DISTANCE[a.product.kind] - DISTANCE[b.product.kind]);
}

function seen(products: readonly Product[], seenIn: Masked, own = false): Sighting[] {
  return products.map((product) => ({ product, seenIn, own }));
}

function inHeader({ name, value }: Header): Sighting[] {
  const key = name.toLowerCase();
  const text = value.toLowerCase();
  const seenIn = say`${name}: ${short(value)}`;
  return [...seen(ownHeaderSigns.find(key, text), seenIn, true), ...seen(headerSigns.find(key, text), seenIn)];
}

function inChallenges({ response }: Exchange): Sighting[] {
  return [...response.challenges, ...response.proxyChallenges].flatMap(({ scheme, params }) =>
    (challengeSigns.get(scheme.toLowerCase()) ?? []).flatMap(({ param, part, product }) => {
      const value = params[param];
      if (param === '') return seen([product], say`challenge ${scheme}`);
      return value?.toLowerCase().includes(part) ? seen([product], say`challenge ${scheme} ${short(value)}`) : [];
    }),
  );
}

function inBody(body: Body): Sighting[] {
  const text = body.text.slice(0, BODY_WINDOW).toLowerCase();
  const compacted = compact(text);
  const trimmed = text.trim();
  return bodySigns.flatMap(({ text: sign, isWhole, product }) => {
    if (isWhole ? trimmed !== sign : !compacted.includes(sign)) return [];
    const at = text.indexOf(sign);
    return seen([product], at === -1 ? say`body` : short(wordsOf(sliceMasked(body.text, at, at + sign.length))), true);
  });
}

/** A sign of markup without its tags and rules, where words are left. */
function wordsOf(sign: Masked): Masked {
  const words = writeMasked(sign, (text) => text.replace(/<[^<>]{0,80}>|^[^<>]{0,80}>|<[^<>]{0,80}$|[|]/g, ' ').trim());
  return words === '' ? sign : words;
}

/** JSON is written with and without blanks after its colons and commas. */
function compact(text: string): string {
  return text.replace(/(":|",|\{|\[|\d,)\s{1,200}/g, '$1');
}
