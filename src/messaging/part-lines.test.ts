import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createPartsWriter, readParts } from './part-lines.ts';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what is written is what is read, whatever JSON it is', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), { maxLength: 5 }), (records) => {
      const writer = createPartsWriter();
      const numbered = records.map((record, number) => ({ number, record }));
      const { records: read } = readParts(writer.write(numbered.map(writer.lineOf)));
      expect([...read.values()]).toEqual(json(numbered));
    }),
  );
});

test.each([
  { empty: {}, list: [], nested: [[], {}, [0], [[1]], { a: {} }] },
  { text: 'a line\nand "another"\u2028', undefined: undefined, null: null, number: 1.5e300 },
  JSON.parse('{"__proto__": {"__proto__": "a name like any other"}, "": {"": ""}}') as object,
])('%j is itself again', (record) => {
  const writer = createPartsWriter();
  const [read] = readParts(writer.write([writer.lineOf(record)])).records.values();
  expect(JSON.stringify(read)).toBe(JSON.stringify(record));
});

const recordOf = (id: string): object => ({
  page: 1,
  exchange: { id, sentAt: 1_000, request: { headers: [{ name: 'Accept', value: 'application/json' }] } },
});

test('what records have in common is written once, and is one object when read', () => {
  const writer = createPartsWriter();
  const lines = ['a', 'b'].map((id) => writer.lineOf(recordOf(id)));
  const text = writer.write(lines);
  expect(text.match(/application\/json/g)).toHaveLength(1);
  const [a, b] = [...readParts(text).records.values()] as { exchange: { request: object } }[];
  expect(a?.exchange.request).toBe(b?.exchange.request);
});

test('a record that was read before is the same object; a changed one is not', () => {
  const writer = createPartsWriter();
  const lines = [writer.lineOf(recordOf('a')), writer.lineOf(recordOf('b'))];
  const before = readParts(writer.write(lines));
  lines[1] = writer.lineOf({ ...recordOf('b'), changed: 'a text of some length' });
  lines.push(writer.lineOf(recordOf('c')));
  const [a, b, c] = [...readParts(writer.write(lines), before).records.values()];
  const [oldA, oldB] = [...before.records.values()];
  expect(a).toBe(oldA);
  expect(b).not.toBe(oldB);
  expect(b).toMatchObject({ changed: 'a text of some length' });
  expect(c).toEqual(recordOf('c'));
});

test('lines of another writer are not mixed up with those read before', () => {
  const [first, second] = [createPartsWriter(), createPartsWriter()];
  const before = readParts(first.write([first.lineOf(recordOf('a'))]));
  second.lineOf({ other: ['other parts', 'come first here'] });
  const [read] = readParts(second.write([second.lineOf(recordOf('a'))]), before).records.values();
  expect(read).toEqual(recordOf('a'));
});

test.each(['', '{', 'null'])('%o is nothing that a writer wrote', (text) => {
  expect(() => [...readParts(text).records]).toThrow();
});
