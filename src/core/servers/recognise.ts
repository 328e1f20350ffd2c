import type { Exchange } from '../exchange.ts';
import { say, sliceMasked, type Masked } from '../masked.ts';
import type { Product, ProductKind } from './product.ts';
import { products } from './products.ts';

/** A product that took part in the answer, and the sign that gave it away. */
export interface Recognised {
  readonly product: Product;
  readonly seenIn: Masked;
  /** Body text or a header that only this product's own answers have: it did not just pass the answer on. */
  readonly frame: Masked | null;
}

interface ValueSign {
  readonly part: string;
  readonly product: Product;
}

/** Signs by name, or by the beginning of a name. */
class NameIndex {
  readonly exact = new Map<string, ValueSign[]>();
  readonly prefixes: { prefix: string; sign: ValueSign }[] = [];

  add(name: string, sign: ValueSign): void {
    if (name.endsWith('*')) this.prefixes.push({ prefix: name.slice(0, -1), sign });
    else this.exact.set(name, [...(this.exact.get(name) ?? []), sign]);
  }

  find(name: string, value: string): Product[] {
    const found: Product[] = [];
    for (const { part, product } of this.exact.get(name) ?? []) if (value.includes(part)) found.push(product);
    for (const { prefix, sign } of this.prefixes) {
      if (name.startsWith(prefix) && value.includes(sign.part)) found.push(sign.product);
    }
    return found;
  }
}

const headerSigns = new NameIndex();
const ownHeaderSigns = new NameIndex();
const cookieSigns = new NameIndex();
const requestSigns = new NameIndex();
const challengeSigns = new Map<string, { param: string; part: string; product: Product }[]>();
const hostSigns = new Map<string, Product[]>();
const bodySigns: { text: string; product: Product }[] = [];

/** `name: part` and `scheme name=part`. */
const split = (sign: string, separator: string): [string, string] => {
  const at = sign.indexOf(separator);
  return at === -1 ? [sign, ''] : [sign.slice(0, at), sign.slice(at + separator.length)];
};

for (const product of products) {
  for (const sign of product.headers ?? []) {
    const [name, part] = split(sign, ': ');
    headerSigns.add(name, { part, product });
  }
  for (const sign of product.ownHeaders ?? []) {
    const [name, part] = split(sign, ': ');
    ownHeaderSigns.add(name, { part, product });
  }
  for (const name of product.requestHeaders ?? []) requestSigns.add(name, { part: '', product });
  for (const name of product.cookies ?? []) cookieSigns.add(name.toLowerCase(), { part: '', product });
  for (const host of product.hosts ?? []) hostSigns.set(host, [...(hostSigns.get(host) ?? []), product]);
  for (const text of product.body ?? []) bodySigns.push({ text, product });
  for (const sign of product.challenges ?? []) {
    const [scheme, condition] = split(sign, ' ');
    const [param, part] = split(condition, '=');
    challengeSigns.set(scheme, [...(challengeSigns.get(scheme) ?? []), { param, part, product }]);
  }
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

/** Names the products that took part in an answer, the outermost first. */
export function recogniseProducts(exchange: Exchange): Recognised[] {
  const found = new Map<Product, Masked>();
  const frames = new Map<Product, Masked>();
  const see = (product: Product, seenIn: Masked): void => {
    if (!found.has(product)) found.set(product, seenIn);
  };
  const { headers, challenges, proxyChallenges, setCookies, body } = exchange.response;
  for (const { name, value } of headers ?? []) {
    const [foldedName, foldedValue] = [name.toLowerCase(), value.toLowerCase()];
    const seenIn = say`${name}: ${sliceMasked(value, 0, SEEN_LENGTH)}`;
    for (const product of ownHeaderSigns.find(foldedName, foldedValue)) {
      frames.set(product, seenIn);
      see(product, seenIn);
    }
    for (const product of headerSigns.find(foldedName, foldedValue)) see(product, seenIn);
  }
  for (const { scheme, params } of [...challenges, ...proxyChallenges]) {
    for (const { param, part, product } of challengeSigns.get(scheme.toLowerCase()) ?? []) {
      if (param === '') see(product, say`WWW-Authenticate: ${scheme}`);
      const value = params[param];
      if (value?.toLowerCase().includes(part))
        see(product, say`WWW-Authenticate: ${scheme} ${sliceMasked(value, 0, SEEN_LENGTH)}`);
    }
  }
  for (const { name } of setCookies) {
    for (const product of cookieSigns.find(name.toLowerCase(), '')) see(product, say`Set-Cookie: ${name}`);
  }
  for (const { name } of exchange.request.headers ?? []) {
    for (const product of requestSigns.find(name.toLowerCase(), '')) see(product, say`request header ${name}`);
  }
  const host = exchange.url.host;
  for (const product of productsOfHost(host.toLowerCase())) see(product, host);
  if (body) {
    const text = body.text.slice(0, BODY_WINDOW).toLowerCase();
    const compacted = compact(text);
    const trimmed = text.trim();
    for (const sign of bodySigns) {
      const whole = sign.text.startsWith('=');
      if (whole ? trimmed !== sign.text.slice(1) : !compacted.includes(sign.text)) continue;
      const at = whole ? 0 : text.indexOf(sign.text);
      const frame = at === -1 ? say`body` : sliceMasked(body.text, at, at + Math.min(sign.text.length, SEEN_LENGTH));
      if (!frames.has(sign.product)) frames.set(sign.product, frame);
      see(sign.product, frame);
    }
  }
  return [...found]
    .map(([product, seenIn]) => ({ product, seenIn, frame: frames.get(product) ?? null }))
    .sort((a, b) => DISTANCE[a.product.kind] - DISTANCE[b.product.kind]);
}

/** JSON is written with and without spaces after its colons and commas. */
function compact(text: string): string {
  return text.replace(/(":|",|\{|\[|\d,)\s{1,200}/g, '$1');
}

function productsOfHost(host: string): Product[] {
  const found = [...(hostSigns.get(host) ?? [])];
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    found.push(...(hostSigns.get(`*${host.slice(dot)}`) ?? []));
  }
  return found;
}
