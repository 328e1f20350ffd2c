import type { JSX } from 'preact';
import type { SortKey } from '../group-failures.ts';
import type { Store } from '../store.ts';

const SORTS: readonly (readonly [SortKey, string])[] = [
  ['time', 'By time'],
  ['status', 'By status'],
  ['host', 'By host'],
  ['cause', 'By cause'],
  ['count', 'By count'],
];

export function SortControl({ store }: { store: Store }): JSX.Element {
  const { by, isDescending } = store.sort.value;
  return (
    <span class="sort">
      <select
        class="ib"
        aria-label="Sort"
        value={by}
        onChange={({ currentTarget }) => {
          const chosen = SORTS.find(([key]) => key === currentTarget.value);
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
