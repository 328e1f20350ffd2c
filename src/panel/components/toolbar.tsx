import type { Signal } from '@preact/signals';
import type { ComponentChildren, JSX, RefObject } from 'preact';
import type { Store } from '../store.ts';
import { Icon } from '../../ui/icon.tsx';
import { moveFocusByArrows } from './arrow-focus.ts';
import { Chips } from './chips.tsx';
import { FilterBox } from './filter-box.tsx';
import { SortControl } from './sort-control.tsx';

interface Props {
  readonly store: Store;
  readonly filterRef: RefObject<HTMLInputElement | null>;
  readonly isCompleting: Signal<boolean>;
  readonly onLeaveFilter: () => void;
  readonly children: ComponentChildren;
}

/** Two bars, side by side where there is room. */
export function Toolbar({ store, filterRef, isCompleting, onLeaveFilter, children }: Props): JSX.Element {
  const { preserveLog } = store.settings.value;
  const isEmpty = store.counts.value.all === 0;
  return (
    <div class={isEmpty ? 'bars short' : 'bars'}>
      <div class="bar" role="toolbar" aria-label="Failed requests" onKeyDown={moveFocusByArrows}>
        <button class="ib" title="Clear the list" aria-label="Clear" data-action="clear" onClick={() => store.clear()}>
          <Icon name="clear" />
        </button>
        <button
          class="ib"
          title="Keep failures when the page navigates"
          aria-label="Preserve log"
          aria-pressed={preserveLog}
          data-action="preserve"
          onClick={() => store.changeSettings({ preserveLog: !preserveLog })}
        >
          <Icon name="keep" /> <span class="wide-only">Preserve log</span>
        </button>
        <span class="sep" />
        <FilterBox store={store} inputRef={filterRef} isOpen={isCompleting} onLeave={onLeaveFilter} />
      </div>
      <div class="bar" role="toolbar" aria-label="Show, order and share" onKeyDown={moveFocusByArrows}>
        {!isEmpty && (
          <>
            <Chips store={store} />
            <SortControl store={store} />
          </>
        )}
        {children}
      </div>
    </div>
  );
}
