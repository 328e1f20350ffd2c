import { signal, type ReadonlySignal } from '@preact/signals';
import type { Exchange } from '../core/exchange.ts';
import type { Unread } from '../core/har/unread.ts';
import type { Trace } from '../core/trace.ts';
import type { HarMessage } from './read-log.ts';

type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

/** A HAR file, recorded. */
export interface ReadFile {
  readonly name: string;
  readonly entries: number;
  /** Entries that could not be read, or not their answers. */
  readonly unread: readonly Unread[];
  readonly failures: readonly Exchange[];
  /** Of every entry, in order of time. */
  readonly history: readonly Trace[];
}

/** The part of a Worker that is needed; tests pass their own. */
export interface HarReader {
  postMessage(file: Blob): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<HarMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface HarImport {
  readonly state: ReadonlySignal<ImportState>;
  open(file: File): void;
  cancel(): void;
}

interface Listener {
  /** As soon as they are there, so that the work of showing them is spread over the reading. */
  onPart(failures: readonly Exchange[]): void;
  onRead(file: ReadFile): void;
}

/** Reads files in a worker, one at a time: the next one, or `cancel`, ends the one before. */
export function createHarImport(startReader: () => HarReader, { onPart, onRead }: Listener): HarImport {
  const state = signal<ImportState>({ kind: 'idle' });
  let reader: HarReader | undefined;

  function stop(next: ImportState): void {
    reader?.terminate();
    reader = undefined;
    state.value = next;
  }

  function listenTo(name: string): (message: HarMessage) => void {
    const failures: Exchange[] = [];
    const history: Trace[] = [];
    return (message) => {
      if (message.type === 'failed') stop({ kind: 'failed', name, reason: message.reason });
      else if (message.type === 'done') {
        stop({ kind: 'idle' });
        history.sort((a, b) => a.sentAt - b.sentAt);
        onRead({ name, entries: history.length, unread: message.unread, failures, history });
      } else {
        failures.push(...message.failures);
        history.push(...message.traces);
        onPart(message.failures);
        state.value = { kind: 'reading', name, done: message.done, total: message.total };
      }
    };
  }

  return {
    state,
    open(file) {
      stop({ kind: 'reading', name: file.name, done: 0, total: 0 });
      reader = startReader();
      const hear = listenTo(file.name);
      reader.onmessage = ({ data }) => hear(data);
      // Its own message may quote what is in the file.
      reader.onerror = () => stop({ kind: 'failed', name: file.name, reason: 'reading it failed' });
      reader.postMessage(file);
    },
    cancel: () => stop({ kind: 'idle' }),
  };
}
