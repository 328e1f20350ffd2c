import type { JSX } from 'preact';
import { visibleText } from '../../ui/visible-text.ts';
import type { HarImport } from '../har-import.ts';
import type { Refusal } from '../read-log.ts';
import type { Store } from '../store.ts';
import { importedFrom, importProgress, readingFile, twiceCount, unreadableFile } from '../words.ts';

/** What is happening with HAR files: being read, shown, or not readable. */
export function FileBanner({ store, har }: { store: Store; har: HarImport }): JSX.Element | null {
  const state = har.state.value;
  const file = store.file.value;
  if (state.kind === 'reading')
    return (
      <div class="banner quiet file-banner" data-file="reading">
        <span>
          {visibleText(state.total === 0 ? readingFile(state.names) : importProgress(state.done, state.total))}
        </span>
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
        <span>
          <Refused files={state.refused} />
          The Network panel of every browser saves what it shows as a HAR file.
        </span>
        <button class="btn" onClick={() => har.cancel()}>
          Dismiss
        </button>
      </div>
    );
  if (!file) return null;
  return (
    <div class="banner quiet file-banner" data-file="open">
      <span>
        {visibleText(importedFrom(file))} {file.twice > 0 && twiceCount(file.twice)}
        {file.refused.length > 0 && (
          <span class="refused" role="alert">
            <Refused files={file.refused} />
          </span>
        )}
      </span>
      <button class="btn" onClick={() => store.closeFile()}>
        {file.files.length > 1 ? 'Close files' : 'Close file'}
      </button>
    </div>
  );
}

function Refused({ files }: { files: readonly Refusal[] }): JSX.Element {
  return (
    <>
      {files.map(({ name, reason }) => (
        <>{visibleText(unreadableFile(name, reason))} </>
      ))}
    </>
  );
}
