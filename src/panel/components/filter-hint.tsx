import type { JSX } from 'preact';
import { hintForFilter } from '../filter-hint.ts';
import type { Store } from '../store.ts';

/** Under the bars: a word of the filter that does not do what it looks like, and what may have been meant. */
export function FilterHint({ store }: { store: Store }): JSX.Element {
  const hint = hintForFilter(store.filterText.value);
  const meant = hint?.meant;
  return (
    <div role="status">
      {hint && (
        <div class="banner filter-hint">
          <span>{hint.says}</span>
          {meant && (
            <button class="btn" onClick={() => (store.filterText.value = meant.text)}>
              Did you mean <span class="mono">{meant.word}</span>?
            </button>
          )}
        </div>
      )}
    </div>
  );
}
