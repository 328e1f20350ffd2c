import { useSignal, type Signal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { completeFilter } from '../complete-filter.ts';
import type { Store } from '../store.ts';

interface Props {
  readonly store: Store;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Completions are on offer. */
  readonly isOpen: Signal<boolean>;
  /** Escape in an empty box. */
  readonly onLeave: () => void;
}

/** The filter with completion of keys and values: a combobox after the ARIA pattern. */
export function FilterBox({ store, inputRef, isOpen, onLeave }: Props): JSX.Element {
  const caret = useSignal(0);
  const active = useSignal(-1);
  const text = store.filterText.value;
  const completion = isOpen.value
    ? completeFilter(text, caret.value, store.vocabulary.value)
    : { start: 0, end: 0, options: [] };
  const { options } = completion;

  const follow = (input: HTMLInputElement): void => {
    caret.value = input.selectionStart ?? input.value.length;
  };
  const accept = (index: number): void => {
    const option = options[index];
    const input = inputRef.current;
    if (!option || !input) return;
    const next = text.slice(0, completion.start) + option.insert + text.slice(completion.end).trimStart();
    store.filterText.value = next;
    const at = completion.start + option.insert.length;
    input.value = next;
    input.setSelectionRange(at, at);
    caret.value = at;
    active.value = -1;
    isOpen.value = option.insert.endsWith(':');
  };
  const move = (step: number): void => {
    if (!isOpen.value) isOpen.value = true;
    else if (options.length > 0) active.value = (active.value + step + options.length + 1) % (options.length + 1);
    if (active.value === options.length) active.value = -1;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(active.value < 0 ? options.length : -1);
    else if (event.key === 'Enter' && active.value >= 0) accept(active.value);
    else if (event.key === 'Tab' && !event.shiftKey && options.length > 0 && text.trim() !== '')
      accept(Math.max(active.value, 0));
    else if (event.key === 'Escape' && isOpen.value && options.length > 0) isOpen.value = false;
    else if (event.key === 'Escape' && text !== '') {
      store.filterText.value = '';
      isOpen.value = false;
    } else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="filter">
      <span class="field">
        <input
          ref={inputRef}
          class="f"
          type="text"
          role="combobox"
          spellcheck={false}
          autocomplete="off"
          aria-label="Filter"
          aria-expanded={options.length > 0}
          aria-controls="filter-completions"
          aria-autocomplete="list"
          aria-activedescendant={active.value >= 0 ? `completion-${active.value}` : undefined}
          placeholder={store.counts.value.all === 0 ? 'Filter' : 'Filter  status:401 cause:expired'}
          value={text}
          onInput={(event) => {
            store.filterText.value = event.currentTarget.value;
            follow(event.currentTarget);
            active.value = -1;
            isOpen.value = true;
          }}
          onClick={(event) => {
            follow(event.currentTarget);
            isOpen.value = true;
          }}
          onBlur={() => (isOpen.value = false)}
          onKeyDown={onKeyDown}
          onKeyUp={(event) => follow(event.currentTarget)}
        />
        {text !== '' && (
          <button class="filter-clear" aria-label="Clear the filter" onClick={() => (store.filterText.value = '')}>
            <Icon name="close" />
          </button>
        )}
      </span>
      <div
        class="completions"
        id="filter-completions"
        role="listbox"
        aria-label="Completions"
        hidden={options.length === 0}
      >
        {options.map(({ insert, says }, index) => (
          <div
            key={insert}
            role="option"
            id={`completion-${index}`}
            class="completion"
            aria-selected={index === active.value}
            onMouseDown={(event) => {
              // Before the blur, which would close the list under the pointer.
              event.preventDefault();
              accept(index);
            }}
          >
            <span class="mono">{insert.trim()}</span>
            <span class="dim">{says}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
