import type { Trace } from '../core/trace.ts';
import { readParts, type PartsRead } from './part-lines.ts';
import { emptyTab, type RecordedFailure, type TabRecord } from './tab-record.ts';

/**
 * A tab in `storage.session`: a key for what it is (`tab:7`), one for its trail (`tab:7:trail`), and shelves with its
 * failures (`tab:7:0` …), so that a new failure does not write all the others again. All of it is text: the browser takes
 * 1.4 ms for 330 KB of text and 31 ms for the same as an object, in the worker and again in every page that follows it.
 */
export const MAX_SHELVES = 64;

/** The tab without what has keys of its own, and its shelves in order of time. */
interface Head extends Omit<TabRecord, 'failures' | 'trail'> {
  readonly shelves: readonly number[];
}

export function tabKey(tabId: number): string {
  return `tab:${tabId}`;
}

export function trailKey(tabId: number): string {
  return `${tabKey(tabId)}:trail`;
}

export function shelfKey(tabId: number, shelf: number): string {
  return `${tabKey(tabId)}:${shelf}`;
}

/** All that a tab may have. */
export function tabKeys(tabId: number): string[] {
  const shelves = Array.from({ length: MAX_SHELVES }, (_, shelf) => shelfKey(tabId, shelf));
  return [tabKey(tabId), trailKey(tabId), ...shelves];
}

export function writeHead(tab: TabRecord, shelves: readonly number[]): string {
  return JSON.stringify({ ...tab, shelves, failures: undefined, trail: undefined });
}

export function writeTrail(trail: readonly Trace[]): string {
  return `[${trail.map(jsonOf).join()}]`;
}

const texts = new WeakMap<object, string>();

/** Records never change, so each is written out once, however often its tab is stored. */
export function jsonOf(record: object): string {
  const text = texts.get(record) ?? JSON.stringify(record);
  texts.set(record, text);
  return text;
}

/** Some of a tab's failures, as they are stored. */
export interface StoredShelf {
  readonly shelf: number;
  readonly failures: readonly RecordedFailure[];
  /** UTF-16 units. */
  readonly size: number;
}

/** Follows what is stored of a tab; what did not change since it was read last is the same object again. */
export interface TabReader {
  /** Takes stored entries, of this tab or of others, and says whether this tab's were among them. */
  take(entries: Readonly<Record<string, unknown>>): boolean;
  /** Whether they take failures away that were there. */
  drops(entries: Readonly<Record<string, unknown>>): boolean;
  /** Undefined when nothing is stored, or nothing that is a tab. Only the worker writes it: the outline is enough of a guard. */
  read(): TabRecord | undefined;
  /** In order of time. */
  shelves(): readonly StoredShelf[];
}

export function createTabReader(tabId: number): TabReader {
  const keys = new Set(tabKeys(tabId));
  const stored = new Map<string, unknown>();
  const known = new Map<number, { text: string; read: PartsRead }>();
  let trail: { text: unknown; traces: readonly Trace[] } = { text: undefined, traces: [] };

  function readHead(text = stored.get(tabKey(tabId))): Head | undefined {
    const value = readJson(text);
    return isHead(value) ? value : undefined;
  }

  function readShelf(shelf: number): StoredShelf {
    const text = stored.get(shelfKey(tabId, shelf));
    if (typeof text !== 'string') return { shelf, failures: [], size: 0 };
    const before = known.get(shelf);
    const read = text === before?.text ? before.read : tryTo(() => readParts(text, before?.read));
    if (read !== undefined) known.set(shelf, { text, read });
    return { shelf, failures: read ? [...read.records.values()].filter(isFailure) : [], size: text.length };
  }

  function readTrail(): readonly Trace[] {
    const text = stored.get(trailKey(tabId));
    if (text !== trail.text) trail = { text, traces: (readJson(text) as Trace[] | undefined) ?? [] };
    return trail.traces;
  }

  return {
    take(entries) {
      const own = Object.entries(entries).filter(([key]) => keys.has(key));
      for (const [key, value] of own) stored.set(key, value);
      return own.length > 0;
    },
    drops: (entries) => droppedFrom(readHead(entries[tabKey(tabId)])) > droppedFrom(readHead()),
    read() {
      const head = readHead();
      if (head === undefined) return undefined;
      const { shelves, ...rest } = head;
      const failures = shelves.flatMap((shelf) => readShelf(shelf).failures);
      return { ...emptyTab, ...rest, failures, trail: readTrail() };
    },
    shelves: () => readHead()?.shelves.map(readShelf) ?? [],
  };
}

function droppedFrom(head: Head | undefined): number {
  const { failures, earlier } = head?.dropped ?? emptyTab.dropped;
  return failures + earlier;
}

function readJson(text: unknown): unknown {
  return typeof text === 'string' ? tryTo((): unknown => JSON.parse(text)) : undefined;
}

function tryTo<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function isHead(value: unknown): value is Head {
  return typeof value === 'object' && value !== null && 'shelves' in value && Array.isArray(value.shelves);
}

function isFailure(value: unknown): value is RecordedFailure {
  return typeof value === 'object' && value !== null && 'exchange' in value;
}
