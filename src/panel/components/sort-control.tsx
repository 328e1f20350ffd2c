import type { JSX } from 'preact';
import { startsDescending, type SortKey } from '../group-failures.ts';
import type { Store } from '../store.ts';

const SORTS: readonly (readonly [SortKey, string])[] = [
  ['time', 'By time'],
  ['status', 'By status'],
  ['host', 'By host'],
  ['cause', 'By cause'],
  ['count', 'By count'],
];

/** What stands at the top, in both directions: ascending, descending. */
const TOPS: Readonly<Record<SortKey, readonly [string, string]>> = {
  time: ['Oldest first', 'Newest first'],
  status: ['Lowest status first', 'Highest status first'],
  host: ['Hosts from A to Z', 'Hosts from Z to A'],
  cause: ['Causes from A to Z', 'Causes from Z to A'],
  count: ['Fewest first', 'Most first'],
};

/** In which order the list is, in words. */
export function sayOrder({ by, isDescending }: Store['sort']['value']): string {
  return TOPS[by][isDescending ? 1 : 0];
}

export function SortControl({ store }: { store: Store }): JSX.Element {
  const { by, isDescending } = store.sort.value;
  const reversed = { by, isDescending: !isDescending };
  return (
    <span class="sort">
      <select
        class="ib"
        aria-label="Sort"
        title={sayOrder(store.sort.value)}
        value={by}
        onChange={({ currentTarget }) => {
          const chosen = SORTS.find(([key]) => key === currentTarget.value)?.[0];
          if (chosen) store.sort.value = { by: chosen, isDescending: startsDescending(chosen) };
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
        aria-label={`${sayOrder(store.sort.value)}. Change to: ${sayOrder(reversed)}`}
        title={sayOrder(store.sort.value)}
        onClick={() => (store.sort.value = reversed)}
      >
        <span aria-hidden="true">{isDescending ? '↓' : '↑'}</span>
      </button>
    </span>
  );
}
