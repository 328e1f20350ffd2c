import type { JSX, RefObject } from 'preact';
import { nameOfCause } from '../../ui/cause-names.ts';
import type { SortKey } from '../group-failures.ts';
import type { Store } from '../store.ts';
import { hasTerm, toggleTerm, withoutTerms } from '../toggle-term.ts';
import { FilterBox } from './filter-box.tsx';

interface Props {
  readonly store: Store;
  readonly filterRef: RefObject<HTMLInputElement | null>;
  readonly onPreserve: (preserveLog: boolean) => void;
  readonly onSettings: () => void;
  readonly onShortcuts: () => void;
  readonly children?: JSX.Element | JSX.Element[];
}

/** Causes that get a chip of their own; the others are one click away in the filter's completion. */
const MOST_CHIPS = 8;

export function Toolbar(props: Props): JSX.Element {
  const { store } = props;
  const { preserveLog } = store.settings.value;
  return (
    <div class="bar" role="toolbar" aria-label="Failed requests">
      <button class="ib" title="Clear the list" aria-label="Clear" data-action="clear" onClick={() => store.clear()}>
        <span aria-hidden="true">⊘</span>
      </button>
      <button
        class="ib"
        title="Keep failures when the page navigates"
        aria-pressed={preserveLog}
        data-action="preserve"
        onClick={() => props.onPreserve(!preserveLog)}
      >
        Preserve log
      </button>
      <span class="sep" />
      <FilterBox store={store} inputRef={props.filterRef} />
      <Chips store={store} />
      <span class="grow" />
      <Sort store={store} />
      {props.children}
      <button class="ib" title="Keyboard shortcuts (?)" aria-label="Keyboard shortcuts" onClick={props.onShortcuts}>
        <span aria-hidden="true">?</span>
      </button>
      <button class="ib" title="Settings" aria-label="Settings" data-action="settings" onClick={props.onSettings}>
        <span aria-hidden="true">⚙</span>
      </button>
    </div>
  );
}

/** Words of the filter language as buttons: what a chip does can be read, changed and typed in the filter box. */
function Chips({ store }: { store: Store }): JSX.Element {
  const counts = store.counts.value;
  const text = store.filterText.value;
  const isAll = withoutTerms(text, ['status', 'cause']) === text.trim();
  const toggle = (key: 'status' | 'cause', value: string): void => {
    store.filterText.value = toggleTerm(text, key, value);
  };
  return (
    <div class="chips" role="group" aria-label="Show only">
      <Chip
        isOn={isAll}
        label="All"
        count={counts.all}
        onClick={() => (store.filterText.value = withoutTerms(text, ['status', 'cause']))}
      />
      {counts.byStatus.map(([status, count]) => (
        <Chip
          key={status}
          isOn={hasTerm(text, 'status', String(status))}
          label={String(status)}
          count={count}
          onClick={() => toggle('status', String(status))}
        />
      ))}
      {counts.byCause.length > 0 && <span class="sep" />}
      {counts.byCause.slice(0, MOST_CHIPS).map(([cause, count]) => (
        <Chip
          key={cause}
          isOn={hasTerm(text, 'cause', cause)}
          label={nameOfCause(cause)}
          count={count}
          onClick={() => toggle('cause', cause)}
        />
      ))}
    </div>
  );
}

function Chip(props: { isOn: boolean; label: string; count: number; onClick: () => void }): JSX.Element {
  return (
    <button class="chip" aria-pressed={props.isOn} onClick={props.onClick}>
      {props.label} <span class="count">{props.count}</span>
    </button>
  );
}

const SORTS: readonly (readonly [SortKey, string])[] = [
  ['time', 'Time'],
  ['status', 'Status'],
  ['host', 'Host'],
  ['cause', 'Cause'],
  ['count', 'Count'],
];

function Sort({ store }: { store: Store }): JSX.Element {
  const { by, isDescending } = store.sort.value;
  return (
    <span class="sort">
      <select
        class="ib"
        aria-label="Sort by"
        value={by}
        onChange={(event) => {
          const chosen = SORTS.find(([key]) => key === event.currentTarget.value);
          if (chosen) store.sort.value = { by: chosen[0], isDescending };
        }}
      >
        {SORTS.map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <button
        class="ib"
        aria-label={isDescending ? 'Descending: sort ascending' : 'Ascending: sort descending'}
        title={isDescending ? 'Descending' : 'Ascending'}
        onClick={() => (store.sort.value = { by, isDescending: !isDescending })}
      >
        <span aria-hidden="true">{isDescending ? '↓' : '↑'}</span>
      </button>
    </span>
  );
}
