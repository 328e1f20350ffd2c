import type { JSX } from 'preact';
import { nameOfCause } from '../../ui/cause-names.ts';
import type { Store } from '../store.ts';
import { grouped } from '../words.ts';
import { hasTerm, toggleTerm, withoutTerms } from '../toggle-term.ts';

/** Causes that get a chip of their own; the others are in the filter's completion. */
const MOST = 10;

/** Words of the filter language as buttons: what a chip does can be read, changed and typed in the filter box. */
export function Chips({ store }: { store: Store }): JSX.Element {
  const counts = store.counts.value;
  const text = store.filterText.value;
  const rest = withoutTerms(text, ['status', 'cause']);
  const toggle = (key: 'status' | 'cause', value: string): void => {
    store.filterText.value = toggleTerm(text, key, value);
  };
  return (
    <div class="chips" role="group" aria-label="Show only">
      <Chip
        isOn={rest === text.trim()}
        label="All"
        count={counts.all}
        onClick={() => (store.filterText.value = rest)}
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
      {counts.byCause.slice(0, MOST).map(([cause, count]) => (
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
      {props.label} <span class="count">{grouped(props.count)}</span>
    </button>
  );
}
