import type { JSX } from 'preact';
import type { HarImport } from '../har-import.ts';
import type { Store } from '../store.ts';
import { importedFrom, importProgress, readingFile, unreadableFile } from '../words.ts';

/** What is happening with a HAR file: being read, shown, or not readable. */
export function FileBanner({ store, har }: { store: Store; har: HarImport }): JSX.Element | null {
  const state = har.state.value;
  const file = store.file.value;
  if (state.kind === 'reading')
    return (
      <div class="banner quiet file-banner" data-file="reading">
        <span>{state.total === 0 ? readingFile(state.name) : importProgress(state.done, state.total)}</span>
        <progress
          aria-label="Reading the file"
          value={state.total === 0 ? undefined : state.done}
          max={Math.max(1, state.total)}
        />
        <button class="btn" onClick={() => har.cancel()}>
          Cancel
        </button>
      </div>
    );
  if (state.kind === 'failed')
    return (
      <div class="banner file-banner" role="alert" data-file="failed">
        <span>{unreadableFile(state.name, state.reason)}</span>
        <button class="btn" onClick={() => har.cancel()}>
          Dismiss
        </button>
      </div>
    );
  if (!file) return null;
  return (
    <div class="banner quiet file-banner" data-file="open">
      <span>{importedFrom(file)}</span>
      <button class="btn" onClick={() => store.closeFile()}>
        Close file
      </button>
    </div>
  );
}
