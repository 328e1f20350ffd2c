import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { hintForFilter } from '../filter-hint.ts';
import type { Store } from '../store.ts';

/** Milliseconds without a letter: what is being typed needs no remark. */
const PAUSE = 200;

interface Props {
  readonly store: Store;
  /** Values for the word are on offer in the filter box already. */
  readonly isCompleting: ReadonlySignal<boolean>;
}

/** Under the bars: a word of the filter that does not do what it looks like, and what may have been meant. */
export function FilterHint({ store, isCompleting }: Props): JSX.Element {
  const text = store.filterText.value;
  const settled = useSignal(text);
  useEffect(() => {
    const timer = setTimeout(() => (settled.value = text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const hint = useComputed(() => {
    const { all, diagnosed } = store.counts.value;
    return hintForFilter(settled.value, {
      failures: store.failures.value,
      vocabulary: store.vocabulary.value,
      isDiagnosed: diagnosed === all,
    });
  }).value;
  const isShown = hint !== null && text !== '' && !(isCompleting.value && hint.kind === 'unfinished');
  return (
    <div role="status">
      {isShown && (
        <div class="banner filter-hint">
          <span>{hint.says}</span>
          {hint.offers.length > 0 && hint.kind !== 'guess' && <span>In the list:</span>}
          {hint.offers.map(({ word, text: meant }) => (
            <button key={word} class="btn" onClick={() => (store.filterText.value = meant)}>
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
