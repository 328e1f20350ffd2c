/** Longer texts do not repeat, and are not worth the memory. */
const LONGEST = 16 * 1024;

/**
 * Makes each value once, as long as the memory of `most` values lasts: sessions repeat the same headers thousands of times.
 * For the reading of one file: what it remembers goes when the function it returns does.
 */
export function createMemory<Value>(most: number): (key: string, make: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, make) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make();
    if (known.size >= most) known.clear();
    if (key.length <= LONGEST) known.set(key, value);
    return value;
  };
}
