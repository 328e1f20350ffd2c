import { useComputed, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { hintForFilter } from '../filter-hint.ts';
import type { Store } from '../store.ts';

interface Props {
  readonly store: Store;
  /** Values for the word are on offer in the filter box already. */
  readonly isCompleting: ReadonlySignal<boolean>;
}

/** Under the bars: a word of the filter that does not do what it looks like, and what may have been meant. */
export function FilterHint({ store, isCompleting }: Props): JSX.Element {
  const hint = useComputed(() => {
    const { all, diagnosed } = store.counts.value;
    return hintForFilter(store.filterText.value, {
      failures: store.failures.value,
      vocabulary: store.vocabulary.value,
      isDiagnosed: diagnosed === all,
    });
  }).value;
  const isShown = hint !== null && !(isCompleting.value && hint.kind === 'unfinished');
  return (
    <div role="status">
      {isShown && (
        <div class="banner filter-hint">
          <span>{hint.says}</span>
          {hint.offers.length > 0 && hint.kind !== 'guess' && <span>In the list:</span>}
          {hint.offers.map(({ word, text }) => (
            <button key={word} class="btn" onClick={() => (store.filterText.value = text)}>
              {hint.kind === 'guess' ? (
                <>
                  Did you mean <span class="mono">{word}</span>?
                </>
              ) : (
                <span class="mono">{word}</span>
              )}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
