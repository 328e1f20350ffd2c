/**
 * Records as lines of text, in which what they have in common is written once. Three sections: shapes (the names of an
 * object's members), parts (objects, lists and long texts, each made of parts before it), and the records. Within a line
 * a number points at a part, `[5]` is the number 5, and a longer list is an object or a list in place: its shape, then its
 * members.
 */
export interface PartsWriter {
  /** The line of a record. Its parts stay, also when the line is not used any more. */
  lineOf(record: object): string;
  /** Everything, with these lines as records. */
  write(lines: readonly string[]): string;
  /** Characters of shapes and parts. */
  size(): number;
}

/** Shorter texts are not worth a line of their own. */
const LONG_TEXT = 12;
/** A record and the exchange in it are never the same as another: they are written in place. */
const OWN_LEVELS = 2;
/** The shape of lists. */
const LIST = 'null';

export function createPartsWriter(): PartsWriter {
  const shapes = new Map([[LIST, 0]]);
  const parts = new Map<string, number>();
  let size = 0;

  function numberOf(line: string, lines: Map<string, number>): number {
    const known = lines.get(line);
    if (known !== undefined) return known;
    const number = lines.size;
    lines.set(line, number);
    size += line.length + 1;
    return number;
  }

  function memberOf(value: unknown, level: number): string {
    if (typeof value === 'number') return `[${JSON.stringify(value)}]`;
    if (typeof value === 'string') {
      const text = JSON.stringify(value);
      return text.length < LONG_TEXT ? text : String(numberOf(text, parts));
    }
    if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
    const line = lineOf(value, level);
    // `[0]` in place would be the number.
    return level < OWN_LEVELS && line.includes(',') ? line : String(numberOf(line, parts));
  }

  function lineOf(value: object, level: number): string {
    const entries = Array.isArray(value) ? null : Object.entries(value).filter(([, member]) => member !== undefined);
    const shape = entries === null ? LIST : JSON.stringify(entries.map(([name]) => name));
    const members = entries?.map(([, member]) => member) ?? Object.values(value);
    return `[${[numberOf(shape, shapes), ...members.map((member) => memberOf(member, level + 1))].join()}]`;
  }

  return {
    lineOf: (record) => lineOf(record, 0),
    write: (lines) => [`[${shapes.size},${parts.size}]`, ...shapes.keys(), ...parts.keys(), ...lines].join('\n'),
    size: () => size,
  };
}

/** What was read of a text; it helps to read the next version of it. */
export interface PartsRead {
  readonly shapes: readonly string[];
  readonly parts: readonly string[];
  readonly values: readonly unknown[];
  /** By their lines, in order. */
  readonly records: ReadonlyMap<string, unknown>;
}

/**
 * Reads what a writer wrote; throws on anything else. Equal parts are one object, and records that were there `before` are
 * the same objects again.
 */
export function readParts(text: string, before?: PartsRead): PartsRead {
  const lines = text.split('\n');
  const [shapeCount, partCount] = JSON.parse(lines[0] ?? '') as [number, number];
  const shapes = lines.slice(1, 1 + shapeCount);
  const parts = lines.slice(1 + shapeCount, 1 + shapeCount + partCount);
  const known = before && startsWith(shapes, before.shapes) && startsWith(parts, before.parts) ? before : undefined;
  const read = createReader(shapes, known?.values);
  for (const line of parts.slice(known?.parts.length ?? 0)) read.part(line);
  const records = lines
    .slice(1 + shapeCount + partCount)
    .map((line) => [line, known?.records.get(line) ?? read.record(line)] as const);
  return { shapes, parts, values: read.values, records: new Map(records) };
}

function createReader(shapes: readonly string[], known: readonly unknown[] = []) {
  const names = shapes.map((line) => JSON.parse(line) as readonly string[] | null);
  const values = [...known];

  function membered(line: unknown): unknown {
    if (!Array.isArray(line)) return line;
    const [shape, ...members] = line.map((member: unknown, index) => (index === 0 ? member : valueOf(member)));
    const keys = names[Number(shape)];
    // Not by assignment: `__proto__` is a name like any other in a token.
    return keys ? Object.fromEntries(keys.map((key, index) => [key, members[index]])) : members;
  }

  function valueOf(member: unknown): unknown {
    if (typeof member === 'number') return values[member];
    return Array.isArray(member) && member.length === 1 ? (member[0] as unknown) : membered(member);
  }

  return {
    values: values as readonly unknown[],
    part: (line: string): unknown => values.push(membered(JSON.parse(line))),
    record: (line: string): unknown => membered(JSON.parse(line)),
  };
}

function startsWith(lines: readonly string[], start: readonly string[]): boolean {
  return lines.length >= start.length && start.every((line, index) => lines[index] === line);
}
