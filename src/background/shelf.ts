import { createPartsWriter } from '../messaging/part-lines.ts';
import type { StoredShelf } from '../messaging/stored-tab.ts';
import type { RecordedFailure } from '../messaging/tab-record.ts';

/** Some failures of a tab, in order, and the text that they are stored as. */
export interface Shelf {
  /** Its number in the storage; undefined while it was never written. */
  number: number | undefined;
  failures(): readonly RecordedFailure[];
  /** UTF-16 units. */
  size(): number;
  /** Exchanges what is on it. Says whether that changed anything. Parts of what was exchanged stay written. */
  hold(failures: readonly RecordedFailure[]): boolean;
  /** The same, with nothing left of what is gone. */
  renew(failures: readonly RecordedFailure[]): void;
  add(failure: RecordedFailure): void;
  write(): string;
  /** The storage does not have it as it is now. */
  isChanged: boolean;
}

interface Writing {
  readonly parts: ReturnType<typeof createPartsWriter>;
  readonly lines: string[];
}

/** An empty shelf, or one that an earlier worker stored: it is not written out again before it changes. */
export function createShelf(stored?: StoredShelf): Shelf {
  let failures: readonly RecordedFailure[] = stored?.failures ?? [];
  let writing: Writing | undefined;
  let size = stored?.size ?? 0;

  function writingOf(): Writing {
    if (writing !== undefined) return writing;
    const parts = createPartsWriter();
    writing = { parts, lines: failures.map(parts.lineOf) };
    return writing;
  }

  function measure({ parts, lines }: Writing): void {
    size = lines.reduce((sum, line) => sum + line.length + 1, parts.size());
    shelf.isChanged = true;
  }

  const shelf: Shelf = {
    number: stored?.shelf,
    isChanged: false,
    failures: () => failures,
    size: () => size,
    hold(next) {
      if (next.length !== failures.length) {
        shelf.renew(next);
        return true;
      }
      if (next.every((failure, index) => failure === failures[index])) return false;
      const { parts, lines } = writingOf();
      for (const [index, failure] of next.entries()) {
        if (failure !== failures[index]) lines[index] = parts.lineOf(failure);
      }
      failures = next;
      measure({ parts, lines });
      return true;
    },
    renew(next) {
      failures = next;
      writing = undefined;
      measure(writingOf());
    },
    add(failure) {
      const now = writingOf();
      const partsBefore = now.parts.size();
      const line = now.parts.lineOf(failure);
      now.lines.push(line);
      failures = [...failures, failure];
      size += line.length + 1 + now.parts.size() - partsBefore;
      shelf.isChanged = true;
    },
    write() {
      const { parts, lines } = writingOf();
      return parts.write(lines);
    },
  };
  return shelf;
}
