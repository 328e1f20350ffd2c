/** Finds what belongs to a name, or to the beginning of a name, when the value holds a certain part. */
export interface NameIndex<T> {
  /** `name` may end in `*`. */
  add(name: string, part: string, item: T): void;
  find(name: string, value: string): T[];
}

export function createNameIndex<T>(): NameIndex<T> {
  const exact = new Map<string, { part: string; item: T }[]>();
  const prefixes: { prefix: string; part: string; item: T }[] = [];
  return {
    add(name, part, item) {
      if (name.endsWith('*')) prefixes.push({ prefix: name.slice(0, -1), part, item });
      else exact.set(name, [...(exact.get(name) ?? []), { part, item }]);
    },
    find(name, value) {
      const named = exact.get(name) ?? [];
      const begun = prefixes.filter(({ prefix }) => name.startsWith(prefix));
      return [...named, ...begun].filter(({ part }) => value.includes(part)).map(({ item }) => item);
    },
  };
}
