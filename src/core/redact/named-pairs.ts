import type { Place } from './secret-names.ts';

const NAMING = /^(?<group>.{0,60}?)[[.]?(?:name|key|field|param|parameter|property|setting|option|header)\]?$/i;
const HOLDING = /^(?<group>.{0,60}?)[[.]?(?:value|val)\]?$/i;

/** `u=bob&p=…`, as of InfluxDB and Subsonic; elsewhere `p` is the number of a page. */
function isAccount(pairs: readonly { readonly name: string; readonly value: string }[]): boolean {
  const user = pairs.some(({ name, value }) => name === 'u' && /^[\w.@-]{1,64}$/.test(value));
  return user && pairs.some(({ name, value }) => name === 'p' && !/^\d{0,4}$/.test(value));
}

/**
 * What a parameter goes by that another one names: `name=password&value=…`, `a[0][name]=password&a[0][value]=…`. The answer
 * takes the place of the name of the second; undefined for all others.
 */
export function namedPairs(
  pairs: readonly { readonly name: string; readonly value: string }[],
  place: Place,
): (name: string) => string | undefined {
  if (place === 'text') return () => undefined;
  if (isAccount(pairs)) return (name) => (name === 'p' ? 'password' : undefined);
  if (!pairs.some(({ name }) => HOLDING.test(name))) return () => undefined;
  const names = new Map<string, string>();
  for (const { name, value } of pairs) {
    const group = NAMING.exec(name)?.groups?.['group'];
    if (group !== undefined && !names.has(group)) names.set(group, value);
  }
  return (name) => {
    const group = HOLDING.exec(name)?.groups?.['group'];
    return group === undefined ? undefined : names.get(group);
  };
}
