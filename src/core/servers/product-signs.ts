import { createNameIndex } from './name-index.ts';
import type { Product } from './product.ts';
import { products } from './products.ts';

interface ChallengeSign {
  readonly param: string;
  readonly part: string;
  readonly product: Product;
}

/** The signs of all products, by the place to look in. Names and parts are in lower case. */
export const headerSigns = createNameIndex<Product>();
export const ownHeaderSigns = createNameIndex<Product>();
export const requestHeaderSigns = createNameIndex<Product>();
export const cookieSigns = createNameIndex<Product>();
export const challengeSigns = new Map<string, ChallengeSign[]>();
export const bodySigns: { readonly text: string; readonly isWhole: boolean; readonly product: Product }[] = [];
const hostSigns = new Map<string, Product[]>();

/** `name: part` and `scheme name=part`. */
function split(sign: string, separator: string): [string, string] {
  const at = sign.indexOf(separator);
  return at === -1 ? [sign, ''] : [sign.slice(0, at), sign.slice(at + separator.length)];
}

for (const product of products) {
  for (const sign of product.headers ?? []) headerSigns.add(...split(sign, ': '), product);
  for (const sign of product.ownHeaders ?? []) ownHeaderSigns.add(...split(sign, ': '), product);
  for (const name of product.requestHeaders ?? []) requestHeaderSigns.add(name, '', product);
  for (const name of product.cookies ?? []) cookieSigns.add(name, '', product);
  for (const host of product.hosts ?? []) hostSigns.set(host, [...(hostSigns.get(host) ?? []), product]);
  for (const sign of product.body ?? []) {
    const isWhole = sign.startsWith('=');
    bodySigns.push({ text: isWhole ? sign.slice(1) : sign, isWhole, product });
  }
  for (const sign of product.challenges ?? []) {
    const [scheme, condition] = split(sign, ' ');
    const [param, part] = split(condition, '=');
    challengeSigns.set(scheme, [...(challengeSigns.get(scheme) ?? []), { param, part, product }]);
  }
}

/** By the host itself, then by every domain it lies in. */
export function productsOfHost(host: string): Product[] {
  const found = [...(hostSigns.get(host) ?? [])];
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    found.push(...(hostSigns.get(`*${host.slice(dot)}`) ?? []));
  }
  return found;
}
