import { signal, type ReadonlySignal } from '@preact/signals';
import type { TabRecord } from '../messaging/tab-record.ts';
import type { HarMessage } from './read-log.ts';

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

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

/** Reads files in a worker, one at a time: the next one, or `cancel`, ends the one before. */
export function createHarImport(
  startReader: () => HarReader,
  onRead: (file: { name: string; entries: number; tab: TabRecord }) => void,
): HarImport {
  const state = signal<ImportState>({ kind: 'idle' });
  let reader: HarReader | undefined;

  function stop(next: ImportState): void {
    reader?.terminate();
    reader = undefined;
    state.value = next;
  }

  function hear(name: string, message: HarMessage): void {
    if (message.type === 'progress') {
      state.value = { kind: 'reading', name, done: message.done, total: message.total };
    } else if (message.type === 'failed') {
      stop({ kind: 'failed', name, reason: message.reason });
    } else {
      stop({ kind: 'idle' });
      onRead({ name, entries: message.entries, tab: message.tab });
    }
  }

  return {
    state,
    open(file) {
      stop({ kind: 'reading', name: file.name, done: 0, total: 0 });
      reader = startReader();
      reader.onmessage = ({ data }) => hear(file.name, data);
      reader.onerror = ({ message }) => stop({ kind: 'failed', name: file.name, reason: message });
      reader.postMessage(file);
    },
    cancel: () => stop({ kind: 'idle' }),
  };
}
