import { MAX_SHELVES, type StoredShelf } from '../messaging/stored-tab.ts';
import type { RecordedFailure } from '../messaging/tab-record.ts';
import { createShelf, type Shelf } from './shelf.ts';

/** UTF-16 units on a shelf that is full: a new failure writes one shelf again, and each shelf repeats what is common. */
const FULL = 60_000;

/** All failures of a tab, in order, as they are stored. */
export interface Shelves {
  /** Puts the failures of the tab on them; what is there already stays where it is. */
  put(failures: readonly RecordedFailure[]): void;
  all(): readonly Shelf[];
  /** UTF-16 units. */
  size(): number;
  /** What has to be stored, by number, and the numbers in order. From now on it counts as stored. */
  take(): { readonly texts: ReadonlyMap<number, string>; readonly order: readonly number[] };
  /** Nothing of it is stored: it could not be written. */
  takeBack(): void;
}

export function createShelves(stored: readonly StoredShelf[] = []): Shelves {
  let shelves = stored.map(createShelf);
  const used = new Set(stored.map(({ shelf }) => shelf));
  const full = new Set(used);

  /** A shelf that grew, by what DevTools told, is packed anew; so is one with much that is not used any more. */
  function hold(shelf: Shelf, failures: readonly RecordedFailure[]): readonly Shelf[] {
    if (failures.length === 0) return [];
    return shelf.hold(failures) && shelf.size() > 2 * FULL ? pack(failures) : [shelf];
  }

  function numberOf(shelf: Shelf): number {
    const taken = new Set(shelves.map(({ number }) => number));
    shelf.number ??= Array.from({ length: MAX_SHELVES }, (_, number) => number).find((number) => !taken.has(number));
    return shelf.number ?? 0;
  }

  return {
    put(failures) {
      let at = 0;
      const kept = shelves.flatMap((shelf) => {
        const own = failures.slice(at, at + shelf.failures().length);
        at += own.length;
        return hold(shelf, own);
      });
      shelves = pack(failures.slice(at), kept);
      if (shelves.length > MAX_SHELVES) shelves = pack(failures);
    },
    all: () => shelves,
    size: () => shelves.reduce((sum, shelf) => sum + shelf.size(), 0),
    take() {
      const order = shelves.map(numberOf);
      const texts = new Map<number, string>();
      // With the same write as everything else: to remove a key is another one.
      for (const number of full) if (!order.includes(number)) texts.set(number, '');
      full.clear();
      for (const shelf of shelves) {
        if (shelf.isChanged) texts.set(numberOf(shelf), shelf.write());
        shelf.isChanged = false;
        full.add(numberOf(shelf));
        used.add(numberOf(shelf));
      }
      return { texts, order };
    },
    takeBack() {
      for (const shelf of shelves) shelf.isChanged = true;
      for (const number of used) full.add(number);
    },
  };
}

/** Fills the last of these shelves, then new ones. */
function pack(failures: readonly RecordedFailure[], shelves: readonly Shelf[] = []): Shelf[] {
  const packed = [...shelves];
  for (const failure of failures) {
    let last = packed.at(-1);
    if (last === undefined || last.size() >= FULL) packed.push((last = createShelf()));
    last.add(failure);
  }
  return packed;
}
