import { signal, type ReadonlySignal } from '@preact/signals';
import type { Exchange } from '../core/exchange.ts';
import type { Unread } from '../core/har/unread.ts';
import type { Trace } from '../core/trace.ts';
import type { HarMessage, Refusal } from './read-log.ts';
import { namesOf } from './words.ts';

type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly names: string; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly refused: readonly Refusal[] };

/** One HAR file or several as one list, recorded. */
export interface ReadFile {
  /** Names, in the order in which they were given. */
  readonly files: readonly string[];
  /** What was given with them and could not be read. */
  readonly refused: readonly Refusal[];
  readonly entries: number;
  /** Entries that could not be read, or not their answers. */
  readonly unread: readonly Unread[];
  /** Entries that more than one of the files holds, and that are listed once. */
  readonly twice: number;
  readonly failures: readonly Exchange[];
  /** Of every entry, in order of time. */
  readonly history: readonly Trace[];
}

/** What was chosen or dropped. A folder is none of the files. */
export interface Given {
  readonly files: readonly File[];
  readonly folders: readonly string[];
}

/** The part of a Worker that is needed; tests pass their own. */
export interface HarReader {
  postMessage(files: readonly File[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<HarMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface HarImport {
  readonly state: ReadonlySignal<ImportState>;
  open(given: Given): void;
  cancel(): void;
}

interface Listener {
  /** As soon as they are there, so that the work of showing them is spread over the reading. */
  onPart(failures: readonly Exchange[]): void;
  onRead(file: ReadFile): void;
}

/** Reads files in a worker, those given together as one: what is given next, or `cancel`, ends what was before. */
export function createHarImport(startReader: () => HarReader, { onPart, onRead }: Listener): HarImport {
  const state = signal<ImportState>({ kind: 'idle' });
  let reader: HarReader | undefined;

  function stop(next: ImportState): void {
    reader?.terminate();
    reader = undefined;
    state.value = next;
  }

  function listenTo(names: string, folders: readonly Refusal[]): (message: HarMessage) => void {
    const failures: Exchange[] = [];
    const history: Trace[] = [];
    return (message) => {
      if (message.type === 'failed') stop({ kind: 'failed', refused: [...message.refused, ...folders] });
      else if (message.type === 'done') {
        stop({ kind: 'idle' });
        history.sort((a, b) => a.sentAt - b.sentAt);
        const { files, unread, twice } = message;
        const refused = [...message.refused, ...folders];
        onRead({ files, refused, entries: history.length, unread, twice, failures, history });
      } else {
        failures.push(...message.failures);
        history.push(...message.traces);
        onPart(message.failures);
        state.value = { kind: 'reading', names, done: message.done, total: message.total };
      }
    };
  }

  return {
    state,
    open({ files, folders }) {
      const refused = folders.map((name) => ({ name, reason: 'it is a folder; drop the .har files that are in it' }));
      if (files.length === 0) return stop({ kind: 'failed', refused });
      const names = namesOf(files.map(({ name }) => name));
      stop({ kind: 'reading', names, done: 0, total: 0 });
      reader = startReader();
      const hear = listenTo(names, refused);
      reader.onmessage = ({ data }) => hear(data);
      // Its own message may quote what is in the file.
      reader.onerror = () => stop({ kind: 'failed', refused: [{ name: names, reason: 'reading it failed' }] });
      reader.postMessage(files);
    },
    cancel: () => stop({ kind: 'idle' }),
  };
}
