/** A fast keyed hash of a stretch of text, 32 bits: it sorts out, it proves nothing. */
export type Sieve = (text: string, start?: number, end?: number) => number;

/** `seed`: any integer; another one gives other hashes. */
export function createSieve(seed: number): Sieve {
  return (text, start = 0, end = text.length) => {
    let hash = seed ^ (end - start);
    for (let at = start; at < end; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 0;
  };
}

/** What stands for a text where it is remembered only to be known again: 64 bits that nobody can read it from. */
export function createIdentity(key: Uint8Array): (text: string) => string {
  const [one, other] = [createSieve(seedOf(key, 0)), createSieve(seedOf(key, 4))];
  return (text) => `${one(text)} ${other(text)}`;
}

/** Four bytes of a key as a seed. */
export function seedOf(key: Uint8Array, from: number): number {
  return key.slice(from, from + 4).reduce((seed, byte) => (seed << 8) | byte, 0);
}
